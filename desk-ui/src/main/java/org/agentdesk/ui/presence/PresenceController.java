package org.agentdesk.ui.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Reason;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.session.SignOutViewModel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The state menu and the chips in the header.
public final class PresenceController {

    private final Texts texts = Texts.of(PresenceController.class);
    private final PresenceViewModel model;
    private final SignOutViewModel signOut;

    @FXML private Pane chips;
    @FXML private Node stateBox;
    @FXML private MenuButton stateMenu;
    @FXML private Region shape;
    @FXML private ProgressIndicator pending;
    @FXML private Label word;
    @FXML private Label reason;
    @FXML private Label timer;

    public PresenceController(PresenceViewModel model, SignOutViewModel signOut) {
        this.model = model;
        this.signOut = signOut;
    }

    @FXML
    private void initialize() {
        Rows.follow(
                model.chips(), chips.getChildren(), chip -> new MrdChipButton(chip, model, texts));
        model.stateProperty().subscribe(this::showShape);
        shape.visibleProperty().bind(model.pendingProperty().not());
        pending.visibleProperty().bind(model.pendingProperty());
        word.textProperty().bind(model.wordProperty());
        reason.textProperty().bind(model.reasonProperty());
        reason.managedProperty().bind(model.reasonProperty().isNotEmpty());
        reason.visibleProperty().bind(reason.managedProperty());
        timer.textProperty().bind(model.timerProperty());
        stateMenu.disableProperty().bind(model.lockedProperty().isNotEmpty());
        stateMenu.accessibleTextProperty().bind(spoken());
        installHelp();
        onChange(model.notReadyReasons());
        onChange(model.signOutReasons());
        fillMenu();
    }

    /// Opens the state menu from the keyboard.
    public void openStateMenu() {
        if (!stateMenu.isDisabled()) {
            stateMenu.requestFocus();
            stateMenu.show();
        }
    }

    private StringBinding spoken() {
        return Bindings.createStringBinding(
                () ->
                        texts.get(
                                "state.accessible",
                                model.wordProperty().get(),
                                model.reasonProperty().get(),
                                model.timerProperty().get()),
                model.wordProperty(),
                model.reasonProperty(),
                model.timerProperty());
    }

    private void installHelp() {
        var help = new Tooltip();
        help.textProperty()
                .bind(
                        Bindings.when(model.lockedProperty().isEmpty())
                                .then(texts.get("state.help", Keys.shown(Keys.STATE_MENU)))
                                .otherwise(model.lockedProperty()));
        Tooltip.install(stateBox, help);
    }

    private void showShape(AgentState state) {
        shape.getStyleClass()
                .setAll(
                        "state-shape",
                        "agent-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void onChange(ObservableList<Reason> reasons) {
        reasons.addListener((ListChangeListener<Reason>) _ -> fillMenu());
    }

    private void fillMenu() {
        var items = stateMenu.getItems();
        items.setAll(item("state-ready", texts.get("menu.ready"), Feather.PLAY, model::ready));
        items.addAll(choices("notReady", Feather.PAUSE, model.notReadyReasons(), model::notReady));
        items.add(new SeparatorMenuItem());
        items.addAll(choices("signOut", Feather.LOG_OUT, model.signOutReasons(), signOut::signOut));
    }

    /// One item where there are no reasons; else a heading, the reasons, and none of them.
    private List<MenuItem> choices(
            String key, Feather icon, List<Reason> reasons, Consumer<@Nullable Reason> command) {
        var id = "state-" + key;
        if (reasons.isEmpty()) {
            return List.of(item(id, texts.get("menu." + key), icon, () -> command.accept(null)));
        }
        var items = new ArrayList<MenuItem>();
        items.add(heading(texts.get("menu." + key + "For")));
        for (var reason : reasons) {
            items.add(
                    item(
                            id + "-" + reason.id(),
                            reason.name(),
                            icon,
                            () -> command.accept(reason)));
        }
        items.add(item(id, texts.get("menu." + key + "Plain"), icon, () -> command.accept(null)));
        return items;
    }

    private static MenuItem heading(String text) {
        var heading = new MenuItem(text);
        heading.setDisable(true);
        heading.getStyleClass().add("heading");
        return heading;
    }

    private static MenuItem item(String id, String text, Feather icon, Runnable command) {
        var item = new MenuItem(text, new FontIcon(icon));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> command.run());
        return item;
    }
}
