package org.agentdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.RadioButton;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Theme.Choice;

/// The section of the settings page about the window as a whole.
public final class GeneralController {

    private final Theme theme;

    @FXML private RadioButton system;
    @FXML private RadioButton light;
    @FXML private RadioButton dark;

    public GeneralController(Theme theme) {
        this.theme = theme;
    }

    @FXML
    private void initialize() {
        theme.choiceProperty().subscribe(this::tick);
    }

    private void tick(Choice choice) {
        system.setSelected(choice == Choice.SYSTEM);
        light.setSelected(choice == Choice.LIGHT);
        dark.setSelected(choice == Choice.DARK);
    }

    @FXML
    private void choose() {
        theme.choiceProperty()
                .set(
                        light.isSelected()
                                ? Choice.LIGHT
                                : dark.isSelected() ? Choice.DARK : Choice.SYSTEM);
    }
}
