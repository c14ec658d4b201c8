package org.agentdesk.ui.toolbar;

import java.time.Duration;
import java.util.ArrayList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.ui.assist.AssistViewModel;
import org.agentdesk.ui.fx.Explained;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.wrapup.WrapUpViewModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons beside the customer's name.
public final class ToolbarController {

    private final Texts texts = Texts.of(ToolbarController.class);
    private final ToolbarViewModel model;
    private final AssistViewModel assist;
    private final WrapUpViewModel wrapUp;

    @FXML private Node root;
    @FXML private Node othersPlace;
    @FXML private Node holdPlace;
    @FXML private Node resumePlace;
    @FXML private MenuButton others;
    @FXML private MenuButton hold;
    @FXML private Button resume;
    @FXML private ToggleButton wrapUpButton;

    public ToolbarController(
            ToolbarViewModel model, AssistViewModel assist, WrapUpViewModel wrapUp) {
        this.model = model;
        this.assist = assist;
        this.wrapUp = wrapUp;
    }

    @FXML
    private void initialize() {
        Shown.when(root, model.presentProperty());
        fillHold();
        Shown.when(holdPlace, model.heldProperty().not());
        Shown.when(resumePlace, model.heldProperty());
        for (var kind : Assistance.values()) {
            model.offeredProperty(kind).subscribe(_ -> fillOthers());
        }
        Shown.when(wrapUpButton, wrapUp.offeredProperty());
        wrapUp.shownProperty().subscribe(wrapUpButton::setSelected);
        wrapUpButton.setTooltip(
                new Tooltip(texts.get("wrapUp") + " (" + Keys.shown(Keys.WRAP_UP) + ")"));
        Explained.by(othersPlace, others, texts.get("others"), model.obstacleProperty());
        Explained.by(holdPlace, hold, texts.get("hold"), model.holdObstacleProperty());
        Explained.by(resumePlace, resume, texts.get("resume"), model.holdObstacleProperty());
    }

    private void fillHold() {
        for (var duration : model.holdTimes()) {
            hold.getItems().add(holdItem(duration));
        }
    }

    private MenuItem holdItem(Duration duration) {
        var item = new MenuItem(texts.get("hold.for", duration.toMinutes()));
        item.setOnAction(_ -> model.hold(duration));
        return item;
    }

    private void fillOthers() {
        var items = new ArrayList<MenuItem>();
        for (var kind : Assistance.values()) {
            if (model.offeredProperty(kind).get()) {
                items.add(item("ask." + kind, icon(kind), () -> assist.ask(kind)));
            }
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        var hand = item("raiseHand", Feather.LIFE_BUOY, model::raiseHand);
        hand.disableProperty().bind(model.heardProperty().not());
        items.add(hand);
        others.getItems().setAll(items);
    }

    private MenuItem item(String key, Ikon icon, Runnable action) {
        var item = new MenuItem(texts.get(key), new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static Ikon icon(Assistance kind) {
        return switch (kind) {
            case TRANSFER -> Feather.CORNER_UP_RIGHT;
            case CONFERENCE -> Feather.USER_PLUS;
            case CONSULT -> Feather.HELP_CIRCLE;
        };
    }

    @FXML
    private void resume() {
        model.resume();
    }

    @FXML
    private void wrapUp() {
        wrapUp.toggle();
        wrapUpButton.setSelected(wrapUp.shownProperty().get());
    }
}
