package org.agentdesk.ui.shell;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.notify.BellController;
import org.agentdesk.ui.presence.PresenceController;
import org.agentdesk.ui.shell.ConnectionViewModel.Health;
import org.agentdesk.ui.theme.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The header: product and health of the connection on the left, the agent on the right.
public final class HeaderController {

    private final ConnectionViewModel connection;
    private final Theme theme;
    private final Views views;
    private Runnable stateMenu = () -> {};
    private Runnable openSettings = () -> {};

    @FXML private Region healthDot;
    @FXML private Label health;
    @FXML private Pane presenceSlot;
    @FXML private Pane bellSlot;
    @FXML private Pane meSlot;
    @FXML private FontIcon themeIcon;

    public HeaderController(ConnectionViewModel connection, Theme theme, Views views) {
        this.connection = connection;
        this.theme = theme;
        this.views = views;
    }

    @FXML
    private void initialize() {
        health.textProperty().bind(connection.wordProperty());
        connection.healthProperty().subscribe(this::showHealth);
        theme.darkProperty()
                .subscribe(dark -> themeIcon.setIconCode(dark ? Feather.SUN : Feather.MOON));
        var presence = views.load(PresenceController.class);
        stateMenu = presence.controller()::openStateMenu;
        presenceSlot.getChildren().setAll(presence.root());
        bellSlot.getChildren().setAll(views.root(BellController.class));
        var me = views.load(MeMenuController.class);
        me.controller().settingsBy(() -> openSettings.run());
        meSlot.getChildren().setAll(me.root());
    }

    private void showHealth(Health now) {
        healthDot
                .getStyleClass()
                .setAll("health-dot", "health-" + now.name().toLowerCase(Locale.ROOT));
    }

    /// From now on opens the settings so.
    void settingsBy(Runnable opening) {
        openSettings = opening;
    }

    /// Opens the state menu from the keyboard.
    void openStateMenu() {
        stateMenu.run();
    }

    @FXML
    private void toggleTheme() {
        theme.toggle();
    }
}
