package org.agentdesk.ui.conversation;

import java.net.URI;
import java.nio.file.Path;
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
import org.agentdesk.ui.ask.Board;
import org.agentdesk.ui.ask.QuestionViewModel;
import org.agentdesk.ui.composer.ComposerController;
import org.agentdesk.ui.composer.ComposerViewModel;
import org.agentdesk.ui.composer.Drafts;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.media.DeskMedia;
import org.agentdesk.ui.media.MediaPlaces;
import org.agentdesk.ui.media.OwnFiles;
import org.agentdesk.ui.plugin.HostDesk;
import org.agentdesk.ui.plugin.Plugins;
import org.jspecify.annotations.Nullable;

/// Everything around an open conversation, put together by hand.
public final class Room implements AutoCloseable {

    public final FakeDesk desk = new FakeDesk();
    public final DeskStates states;
    public final Selection selection = new Selection();
    public final Drafts drafts = new Drafts(desk);
    public final List<URI> opened = new ArrayList<>();
    public Instant now = Talk.START.plusSeconds(600);
    public final Ticks ticks = new Ticks(() -> now, beat -> Subscription.EMPTY);
    public final QuestionViewModel questions = new QuestionViewModel(new Board());
    public final DeskMedia media;
    public final Plugins plugins;

    public final ConversationViewModel model;
    public final ComposerViewModel composer;
    public Parent view;

    public Room(DeskState state) {
        this(state, null);
    }

    /// @param engine the file engine; null for none
    public Room(DeskState state, @Nullable URI engine) {
        states = new DeskStates(state);
        var places =
                new MediaPlaces(
                        () -> engine,
                        new OwnFiles(states),
                        questions,
                        _ -> null,
                        _ -> {},
                        Path.of(System.getProperty("java.io.tmpdir")));
        media = new DeskMedia(places, new UiThread());
        plugins =
                Plugins.builtIn(
                        new HostDesk(
                                Locale.ENGLISH,
                                ZoneOffset.UTC,
                                new SimpleObjectProperty<>(Theme.LIGHT),
                                opened::add,
                                media,
                                new UiThread()));
        model =
                new ConversationViewModel(
                        desk, states, selection, drafts, plugins, ticks, ZoneOffset.UTC);
        composer = new ComposerViewModel(desk, states, selection, drafts);
    }

    /// The view of the conversation; on the JavaFX thread.
    public Parent view() {
        var composers = new Views(_ -> new ComposerController(composer));
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
        media.close();
    }
}
