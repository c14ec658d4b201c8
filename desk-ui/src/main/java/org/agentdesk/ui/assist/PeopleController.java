package org.agentdesk.ui.assist;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.agentdesk.ui.fx.Avatar;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The faces of who is in the conversation, as a menu: who they are, since when, and what to do
/// with who advises.
public final class PeopleController {

    private static final int MOST_FACES = 2;
    private static final double FACE = 28;
    private static final double SMALL_FACE = 22;

    private final Texts texts = Texts.of(PeopleController.class);
    private final PeopleViewModel model;
    private final DateTimeFormatter time;

    @FXML private MenuButton root;
    @FXML private HBox faces;

    /// @param locale how times are written
    /// @param zone the agent's time zone
    public PeopleController(PeopleViewModel model, Locale locale, ZoneId zone) {
        this.model = model;
        this.time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone);
    }

    @FXML
    private void initialize() {
        root.setTooltip(new Tooltip());
        model.people().addListener((ListChangeListener<Person>) _ -> show());
        show();
        root.setOnShowing(_ -> root.getItems().setAll(items()));
    }

    private void show() {
        var people = model.people();
        Shown.set(root, !people.isEmpty());
        showFaces(people);
        root.setAccessibleText(texts.get("people.accessible", people.size()));
        root.getTooltip().setText(String.join("\n", people.stream().map(this::words).toList()));
        if (!root.isShowing()) { // an empty menu is never opened
            root.getItems().setAll(items());
        }
    }

    /// The agent knows the own face: it is shown only where there is no other.
    private void showFaces(List<Person> people) {
        var others = people.stream().filter(person -> !person.me()).toList();
        var all = others.isEmpty() ? people : others;
        var shown = all.stream().limit(MOST_FACES).map(PeopleController::face).toList();
        faces.getChildren().setAll(shown);
        if (all.size() > MOST_FACES) {
            var more = new Label(texts.get("more", all.size() - MOST_FACES));
            more.getStyleClass().add("people-more");
            faces.getChildren().add(more);
        }
    }

    private static Node face(Person person) {
        var face = new Avatar(FACE);
        face.show(person.name());
        var place = new StackPane(face);
        place.getStyleClass().add("person");
        return place;
    }

    private String words(Person person) {
        var role = texts.get("role." + (person.bot() ? "BOT" : person.role().name()));
        var who = person.me() ? texts.get("me", person.name()) : person.name();
        var name = person.name().isBlank() ? texts.get("nameless") : who;
        Instant since = person.since();
        return since == null
                ? texts.get("person", name, role)
                : texts.get("person.since", name, role, time.format(since));
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        for (var person : model.people()) {
            var face = new Avatar(SMALL_FACE);
            face.show(person.name());
            var item = new MenuItem(words(person), face);
            item.setMnemonicParsing(false);
            items.add(item);
        }
        model.people().stream().filter(Person::advises).forEach(one -> addActions(items, one));
        return items;
    }

    private void addActions(List<MenuItem> items, Person adviser) {
        var actions = new ArrayList<MenuItem>();
        if (model.handsOverProperty().get()) {
            var text = texts.get("handOver", adviser.name());
            actions.add(item(text, Feather.CORNER_UP_RIGHT, () -> model.handOver(adviser)));
        }
        if (model.letsJoinProperty().get()) {
            var text = texts.get("letJoin", adviser.name());
            actions.add(item(text, Feather.USER_PLUS, () -> model.letJoin(adviser)));
        }
        if (actions.isEmpty()) {
            return;
        }
        items.add(new SeparatorMenuItem());
        items.addAll(actions);
        var obstacle = model.obstacleProperty().get();
        if (!obstacle.isEmpty()) {
            actions.forEach(action -> action.setDisable(true));
            var reason = new MenuItem(obstacle, new FontIcon(Feather.INFO));
            reason.getStyleClass().add("menu-reason");
            items.add(reason);
        }
    }

    private static MenuItem item(String text, Feather icon, Runnable action) {
        var item = new MenuItem(text, new FontIcon(icon));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
