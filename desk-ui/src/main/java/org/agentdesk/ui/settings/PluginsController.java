package org.agentdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.agentdesk.ui.fx.Rows;

/// The section of the settings page about plug-ins.
public final class PluginsController {

    private final PluginsViewModel model;

    @FXML private Label folder;
    @FXML private Label warning;
    @FXML private Pane cards;

    public PluginsController(PluginsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        folder.setText(model.folder());
        warning.setText(model.warning());
        warning.setVisible(!model.warning().isEmpty());
        warning.setManaged(warning.isVisible());
        Rows.follow(model.lines(), cards.getChildren(), line -> new PluginCard(line, model));
    }
}
