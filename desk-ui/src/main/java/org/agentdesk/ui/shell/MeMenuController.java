package org.agentdesk.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.agentdesk.ui.diagnostics.DiagnosticsViewModel;
import org.agentdesk.ui.fx.Avatar;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.session.IdleViewModel;
import org.agentdesk.ui.session.SignOutViewModel;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Theme.Choice;

/// The menu behind the agent's own picture: who is signed in, appearance, sign out.
public final class MeMenuController {

    private final Texts texts = Texts.of(MeMenuController.class);
    private final ShellViewModel model;
    private final Theme theme;
    private final DiagnosticsViewModel diagnostics;
    private final IdleViewModel idle;
    private final SignOutViewModel signOut;

    @FXML private MenuButton menu;
    @FXML private StackPane picture;
    @FXML private Label name;
    @FXML private Label team;
    @FXML private RadioMenuItem system;
    @FXML private RadioMenuItem light;
    @FXML private RadioMenuItem dark;

    public MeMenuController(
            ShellViewModel model,
            Theme theme,
            DiagnosticsViewModel diagnostics,
            IdleViewModel idle,
            SignOutViewModel signOut) {
        this.model = model;
        this.theme = theme;
        this.diagnostics = diagnostics;
        this.idle = idle;
        this.signOut = signOut;
    }

    @FXML
    private void initialize() {
        var avatar = new Avatar(32);
        picture.getChildren().add(avatar);
        model.meProperty().subscribe(who -> avatar.show(who));
        name.textProperty().bind(model.meProperty());
        team.textProperty().bind(model.teamProperty());
        team.managedProperty().bind(model.teamProperty().isNotEmpty());
        menu.accessibleTextProperty().bind(model.meProperty().map(who -> texts.get("spoken", who)));
        theme.choiceProperty().subscribe(this::tick);
    }

    private void tick(Choice choice) {
        system.setSelected(choice == Choice.SYSTEM);
        light.setSelected(choice == Choice.LIGHT);
        dark.setSelected(choice == Choice.DARK);
    }

    @FXML
    private void followSystem() {
        theme.choiceProperty().set(Choice.SYSTEM);
    }

    @FXML
    private void goLight() {
        theme.choiceProperty().set(Choice.LIGHT);
    }

    @FXML
    private void goDark() {
        theme.choiceProperty().set(Choice.DARK);
    }

    @FXML
    private void saveDiagnostics() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("diagnostics.title"));
        chooser.setInitialFileName(diagnostics.proposedName());
        var zip = new FileChooser.ExtensionFilter(texts.get("diagnostics.kind"), "*.zip");
        chooser.getExtensionFilters().add(zip);
        var file = chooser.showSaveDialog(menu.getScene().getWindow());
        if (file != null) {
            diagnostics.save(file.toPath());
        }
    }

    @FXML
    private void lock() {
        idle.lock();
    }

    @FXML
    private void signOut() {
        signOut.signOut(null);
    }
}
