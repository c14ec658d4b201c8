package org.agentdesk.ui.conversation;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.util.Subscription;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.plugin.Theme;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.composer.ComposerController;
import org.agentdesk.ui.composer.ComposerViewModel;
import org.agentdesk.ui.composer.Drafts;
import org.agentdesk.ui.composer.FormController;
import org.agentdesk.ui.composer.FormsViewModel;
import org.agentdesk.ui.composer.SuggestionsViewModel;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.plugin.HostDesk;
import org.agentdesk.ui.plugin.NoMedia;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.plugin.Switches;
import org.agentdesk.ui.plugin.files.Vetted;
import org.agentdesk.ui.port.ConversationPorts;

/// Everything around an open conversation, put together by hand.
public final class Room implements AutoCloseable {

    public final FakeDesk desk = new FakeDesk();
    public final DeskStates states;
    public final Selection selection = new Selection();
    public final Drafts drafts = new Drafts();
    public final List<URI> opened = new ArrayList<>();
    public Instant now = Talk.START.plusSeconds(600);
    public final Ticks ticks = new Ticks(() -> now, beat -> Subscription.EMPTY);
    public final Plugins plugins;
    public final ConversationViewModel model;
    public final ComposerViewModel composer;
    public final ConversationPorts ports;
    public final FormsViewModel forms;
    public final SuggestionsViewModel suggestions;
    public Parent view;

    public Room(DeskState state) {
        this(state, List.of());
    }

    public Room(DeskState state, List<Vetted> fromFiles) {
        states = new DeskStates(state);
        plugins =
                Plugins.with(
                        fromFiles,
                        Switches.NONE,
                        new HostDesk(
                                Locale.ENGLISH,
                                ZoneOffset.UTC,
                                new SimpleObjectProperty<>(Theme.LIGHT),
                                opened::add,
                                new NoMedia(),
                                new UiThread()));
        ports = new ConversationPorts(desk, states);
        composer = new ComposerViewModel(desk, states, selection, drafts);
        forms = new FormsViewModel(states, selection, ports, plugins, drafts, composer, ticks);
        suggestions = new SuggestionsViewModel(states, selection, composer);
        model =
                new ConversationViewModel(
                        desk,
                        states,
                        selection,
                        drafts,
                        plugins,
                        ports,
                        new ActionMenu(plugins, ports, forms),
                        ticks,
                        ZoneOffset.UTC);
    }

    /// The view of the conversation; on the JavaFX thread.
    public Parent view() {
        var form = new Views(_ -> new FormController(forms));
        var composers = new Views(_ -> new ComposerController(composer, forms, suggestions, form));
        var conversations =
                new Views(_ ->
                        new ConversationController(
                                model, plugins, composers, Locale.ENGLISH, ZoneOffset.UTC));
        view = conversations.root(ConversationController.class);
        return view;
    }

    @Override
    public void close() {
        plugins.close();
    }
}
