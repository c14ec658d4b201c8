package org.agentdesk.ui.context;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.plugin.Plugins;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The column of panels, which can be made narrow.
public final class ContextController {

    private static final double NARROW = 44;
    private static final double LEAST = 260;
    private static final double USUAL = 320;
    private static final double MOST = 360;

    private final Texts texts = Texts.of(ContextController.class);
    private final ContextViewModel model;
    private final Plugins plugins;

    @FXML private Region root;
    @FXML private Node heading;
    @FXML private Node scroll;
    @FXML private Pane panels;
    @FXML private Button collapse;
    @FXML private FontIcon collapseIcon;

    public ContextController(ContextViewModel model, Plugins plugins) {
        this.model = model;
        this.plugins = plugins;
    }

    @FXML
    private void initialize() {
        panels.getStylesheets().addAll(plugins.stylesheets());
        plugins.changesProperty()
                .subscribe(_ -> panels.getStylesheets().setAll(plugins.stylesheets()));
        Rows.follow(model.panels(), panels.getChildren(), PanelCard::new);
        model.collapsedProperty().subscribe(this::show);
    }

    private void show(boolean narrow) {
        heading.setVisible(!narrow);
        heading.setManaged(!narrow);
        scroll.setVisible(!narrow);
        scroll.setManaged(!narrow);
        root.setMinWidth(narrow ? NARROW : LEAST);
        root.setPrefWidth(narrow ? NARROW : USUAL);
        root.setMaxWidth(narrow ? NARROW : MOST);
        collapseIcon.setIconCode(narrow ? Feather.CHEVRONS_LEFT : Feather.CHEVRONS_RIGHT);
        var words = texts.get(narrow ? "expand" : "collapse");
        collapse.setAccessibleText(words);
        collapse.setTooltip(new Tooltip(words));
    }

    @FXML
    private void toggle() {
        var collapsed = model.collapsedProperty();
        collapsed.set(!collapsed.get());
    }
}
