package org.agentdesk.ui.app;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.composer.ComposerController;
import org.agentdesk.ui.composer.ComposerViewModel;
import org.agentdesk.ui.composer.Drafts;
import org.agentdesk.ui.conversation.ConversationController;
import org.agentdesk.ui.conversation.ConversationViewModel;
import org.agentdesk.ui.diagnostics.DiagnosticsViewModel;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.fx.Views;
import org.agentdesk.ui.inbox.ConversationsViewModel;
import org.agentdesk.ui.inbox.InboxController;
import org.agentdesk.ui.inbox.OffersViewModel;
import org.agentdesk.ui.notify.BellController;
import org.agentdesk.ui.notify.HistoryController;
import org.agentdesk.ui.notify.NoticesViewModel;
import org.agentdesk.ui.notify.ToastsController;
import org.agentdesk.ui.plugin.HostDesk;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.presence.PresenceController;
import org.agentdesk.ui.presence.PresenceViewModel;
import org.agentdesk.ui.session.IdleRules;
import org.agentdesk.ui.session.IdleViewModel;
import org.agentdesk.ui.session.LockController;
import org.agentdesk.ui.session.QuestionController;
import org.agentdesk.ui.session.Questions;
import org.agentdesk.ui.session.SignOutViewModel;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.shell.AdviceController;
import org.agentdesk.ui.shell.ConnectionViewModel;
import org.agentdesk.ui.shell.HeaderController;
import org.agentdesk.ui.shell.MeMenuController;
import org.agentdesk.ui.shell.ShellController;
import org.agentdesk.ui.shell.ShellViewModel;
import org.agentdesk.ui.shell.ShortcutsController;
import org.agentdesk.ui.signin.SignInController;
import org.agentdesk.ui.signin.SignInViewModel;
import org.agentdesk.ui.theme.Theme;

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

    /// @param browser opens a safe address outside the desk
    public DeskModule(
            Desk desk,
            DeskStates states,
            Ticks ticks,
            Remembered remembered,
            Consumer<URI> browser) {
        this.desk = desk;
        this.states = states;
        this.ticks = ticks;
        this.remembered = remembered;
        this.browser = browser;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(Desk.class).toInstance(desk);
        bind(DeskStates.class).toInstance(states);
        bind(Ticks.class).toInstance(ticks);
        bind(Remembered.class).toInstance(remembered);
        bind(ZoneId.class).toInstance(ZoneId.systemDefault());
        bind(Locale.class).toInstance(Locale.getDefault());
        once(UiThread.class, Selection.class, Theme.class, DeskWindow.class);
        once(SignInViewModel.class, SignInController.class);
        once(ShellViewModel.class, ConnectionViewModel.class, ShellController.class);
        once(HeaderController.class, MeMenuController.class, AdviceController.class);
        once(ShortcutsController.class);
        once(PresenceViewModel.class, PresenceController.class);
        once(OffersViewModel.class, ConversationsViewModel.class, InboxController.class);
        once(NoticesViewModel.class, BellController.class, HistoryController.class);
        once(ToastsController.class);
        once(Questions.class, SignOutViewModel.class, QuestionController.class);
        once(LockController.class);
        once(ConversationViewModel.class, ConversationController.class);
        once(Drafts.class, ComposerViewModel.class, ComposerController.class);
    }

    private void once(Class<?>... types) {
        for (var type : types) {
            bindToItsConstructor(type);
        }
    }

    private <T> void bindToItsConstructor(Class<T> type) {
        @SuppressWarnings("unchecked") // the constructors of T make Ts
        var constructor = (Constructor<T>) type.getDeclaredConstructors()[0];
        bind(type).toConstructor(constructor).in(Scopes.SINGLETON);
    }

    @Provides
    @Singleton
    Views views(Injector injector) {
        return new Views(type -> registered(injector, type));
    }

    @Provides
    @Singleton
    Plugins plugins(Theme theme, UiThread uiThread, Locale locale, ZoneId zone) {
        return Plugins.builtIn(
                new HostDesk(
                        locale, zone, theme.darkProperty().map(this::look), browser, uiThread));
    }

    @Provides
    @Singleton
    DiagnosticsViewModel diagnostics(
            Plugins plugins, Theme theme, ZoneId zone, UiThread uiThread, Questions questions) {
        return new DiagnosticsViewModel(
                desk.diagnostics(),
                plugins,
                theme,
                Clock.systemUTC(),
                zone,
                work -> Thread.ofVirtual().name("desk-diagnostics").start(work),
                uiThread::run,
                questions);
    }

    @Provides
    @Singleton
    IdleViewModel idle(Questions questions, SignOutViewModel signOut, UiThread uiThread) {
        var rules =
                new IdleRules(
                        remembered.minutes(Thing.LOCK_AFTER_MINUTES),
                        remembered.minutes(Thing.SIGN_OUT_AFTER_MINUTES));
        return new IdleViewModel(desk, states, ticks, rules, questions, signOut, uiThread::run);
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
