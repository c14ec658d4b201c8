package org.agentdesk.ui.shell;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.agentdesk.ui.fx.Keys;
import org.agentdesk.ui.fx.Shown;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.notify.BellController;
import org.agentdesk.ui.presence.PresenceController;
import org.agentdesk.ui.shell.ConnectionViewModel.Health;
import org.agentdesk.ui.theme.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The header: product and health of the connection on the left, the agent on the right.
public final class HeaderController {

    private static final double AROUND_SEARCH = 20;
    private static final double SEARCH = 300;
    private static final double ICON = 36;
    private static final double WORDED = 176;
    private static final double KEYED = 230;

    private final Texts texts = Texts.of(HeaderController.class);
    private final ConnectionViewModel connection;
    private final Theme theme;
    private final Views views;
    private Runnable stateMenu = () -> {};
    private Runnable openSettings = () -> {};
    private Runnable openPalette = () -> {};

    @FXML private Region healthDot;
    @FXML private Label health;
    @FXML private Region searchPlace;
    @FXML private Button search;
    @FXML private Region searchFace;
    @FXML private Label searchWords;
    @FXML private Label searchKey;
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
        fillSearch();
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

    /// Where there is no room for its words the icon is left.
    private void fillSearch() {
        searchKey.setText(Keys.shown(Keys.PALETTE));
        search.setAccessibleText(texts.get("search.spoken"));
        search.setTooltip(new Tooltip(texts.get("search.spoken")));
        searchFace.prefWidthProperty().bind(search.widthProperty().subtract(AROUND_SEARCH));
        var worded = searchPlace.widthProperty().greaterThan(WORDED);
        search.maxWidthProperty().bind(Bindings.when(worded).then(SEARCH).otherwise(ICON));
        Shown.when(searchWords, worded);
        Shown.when(searchKey, searchPlace.widthProperty().greaterThan(KEYED));
    }

    private void showHealth(Health now) {
        healthDot
                .getStyleClass()
                .setAll("health-dot", "health-" + now.name().toLowerCase(Locale.ROOT));
    }

    /// From now on opens the palette so.
    void paletteBy(Runnable opening) {
        openPalette = opening;
    }

    /// From now on opens the settings so.
    void settingsBy(Runnable opening) {
        openSettings = opening;
    }

    /// Where the agent's state and channels are.
    Parent presence() {
        return presenceSlot;
    }

    /// Opens the state menu from the keyboard.
    void openStateMenu() {
        stateMenu.run();
    }

    @FXML
    private void openPalette() {
        openPalette.run();
    }

    @FXML
    private void toggleTheme() {
        theme.toggle();
    }
}
