package org.agentdesk.ui.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.spelling.SpellingLanguages;
import org.jspecify.annotations.Nullable;

/// The settings page, laid over the window: its sections on the left, one of them shown.
///
/// A section is a view of its own; it is added in [#initialize], with a name in the bundle.
public final class SettingsController {

    private final Texts texts = Texts.of(SettingsController.class);
    private final Views views;
    private final PluginsViewModel plugins;
    private final SpellingLanguages spelling;
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> sections = new ArrayList<>();
    private final Map<Class<?>, Parent> built = new HashMap<>();
    private @Nullable Node focusedBefore;

    @FXML private Pane root;
    @FXML private Pane names;
    @FXML private ScrollPane place;

    public SettingsController(Views views, PluginsViewModel plugins, SpellingLanguages spelling) {
        this.views = views;
        this.plugins = plugins;
        this.spelling = spelling;
    }

    @FXML
    private void initialize() {
        root.setVisible(false);
        root.managedProperty().bind(root.visibleProperty());
        section("general", GeneralController.class);
        section("sounds", SoundsController.class);
        section("replies", RepliesController.class);
        section("plugins", PluginsController.class);
    }

    /// A section that nobody looks at is not built.
    private void section(String key, Class<?> controller) {
        var name = new ToggleButton(texts.get("section." + key));
        name.setId("settings-section-" + key);
        name.getStyleClass().addAll("ghost", "settings-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setToggleGroup(group);
        name.setOnAction(_ -> {
            name.setSelected(true);
            plugins.refresh();
            place.setContent(built.computeIfAbsent(controller, views::root));
            place.setVvalue(0);
        });
        sections.add(name);
        names.getChildren().add(name);
    }

    /// Opens the page where it was left.
    public void open() {
        if (!root.isVisible()) {
            focusedBefore = root.getScene().getFocusOwner();
            plugins.refresh();
            spelling.look();
            root.setVisible(true);
            if (group.getSelectedToggle() == null) {
                sections.getFirst().fire();
            }
            sections.stream()
                    .filter(ToggleButton::isSelected)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    /// Closes the page; false when it was not open.
    public boolean hide() {
        boolean shown = root.isVisible();
        root.setVisible(false);
        if (shown && focusedBefore != null) {
            focusedBefore.requestFocus();
        }
        return shown;
    }

    @FXML
    private void close() {
        hide();
    }

    @FXML
    private void closeOutside(MouseEvent event) {
        if (event.getTarget() == root) {
            hide();
        }
    }
}
