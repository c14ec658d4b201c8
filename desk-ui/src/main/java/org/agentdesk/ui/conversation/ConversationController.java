package org.agentdesk.ui.conversation;

import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.agentdesk.ui.composer.ComposerController;
import org.agentdesk.ui.conversation.ConversationViewModel.Content;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.plugin.Plugins;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The open conversation: toolbar, transcript, composer.
public final class ConversationController {

    private static final double WIDEST_BUBBLE = 620;
    private static final double BUBBLE_SHARE = 0.78;
    private static final double AROUND_BUBBLE = 82;
    private static final int PEOPLE_SHOWN = 4;

    private final Texts texts = Texts.of(ConversationController.class);
    private final ConversationViewModel model;
    private final Plugins plugins;
    private final Views views;

    @FXML private BorderPane root;
    @FXML private VBox top;
    @FXML private StackPane avatarPlace;
    @FXML private Label customer;
    @FXML private FontIcon channelIcon;
    @FXML private Label channel;
    @FXML private HBox people;
    @FXML private Button leave;
    @FXML private Node asking;
    @FXML private Button stay;
    @FXML private Node wrapUp;
    @FXML private Label wrapUpLeft;
    @FXML private StackPane place;
    @FXML private Node nothing;
    @FXML private Node empty;
    @FXML private Node loading;
    @FXML private Button news;
    @FXML private Pane bottom;
    @FXML private Node typingLine;
    @FXML private Label typing;

    private final DoubleProperty widestBubble = new SimpleDoubleProperty(WIDEST_BUBBLE);
    private final TranscriptView transcript;

    /// @param locale how dates and times are written
    /// @param zone the agent's time zone
    public ConversationController(
            ConversationViewModel model, Plugins plugins, Views views, Locale locale, ZoneId zone) {
        this.model = model;
        this.plugins = plugins;
        this.views = views;
        var bubbles =
                new Bubbles(model::draw, model::retry, model::discard, widestBubble, locale, zone);
        this.transcript = new TranscriptView(model.rows(), row -> new RowCell(row, bubbles));
    }

    @FXML
    private void initialize() {
        root.getStylesheets().addAll(plugins.stylesheets());
        bottom.getChildren().add(views.root(ComposerController.class));
        place.getChildren().addFirst(transcript);
        transcript.setAccessibleText(texts.get("transcript.accessible"));
        transcript.widthProperty().subscribe(width -> fitBubbles(width.doubleValue()));
        model.atEndProperty().bind(transcript.followingProperty());
        model.idProperty().subscribe(id -> opened(id != null));
        showToolbar();
        showContent();
        showNews();
        root.sceneProperty().subscribe(this::watchFocus);
    }

    private void fitBubbles(double width) {
        widestBubble.set(
                Math.max(160, Math.min(WIDEST_BUBBLE, (width - AROUND_BUBBLE) * BUBBLE_SHARE)));
    }

    private void opened(boolean any) {
        top.setVisible(any);
        top.setManaged(any);
        transcript.showEnd();
    }

    private void showToolbar() {
        customer.textProperty().bind(model.customerProperty());
        model.customerProperty()
                .subscribe(name -> avatarPlace.getChildren().setAll(Avatar.of(name, "bar-avatar")));
        channel.textProperty().bind(model.channelProperty());
        model.channelTypeProperty().subscribe(type -> channelIcon.setIconCode(Channels.icon(type)));
        model.people().addListener((ListChangeListener<Person>) _ -> showPeople());
        showPeople();
        leave.textProperty()
                .bind(
                        Bindings.when(model.leavingProperty())
                                .then(texts.get("leaving"))
                                .otherwise(texts.get("leave")));
        leave.disableProperty().bind(model.leavingProperty());
        showOnly(leave, model.wrappingUpProperty().not());
        showOnly(asking, model.askingToLeaveProperty());
        model.askingToLeaveProperty().subscribe(this::focusQuestion);
        showOnly(wrapUp, model.wrappingUpProperty());
        model.wrapUpLeftProperty()
                .subscribe(left -> wrapUpLeft.setText(texts.get("wrapUp.left", left)));
    }

    private void focusQuestion(boolean asked) {
        if (asked) {
            stay.requestFocus();
        }
    }

    private void showPeople() {
        var all = model.people();
        people.getChildren().clear();
        all.stream().limit(PEOPLE_SHOWN).map(this::avatar).forEach(people.getChildren()::add);
        if (all.size() > PEOPLE_SHOWN) {
            var more = new Label(texts.get("people.more", all.size() - PEOPLE_SHOWN));
            more.getStyleClass().add("people-more");
            people.getChildren().add(more);
        }
    }

    private Node avatar(Person person) {
        var role = texts.get("role." + (person.bot() ? "BOT" : person.role().name()));
        var words = texts.get(person.me() ? "person.me" : "person", person.name(), role);
        var avatar =
                person.bot()
                        ? Avatar.of(Feather.CPU, "person-avatar")
                        : Avatar.of(person.name(), "person-avatar");
        avatar.setTooltip(new Tooltip(words));
        avatar.setAccessibleText(words);
        return avatar;
    }

    private void showContent() {
        typing.textProperty().bind(model.typingProperty());
        typingLine.visibleProperty().bind(model.typingProperty().isNotEmpty());
        showOnly(nothing, is(Content.NOTHING));
        showOnly(empty, is(Content.EMPTY));
        showOnly(loading, is(Content.LOADING));
        transcript.visibleProperty().bind(is(Content.TRANSCRIPT));
    }

    private BooleanBinding is(Content content) {
        return model.contentProperty().isEqualTo(content);
    }

    private static void showOnly(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void showNews() {
        var away = transcript.followingProperty().not();
        showOnly(
                news,
                is(Content.TRANSCRIPT).and(away).and(transcript.newsProperty().greaterThan(0)));
        transcript.newsProperty().subscribe(count -> news.setText(newsText(count.intValue())));
    }

    private String newsText(int count) {
        return count == 1 ? texts.get("news.one") : texts.get("news.many", count);
    }

    /// The conversation is in view while its window is shown and has the focus.
    private void watchFocus(@Nullable Scene scene) {
        model.inViewProperty().unbind();
        if (scene == null) {
            model.inViewProperty().set(false);
        } else {
            model.inViewProperty()
                    .bind(scene.windowProperty().flatMap(Window::focusedProperty).orElse(false));
        }
    }

    @FXML
    private void showEnd() {
        transcript.showEnd();
    }

    @FXML
    private void leave() {
        model.leave();
    }

    @FXML
    private void leaveAnyway() {
        model.leaveAnyway();
    }

    @FXML
    private void stay() {
        model.stay();
    }

    @FXML
    private void finishWrapUp() {
        model.finishWrapUp();
    }
}
