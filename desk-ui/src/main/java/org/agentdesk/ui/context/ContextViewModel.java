package org.agentdesk.ui.context;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ListSync;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.plugin.PanelOffer;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.port.ConversationPorts;
import org.agentdesk.ui.port.Privacy;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.jspecify.annotations.Nullable;

/// The panels about the open conversation: which are folded, and those that plug-ins have. Lives on
/// the JavaFX thread.
public final class ContextViewModel {

    private final Selection selection;
    private final ConversationPorts ports;
    private final Plugins plugins;
    private final Remembered remembered;
    private final ObservableList<PanelRow> panels = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper(this, "present");
    private final BooleanProperty collapsed = new SimpleBooleanProperty(this, "collapsed");
    private @Nullable ConversationView shown;

    public ContextViewModel(
            DeskStates states,
            Selection selection,
            ConversationPorts ports,
            Privacy privacy,
            Plugins plugins,
            Remembered remembered) {
        this.selection = selection;
        this.ports = ports;
        this.plugins = plugins;
        this.remembered = remembered;
        collapsed.set(remembered.get(Thing.CONTEXT).equals("collapsed"));
        collapsed.subscribe((_, now) -> remembered.put(Thing.CONTEXT, now ? "collapsed" : "open"));
        states.subscribe(this::project);
        selection.conversationProperty().subscribe(_ -> project(states.getValue()));
        privacy.piiProperty().subscribe((_, _) -> project(states.getValue()));
        plugins.changesProperty().subscribe(_ -> show(shown));
    }

    private void project(DeskState state) {
        var id = selection.conversation();
        var view = id == null || state.conversation(id).isEmpty() ? null : ports.of(id).view();
        if (!Objects.equals(view, shown)) {
            if (view == null || shown == null || !view.id().equals(shown.id())) {
                clear();
            }
            shown = view;
            present.set(view != null);
            show(view);
        }
    }

    private void clear() {
        panels.forEach(PanelRow::dispose);
        panels.clear();
    }

    private void show(@Nullable ConversationView view) {
        var offers = view == null ? List.<PanelOffer>of() : plugins.panels(view);
        panels.stream().filter(row -> !offers.contains(row.offer())).forEach(PanelRow::dispose);
        if (view != null) {
            new ListSync<PanelOffer, PanelRow>(
                            PanelOffer::key,
                            row -> row.offer().key(),
                            offer -> row(offer, view),
                            (row, _) -> updated(row, view))
                    .apply(offers, panels);
        } else {
            panels.clear();
        }
    }

    private PanelRow row(PanelOffer offer, ConversationView view) {
        return new PanelRow(
                offer,
                ports.of(view.id()),
                ports.agentId(),
                folded().contains(offer.key()),
                now -> remember(offer.key(), now));
    }

    private static PanelRow updated(PanelRow row, ConversationView view) {
        row.update(view);
        return row;
    }

    private Set<String> folded() {
        return Remembered.split(remembered.get(Thing.FOLDED_PANELS));
    }

    private void remember(String key, boolean nowFolded) {
        var all = new HashSet<>(folded());
        if (nowFolded ? all.add(key) : all.remove(key)) {
            remembered.put(Thing.FOLDED_PANELS, Remembered.join(all));
        }
    }

    ObservableList<PanelRow> panels() {
        return panels;
    }

    /// Whether a conversation is open to tell about.
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /// Whether one of the desk's own panels is folded; remembered.
    ///
    /// @param key the panel's name, unlike any of a plug-in's
    BooleanProperty folded(String key) {
        var property = new SimpleBooleanProperty(this, key, folded().contains(key));
        property.subscribe((_, now) -> remember(key, now));
        return property;
    }

    /// Whether the column is narrow and shows no panel.
    public BooleanProperty collapsedProperty() {
        return collapsed;
    }
}
