package org.agentdesk.ui.supervisor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Me;
import org.agentdesk.plugin.SupervisorPort;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.plugin.ToolOffer;
import org.jspecify.annotations.Nullable;

/// The pages of the supervisor tools. The chosen one is open while the supervisor's part is shown,
/// and closed with it. Lives on the JavaFX thread.
public final class ToolsViewModel {

    private final Plugins plugins;
    private final SupervisorPort desk;
    private final ObservableList<ToolOffer> tools = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyObjectWrapper<@Nullable ToolOffer> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Node> page = new ReadOnlyObjectWrapper<>();
    private Optional<ToolOffer.Open> open = Optional.empty();

    public ToolsViewModel(Plugins plugins, SupervisorPort desk, DeskStates states) {
        this.plugins = plugins;
        this.desk = desk;
        states.subscribe(this::project);
        plugins.changesProperty().subscribe(_ -> project(states.getValue()));
        shown.subscribe(_ -> show());
    }

    private void project(DeskState state) {
        var me = state.me();
        var now = me == null || !isSupervisor(me) ? List.<ToolOffer>of() : plugins.tools();
        if (!now.equals(tools)) {
            tools.setAll(now);
            if (chosen.get() == null || !now.contains(chosen.get())) {
                close();
                chosen.set(now.isEmpty() ? null : now.getFirst());
            }
            offered.set(!now.isEmpty());
            shown.set(shown.get() && offered.get());
            show();
        }
    }

    /// By scope, or by role on servers that tell no scopes (PROTOCOL 1.5).
    static boolean isSupervisor(Me me) {
        return me.may("supervisor", "view_all")
                || me.source().get("roles").items().stream()
                        .map(Json::text)
                        .anyMatch("supervisor"::equalsIgnoreCase);
    }

    /// Opens the page of a tool.
    public void choose(ToolOffer tool) {
        if (chosen.get() != tool) {
            close();
            chosen.set(tool);
            show();
        }
    }

    private void show() {
        var tool = chosen.get();
        if (!shown.get()) {
            close();
        } else if (open.isEmpty() && tool != null) {
            open = tool.open(desk);
            page.set(open.map(ToolOffer.Open::node).orElse(null));
        }
    }

    private void close() {
        page.set(null);
        open.ifPresent(ToolOffer.Open::dispose);
        open = Optional.empty();
    }

    /// The tools there are for whoever is signed in.
    public ObservableList<ToolOffer> tools() {
        return tools;
    }

    /// Whether there is any: the agent is a supervisor and a plug-in has a tool.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Whether the supervisor's part is shown.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// The tool whose page is chosen; null when there is none.
    public ReadOnlyObjectProperty<@Nullable ToolOffer> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Its page; null while it is not shown, and where it failed.
    public ReadOnlyObjectProperty<@Nullable Node> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
