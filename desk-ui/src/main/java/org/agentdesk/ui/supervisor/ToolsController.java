package org.agentdesk.ui.supervisor;

import java.util.HashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.agentdesk.ui.fx.Outlines;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.plugin.ToolOffer;
import org.jspecify.annotations.Nullable;

/// The page of a supervisor tool, with a tab for each tool where there are several.
public final class ToolsController {

    private final ToolsViewModel model;
    private final Plugins plugins;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<ToolOffer, ToggleButton> tabOf = new HashMap<>();

    @FXML private Pane root;
    @FXML private Pane tabs;
    @FXML private StackPane place;
    @FXML private Label failed;

    public ToolsController(ToolsViewModel model, Plugins plugins) {
        this.model = model;
        this.plugins = plugins;
    }

    @FXML
    private void initialize() {
        plugins.changesProperty()
                .subscribe(_ -> root.getStylesheets().setAll(plugins.stylesheets()));
        Rows.follow(model.tools(), tabs.getChildren(), this::tab);
        model.chosenProperty().subscribe(this::select);
        model.pageProperty().subscribe(this::show);
        model.shownProperty().subscribe(_ -> show(model.pageProperty().get()));
    }

    private ToggleButton tab(ToolOffer tool) {
        var tab = new ToggleButton(tool.title(), Outlines.drawn(tool.icon()));
        tab.setMnemonicParsing(false);
        tab.setToggleGroup(group);
        tab.getStyleClass().addAll("ghost", "tool-tab");
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            model.choose(tool);
        });
        tabOf.put(tool, tab);
        select(model.chosenProperty().get());
        return tab;
    }

    private void select(@Nullable ToolOffer tool) {
        var tab = tool == null ? null : tabOf.get(tool);
        if (tab != null) {
            tab.setSelected(true);
        }
    }

    private void show(@Nullable Node page) {
        place.getChildren().setAll(page == null ? failed : page);
        failed.setVisible(page == null && model.shownProperty().get());
    }
}
