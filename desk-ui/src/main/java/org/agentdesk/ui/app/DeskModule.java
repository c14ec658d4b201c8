package org.agentdesk.ui.app;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.agentdesk.core.session.Desk;
import org.agentdesk.plugin.SupervisorPort;
import org.agentdesk.ui.ask.Board;
import org.agentdesk.ui.ask.QuestionController;
import org.agentdesk.ui.ask.QuestionViewModel;
import org.agentdesk.ui.ask.Questions;
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
import org.agentdesk.ui.composer.FileDialog;
import org.agentdesk.ui.composer.FormController;
import org.agentdesk.ui.composer.FormsViewModel;
import org.agentdesk.ui.composer.OsFileDialog;
import org.agentdesk.ui.composer.PastedPictures;
import org.agentdesk.ui.composer.PreviewViewModel;
import org.agentdesk.ui.composer.SuggestionsViewModel;
import org.agentdesk.ui.context.ContextController;
import org.agentdesk.ui.context.ContextViewModel;
import org.agentdesk.ui.context.DataViewModel;
import org.agentdesk.ui.context.SessionsViewModel;
import org.agentdesk.ui.conversation.ActionMenu;
import org.agentdesk.ui.conversation.ConversationController;
import org.agentdesk.ui.conversation.ConversationViewModel;
import org.agentdesk.ui.conversation.PastViewModel;
import org.agentdesk.ui.conversation.Quoting;
import org.agentdesk.ui.customer.CustomerController;
import org.agentdesk.ui.customer.CustomerViewModel;
import org.agentdesk.ui.customer.LabelsViewModel;
import org.agentdesk.ui.customer.LinkController;
import org.agentdesk.ui.customer.LinkViewModel;
import org.agentdesk.ui.customer.Profiles;
import org.agentdesk.ui.customer.StartController;
import org.agentdesk.ui.customer.StartViewModel;
import org.agentdesk.ui.diagnostics.DiagnosticsViewModel;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.inbox.ConversationsViewModel;
import org.agentdesk.ui.inbox.InboxController;
import org.agentdesk.ui.inbox.OffersController;
import org.agentdesk.ui.inbox.OffersViewModel;
import org.agentdesk.ui.leftover.LeftoversController;
import org.agentdesk.ui.leftover.LeftoversViewModel;
import org.agentdesk.ui.leftover.Losses;
import org.agentdesk.ui.leftover.Parting;
import org.agentdesk.ui.link.CarefulBrowser;
import org.agentdesk.ui.lists.ListsController;
import org.agentdesk.ui.lists.ListsViewModel;
import org.agentdesk.ui.media.DeskMedia;
import org.agentdesk.ui.media.FileEngineAddress;
import org.agentdesk.ui.media.MediaPlaces;
import org.agentdesk.ui.media.OwnFiles;
import org.agentdesk.ui.media.SaveDialog;
import org.agentdesk.ui.notify.BellController;
import org.agentdesk.ui.notify.HistoryController;
import org.agentdesk.ui.notify.NoticesViewModel;
import org.agentdesk.ui.notify.Sounds;
import org.agentdesk.ui.notify.SoundsViewModel;
import org.agentdesk.ui.notify.ToastsController;
import org.agentdesk.ui.palette.PaletteController;
import org.agentdesk.ui.palette.PaletteViewModel;
import org.agentdesk.ui.plugin.HostDesk;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.port.ConversationPorts;
import org.agentdesk.ui.port.Privacy;
import org.agentdesk.ui.presence.PresenceController;
import org.agentdesk.ui.presence.PresenceViewModel;
import org.agentdesk.ui.session.IdleRules;
import org.agentdesk.ui.session.IdleViewModel;
import org.agentdesk.ui.session.LockController;
import org.agentdesk.ui.session.SignOutViewModel;
import org.agentdesk.ui.settings.GeneralController;
import org.agentdesk.ui.settings.Managed;
import org.agentdesk.ui.settings.PluginPlaces;
import org.agentdesk.ui.settings.PluginsController;
import org.agentdesk.ui.settings.PluginsViewModel;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.settings.RememberedSwitches;
import org.agentdesk.ui.settings.RepliesController;
import org.agentdesk.ui.settings.RepliesViewModel;
import org.agentdesk.ui.settings.SettingsController;
import org.agentdesk.ui.settings.SoundsController;
import org.agentdesk.ui.shell.AdviceController;
import org.agentdesk.ui.shell.ConnectionViewModel;
import org.agentdesk.ui.shell.HeaderController;
import org.agentdesk.ui.shell.MeMenuController;
import org.agentdesk.ui.shell.ShellActions;
import org.agentdesk.ui.shell.ShellController;
import org.agentdesk.ui.shell.ShellViewModel;
import org.agentdesk.ui.shell.ShortcutsController;
import org.agentdesk.ui.signin.SignInController;
import org.agentdesk.ui.signin.SignInViewModel;
import org.agentdesk.ui.spelling.DictionaryFolders;
import org.agentdesk.ui.spelling.OwnWords;
import org.agentdesk.ui.spelling.Pause;
import org.agentdesk.ui.spelling.Proofreader;
import org.agentdesk.ui.spelling.SpellingLanguages;
import org.agentdesk.ui.spelling.SpellingViewModel;
import org.agentdesk.ui.supervisor.DeskSupervisor;
import org.agentdesk.ui.supervisor.ToolsController;
import org.agentdesk.ui.supervisor.ToolsViewModel;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.toolbar.BarsController;
import org.agentdesk.ui.toolbar.BriefViewModel;
import org.agentdesk.ui.toolbar.HoldTimes;
import org.agentdesk.ui.toolbar.ToolbarController;
import org.agentdesk.ui.toolbar.ToolbarViewModel;
import org.agentdesk.ui.wrapup.WrapUpController;
import org.agentdesk.ui.wrapup.WrapUpDrafts;
import org.agentdesk.ui.wrapup.WrapUpViewModel;

/// What the window is made of: every view model and controller, once each. A class that is not
/// named here is never made, not even for a view that asks for it.
///
/// The classes themselves know nothing of the container; their one constructor says what they need.
public final class DeskModule extends AbstractModule {

    private final Desk desk;
    private final DeskStates states;
    private final Ticks ticks;
    private final Remembered remembered;
    private final Consumer<URI> browser;
    private final VendorPlugins vendors;
    private final Managed managed;
    private final Sounds sounds;

    /// Without plug-ins from files, without what an administrator set, and without a sound.
    ///
    /// @param browser opens an address or a file of this computer outside the desk, whatever it is
    public DeskModule(
            Desk desk,
            DeskStates states,
            Ticks ticks,
            Remembered remembered,
            Consumer<URI> browser) {
        this(
                desk,
                states,
                ticks,
                remembered,
                browser,
                VendorPlugins.NONE,
                Managed.nothing(),
                Sounds.NONE);
    }

    /// @param browser opens a safe address outside the desk
    /// @param vendors the plug-ins from files
    /// @param managed what an administrator set
    /// @param sounds makes what is heard
    public DeskModule(
            Desk desk,
            DeskStates states,
            Ticks ticks,
            Remembered remembered,
            Consumer<URI> browser,
            VendorPlugins vendors,
            Managed managed,
            Sounds sounds) {
        this.desk = desk;
        this.states = states;
        this.ticks = ticks;
        this.remembered = remembered;
        this.browser = browser;
        this.vendors = vendors;
        this.managed = managed;
        this.sounds = sounds;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(Desk.class).toInstance(desk);
        bind(DeskStates.class).toInstance(states);
        bind(Ticks.class).toInstance(ticks);
        bind(Remembered.class).toInstance(remembered);
        bind(PluginPlaces.class).toInstance(vendors.places());
        bind(ZoneId.class).toInstance(ZoneId.systemDefault());
        bind(Locale.class).toInstance(Locale.getDefault());
        once(UiThread.class, Selection.class, Theme.class, DeskWindow.class);
        once(SignInViewModel.class, SignInController.class);
        once(ShellViewModel.class, ConnectionViewModel.class, ShellController.class);
        once(HeaderController.class, MeMenuController.class, AdviceController.class);
        once(ShortcutsController.class);
        once(Board.class, QuestionController.class, QuestionViewModel.class);
        bind(Questions.class).to(QuestionViewModel.class);
        once(PresenceViewModel.class, PresenceController.class);
        once(OffersViewModel.class, ConversationsViewModel.class, InboxController.class);
        bind(OffersController.class).toConstructor(constructor(OffersController.class));
        once(PaletteViewModel.class, PaletteController.class, ShellActions.class);
        once(ListsViewModel.class, ListsController.class);
        bind(Sounds.class).toInstance(sounds);
        once(SoundsViewModel.class, SoundsController.class);
        once(NoticesViewModel.class, BellController.class, HistoryController.class);
        once(ToastsController.class);
        once(Losses.class, Parting.class, LeftoversViewModel.class, LeftoversController.class);
        once(SignOutViewModel.class);
        once(LockController.class);
        once(ConversationViewModel.class, PastViewModel.class, ConversationController.class);
        once(Quoting.class);
        once(OpenConversation.class, ToolbarViewModel.class, ToolbarController.class);
        once(BarsController.class, BriefViewModel.class, Progress.class);
        once(AssistViewModel.class, AssistController.class);
        once(PeopleViewModel.class, PeopleController.class);
        once(WrapUpDrafts.class, WrapUpViewModel.class, WrapUpController.class);
        once(Drafts.class, ComposerViewModel.class, ComposerController.class);
        once(CannedViewModel.class, EmojisViewModel.class, PreviewViewModel.class);
        bind(Pause.class).toInstance(Pause::byClockwork);
        once(SpellingLanguages.class, SpellingViewModel.class);
        bind(InstantSource.class).toInstance(InstantSource.system());
        once(ChannelsViewModel.class, AttachmentsViewModel.class, OsFileDialog.class);
        bind(FileDialog.class).to(OsFileDialog.class);
        once(ConversationPorts.class, ActionMenu.class, SuggestionsViewModel.class);
        once(FormsViewModel.class, FormController.class);
        once(Privacy.class, Profiles.class, CustomerViewModel.class, CustomerController.class);
        once(LabelsViewModel.class, LinkViewModel.class, LinkController.class);
        once(StartViewModel.class, StartController.class);
        once(SessionsViewModel.class, DataViewModel.class);
        once(ContextViewModel.class, ContextController.class);
        once(DeskSupervisor.class, ToolsViewModel.class, ToolsController.class);
        bind(SupervisorPort.class).to(DeskSupervisor.class);
        once(SettingsController.class, GeneralController.class);
        once(RepliesViewModel.class, RepliesController.class);
        once(PluginsViewModel.class, PluginsController.class);
    }

    private void once(Class<?>... types) {
        for (var type : types) {
            bindToItsConstructor(type);
        }
    }

    private <T> void bindToItsConstructor(Class<T> type) {
        bind(type).toConstructor(constructor(type)).in(Scopes.SINGLETON);
    }

    @SuppressWarnings("unchecked") // the constructors of T make Ts
    private static <T> Constructor<T> constructor(Class<T> type) {
        return (Constructor<T>) type.getDeclaredConstructors()[0];
    }

    @Provides
    @Singleton
    Views views(Injector injector) {
        return new Views(type -> registered(injector, type));
    }

    @Provides
    @Singleton
    Plugins plugins(
            Theme theme,
            UiThread uiThread,
            Locale locale,
            ZoneId zone,
            CarefulBrowser careful,
            DeskMedia media) {
        return Plugins.with(
                vendors.found(),
                new RememberedSwitches(remembered),
                new HostDesk(
                        locale,
                        zone,
                        theme.darkProperty().map(this::look),
                        careful,
                        media,
                        uiThread));
    }

    @Provides
    @Singleton
    CarefulBrowser careful(Questions questions) {
        return new CarefulBrowser(questions, browser);
    }

    @Provides
    @Singleton
    DeskMedia media(Questions questions, UiThread uiThread) {
        var engine = new FileEngineAddress(desk::fileEngine, remembered);
        return new DeskMedia(
                new MediaPlaces(
                        engine,
                        new OwnFiles(states),
                        questions,
                        new SaveDialog(),
                        file -> browser.accept(file.toUri()),
                        Path.of(System.getProperty("java.io.tmpdir"))),
                uiThread);
    }

    @Provides
    @Singleton
    DiagnosticsViewModel diagnostics(
            Plugins plugins, Theme theme, ZoneId zone, UiThread uiThread, Board board) {
        return new DiagnosticsViewModel(
                desk.diagnostics(),
                plugins,
                theme,
                Clock.systemUTC(),
                zone,
                work -> Thread.ofVirtual().name("desk-diagnostics").start(work),
                uiThread::run,
                board);
    }

    @Provides
    @Singleton
    IdleViewModel idle(Board board, SignOutViewModel signOut, UiThread uiThread) {
        var rules =
                new IdleRules(
                        remembered.minutes(Thing.LOCK_AFTER_MINUTES),
                        remembered.minutes(Thing.SIGN_OUT_AFTER_MINUTES));
        return new IdleViewModel(desk, states, ticks, rules, board, signOut, uiThread::run);
    }

    @Provides
    @Singleton
    PastedPictures pictures(InstantSource clock) {
        return new PastedPictures(desk.place(), states, clock);
    }

    @Provides
    @Singleton
    CannedReplies cannedReplies(Locale locale) {
        var name = "canned-replies.json";
        return CannedReplies.in(Managed.beside(name), remembered.beside(name), locale);
    }

    @Provides
    @Singleton
    HoldTimes holdTimes() {
        return managed.get(Managed.Setting.HOLD_MINUTES)
                .map(HoldTimes::read)
                .orElse(HoldTimes.STANDARD);
    }

    /// One thread, and none while nobody writes.
    @Provides
    @Singleton
    Proofreader proofreader(Locale locale, UiThread uiThread) {
        var thread = Thread.ofPlatform().daemon().name("spelling").factory();
        var background =
                new ThreadPoolExecutor(
                        0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), thread);
        return Proofreader.with(this::dictionaryFolders, locale, background, uiThread::run);
    }

    private DictionaryFolders dictionaryFolders() {
        var name = "dictionaries";
        return DictionaryFolders.ofThisComputer(
                Stream.concat(remembered.beside(name).stream(), Stream.of(Managed.beside(name)))
                        .toList());
    }

    @Provides
    @Singleton
    OwnWords ownWords() {
        return OwnWords.in(remembered.beside("own-words.txt"));
    }

    private org.agentdesk.plugin.Theme look(boolean dark) {
        return dark ? org.agentdesk.plugin.Theme.DARK : org.agentdesk.plugin.Theme.LIGHT;
    }

    private static Object registered(Injector injector, Class<?> type) {
        if (injector.getExistingBinding(Key.get(type)) == null) {
            throw new IllegalStateException(type.getName() + " is not registered in DeskModule");
        }
        return injector.getInstance(type);
    }
}
