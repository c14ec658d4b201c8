package org.agentdesk.ui.conversation;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.plugin.Theme;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.ask.Board;
import org.agentdesk.ui.ask.QuestionViewModel;
import org.agentdesk.ui.assist.AssistController;
import org.agentdesk.ui.assist.AssistViewModel;
import org.agentdesk.ui.assist.PeopleController;
import org.agentdesk.ui.assist.PeopleViewModel;
import org.agentdesk.ui.assist.Progress;
import org.agentdesk.ui.composer.AttachmentsViewModel;
import org.agentdesk.ui.composer.CannedReplies;
import org.agentdesk.ui.composer.CannedViewModel;
import org.agentdesk.ui.composer.ChannelsViewModel;
import org.agentdesk.ui.composer.ComposerController;
import org.agentdesk.ui.composer.ComposerViewModel;
import org.agentdesk.ui.composer.Drafts;
import org.agentdesk.ui.composer.EmojisViewModel;
import org.agentdesk.ui.composer.FormController;
import org.agentdesk.ui.composer.FormsViewModel;
import org.agentdesk.ui.composer.PastedPictures;
import org.agentdesk.ui.composer.PreviewViewModel;
import org.agentdesk.ui.composer.SuggestionsViewModel;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ManualBeat;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.leftover.Losses;
import org.agentdesk.ui.leftover.Parting;
import org.agentdesk.ui.media.DeskMedia;
import org.agentdesk.ui.media.MediaPlaces;
import org.agentdesk.ui.media.OwnFiles;
import org.agentdesk.ui.plugin.HostDesk;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.plugin.Switches;
import org.agentdesk.ui.plugin.files.Vetted;
import org.agentdesk.ui.port.ConversationPorts;
import org.agentdesk.ui.port.Privacy;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.spelling.DictionaryFolders;
import org.agentdesk.ui.spelling.OwnWords;
import org.agentdesk.ui.spelling.Pause;
import org.agentdesk.ui.spelling.Proofreader;
import org.agentdesk.ui.spelling.SpellingLanguages;
import org.agentdesk.ui.spelling.SpellingViewModel;
import org.agentdesk.ui.toolbar.BarsController;
import org.agentdesk.ui.toolbar.BriefViewModel;
import org.agentdesk.ui.toolbar.HoldTimes;
import org.agentdesk.ui.toolbar.ToolbarController;
import org.agentdesk.ui.toolbar.ToolbarViewModel;
import org.agentdesk.ui.wrapup.WrapUpController;
import org.agentdesk.ui.wrapup.WrapUpDrafts;
import org.agentdesk.ui.wrapup.WrapUpViewModel;
import org.jspecify.annotations.Nullable;

/// Everything around an open conversation, put together by hand.
public final class Room implements AutoCloseable {

    public final FakeDesk desk = new FakeDesk();
    public final DeskStates states;
    public final Selection selection = new Selection();
    public final Drafts drafts = new Drafts(desk);
    public final List<URI> opened = new ArrayList<>();
    public final Instant now = Talk.START.plusSeconds(600);
    public final ManualBeat beat = new ManualBeat(now);
    public final Ticks ticks = new Ticks(beat, beat);
    public final QuestionViewModel questions = new QuestionViewModel(new Board());
    public final DeskMedia media;
    public final Plugins plugins;
    public final OpenConversation open;
    public final WrapUpViewModel wrapUp;
    public final WrapUpDrafts wrapUpDrafts = new WrapUpDrafts(desk);
    public final Progress progress;
    public final BriefViewModel briefing;
    public final Losses losses;
    public final Parting parting;
    public final AssistViewModel assist;
    public final PeopleViewModel people;
    public final ToolbarViewModel toolbar;
    public final ConversationViewModel model;
    public final PastViewModel past;
    public final ComposerViewModel composer;
    public final Privacy privacy;
    public final ConversationPorts ports;
    public final FormsViewModel forms;
    public final SuggestionsViewModel suggestions;
    public final Quoting quoting;
    public final AttachmentsViewModel attachments;
    public final ChannelsViewModel channels;
    public final CannedViewModel canned;
    public final EmojisViewModel emojis;

    /// Spelling is off here until it is chosen.
    public final SpellingLanguages languages;

    public final SpellingViewModel spelling;

    private final ExecutorService background =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    /// What the agent will choose in the file dialog.
    public List<Path> chosen = List.of();

    public Parent view;

    public Room(DeskState state) {
        this(state, List.of());
    }

    public Room(DeskState state, List<Vetted> fromFiles) {
        this(state, fromFiles, null);
    }

    /// @param engine the file engine; null for none
    public Room(DeskState state, @Nullable URI engine) {
        this(state, List.of(), engine);
    }

    private Room(DeskState state, List<Vetted> fromFiles, @Nullable URI engine) {
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
                Plugins.with(
                        fromFiles,
                        Switches.NONE,
                        new HostDesk(
                                Locale.ENGLISH,
                                ZoneOffset.UTC,
                                new SimpleObjectProperty<>(Theme.LIGHT),
                                opened::add,
                                media,
                                new UiThread()));
        privacy = new Privacy(desk, states, new UiThread());
        ports = new ConversationPorts(desk, states, privacy);
        open = new OpenConversation(states, selection);
        wrapUp = new WrapUpViewModel(desk, open, wrapUpDrafts, ticks, new UiThread());
        progress = new Progress(open);
        briefing = new BriefViewModel(open);
        losses = new Losses(states, drafts);
        parting = new Parting(losses, questions);
        assist = new AssistViewModel(desk, open, progress, parting, new UiThread());
        people = new PeopleViewModel(desk, open, parting);
        toolbar = new ToolbarViewModel(desk, open, ticks, HoldTimes.STANDARD);
        past = new PastViewModel(desk, open);
        composer = new ComposerViewModel(desk, states, selection, drafts);
        forms = new FormsViewModel(states, selection, ports, plugins, drafts, composer, ticks);
        attachments =
                new AttachmentsViewModel(
                        desk,
                        open,
                        drafts,
                        new PastedPictures(null, states, () -> now),
                        new UiThread());
        channels = new ChannelsViewModel(open, drafts);
        canned =
                new CannedViewModel(
                        open,
                        CannedReplies.of(
                                List.of(
                                        new CannedReply(
                                                "Greeting",
                                                "Hello {customer}, my name is {agent}. How can I"
                                                        + " help you today?"),
                                        new CannedReply("Greeting", "Good to hear from you again."),
                                        new CannedReply(
                                                "Orders", "Could you tell me your order number?"),
                                        new CannedReply(
                                                "Farewell", "Thank you, and have a nice day!"))),
                        privacy);
        emojis = new EmojisViewModel(open, Remembered.untilTheEnd());
        var proofreader =
                Proofreader.with(
                        () -> new DictionaryFolders(List.of(), List.of()),
                        Locale.ENGLISH,
                        background,
                        new UiThread()::run);
        languages = new SpellingLanguages(proofreader, checkingNothing(), Locale.ENGLISH);
        spelling =
                new SpellingViewModel(
                        open,
                        languages,
                        proofreader,
                        OwnWords.in(Optional.empty()),
                        Pause::byClockwork);
        quoting = new Quoting(open, composer, plugins, ports, privacy);
        suggestions = new SuggestionsViewModel(states, selection, composer);
        model =
                new ConversationViewModel(
                        desk,
                        states,
                        selection,
                        losses,
                        plugins,
                        ports,
                        privacy,
                        new ActionMenu(plugins, ports, forms),
                        ZoneOffset.UTC);
    }

    private static Remembered checkingNothing() {
        var remembered = Remembered.untilTheEnd();
        remembered.put(Thing.SPELLING, "off");
        return remembered;
    }

    /// The view of the conversation; on the JavaFX thread.
    public Parent view() {
        view = views().root(ConversationController.class);
        return view;
    }

    /// Every view of the conversation.
    public Views views() {
        var views = new Views[1];
        Map<Class<?>, Supplier<Object>> controllers =
                Map.of(
                        ComposerController.class,
                        () ->
                                new ComposerController(
                                        composer,
                                        forms,
                                        suggestions,
                                        attachments,
                                        channels,
                                        canned,
                                        emojis,
                                        new PreviewViewModel(open, plugins, ports, () -> now),
                                        spelling,
                                        _ -> chosen,
                                        views[0]),
                        FormController.class,
                        () -> new FormController(forms),
                        WrapUpController.class,
                        () -> new WrapUpController(wrapUp),
                        ToolbarController.class,
                        () -> new ToolbarController(toolbar, assist, wrapUp),
                        BarsController.class,
                        () -> new BarsController(toolbar, progress, assist, people, briefing),
                        PeopleController.class,
                        () -> new PeopleController(people, Locale.ENGLISH, ZoneOffset.UTC),
                        AssistController.class,
                        () -> new AssistController(assist),
                        ConversationController.class,
                        () ->
                                new ConversationController(
                                        model,
                                        past,
                                        toolbar,
                                        quoting,
                                        plugins,
                                        views[0],
                                        Locale.ENGLISH,
                                        ZoneOffset.UTC));
        views[0] = new Views(type -> controllers.get(type).get());
        return views[0];
    }

    @Override
    public void close() {
        plugins.close();
        media.close();
        background.shutdownNow();
    }
}
