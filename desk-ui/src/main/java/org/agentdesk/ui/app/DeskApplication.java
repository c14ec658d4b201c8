package org.agentdesk.ui.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.session.Storage;
import org.agentdesk.ui.conversation.ConversationController;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.EventToPixels;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.gallery.Gallery;
import org.agentdesk.ui.gallery.Studio;
import org.agentdesk.ui.media.DeskMedia;
import org.agentdesk.ui.notify.Loudspeaker;
import org.agentdesk.ui.notify.Sounds;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.port.ConversationPorts;
import org.agentdesk.ui.settings.Managed;
import org.agentdesk.ui.settings.OsFolders;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.supervisor.ToolsViewModel;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Theme.Choice;
import org.agentdesk.ui.theme.Typeface;
import org.agentdesk.ui.tour.MainJob;
import org.agentdesk.ui.tour.PluginTrial;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program with a window: puts the desk together and shows it.
public final class DeskApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(DeskApplication.class);

    private final UiThread uiThread = new UiThread();

    /// One sound at a time: one more may wait, others are dropped.
    private final ExecutorService player =
            new ThreadPoolExecutor(
                    0,
                    1,
                    5,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(1),
                    Thread.ofPlatform().daemon().name("sounds").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    private Arguments arguments = new Arguments.Help();
    private Managed managed = Managed.nothing();
    private VendorPlugins vendors = VendorPlugins.NONE;
    private @Nullable Desk desk;
    private @Nullable SingleInstance claim;
    private @Nullable DeskMedia media;
    private @Nullable Injector window;

    /// Looks at what an administrator set and at the plug-ins from files while JavaFX starts.
    @Override
    public void init() {
        arguments = Arguments.of(getParameters().getRaw());
        if (arguments instanceof Arguments.Open open) {
            managed = Managed.ofThisComputer();
            vendors = VendorPlugins.find(managed, open.plugins());
        } else if (arguments instanceof Arguments.PluginRun run) {
            vendors = VendorPlugins.only(run.place());
        }
    }

    @Override
    public void start(javafx.stage.Stage stage) {
        switch (arguments) {
            case Arguments.Open open -> start(stage, open);
            case Arguments.Tour tour -> start(stage, tour);
            case Arguments.PluginRun run -> start(stage, run);
            case Arguments.Gallery gallery -> start(stage, gallery);
            case Arguments.PluginCheck _,
                    Arguments.Help _,
                    Arguments.Version _,
                    Arguments.Wrong _ ->
                    Platform.exit();
        }
    }

    private void start(javafx.stage.Stage stage, Arguments.Open arguments) {
        var folders = OsFolders.ofThisUser();
        switch (SingleInstance.claim(folders.config(), () -> raise(stage))) {
            case SingleInstance.Claim.First(var instance) -> claim = instance;
            case SingleInstance.Claim.Second(var raised) -> {
                System.err.println(
                        raised
                                ? "agent-desk: it runs already and is in front now"
                                : "agent-desk: it runs already, but does not answer");
                Platform.exit();
                return;
            }
        }
        var remembered = Remembered.in(folders.config().resolve("desk.properties"));
        remember(arguments, remembered);
        boolean embedded = arguments.server() == null;
        var settings = embedded ? withSimulator() : new DeskSettings(managed.ringTime());
        var opened = AgentDesk.open(settings, storage(arguments, folders), folders.state());
        desk = opened;
        assemble(opened, remembered, new Loudspeaker(player))
                .getInstance(DeskWindow.class)
                .open(stage);
        if (embedded) {
            signInToSimulator(opened, arguments.user());
        }
    }

    private void raise(javafx.stage.Stage stage) {
        uiThread.run(() -> {
            stage.setIconified(false);
            stage.show();
            stage.toFront();
            stage.requestFocus();
        });
    }

    /// The embedded simulator is another server each time: nothing said to it can be said again.
    private static Storage storage(Arguments.Open arguments, OsFolders folders) {
        if (arguments.data() == null && arguments.server() == null) {
            return Storage.none();
        }
        var folder = arguments.data() == null ? folders.data() : arguments.data();
        return Storage.in(folder, arguments.keyFile());
    }

    private void browse(URI address) {
        getHostServices().showDocument(address.toString());
    }

    private static DeskSettings withSimulator() {
        return new DeskSettings(EmbeddedSimulator.RONA);
    }

    private static void remember(Arguments.Open arguments, Remembered remembered) {
        if (arguments.server() != null) {
            remembered.put(Thing.SERVER, arguments.server());
        }
        if (arguments.user() != null) {
            remembered.put(Thing.USER, arguments.user());
        }
    }

    /// The tour remembers nothing, so that it is the same every time.
    private void start(javafx.stage.Stage stage, Arguments.Tour arguments) {
        var opened = AgentDesk.open(withSimulator());
        desk = opened;
        var injector = assemble(opened, Remembered.untilTheEnd(), Sounds.NONE);
        injector.getInstance(DeskWindow.class).open(stage);
        var theme = injector.getInstance(Theme.class);
        theme.choiceProperty().set(arguments.dark() ? Choice.DARK : Choice.LIGHT);
        var job =
                new MainJob(
                        injector.getInstance(UiThread.class),
                        stage,
                        injector.getInstance(DeskStates.class),
                        theme);
        EmbeddedSimulator.start("--wrap-up", "30")
                .thenCombineAsync(
                        EmbeddedSimulator.start("--no-script", "--wrap-up", "60"),
                        (busy, quiet) -> job.play(busy, quiet, arguments.out()),
                        Thread.ofPlatform().name("tour").daemon()::start)
                .whenComplete(DeskApplication::end);
    }

    private void start(javafx.stage.Stage stage, Arguments.Gallery arguments) {
        var opened = AgentDesk.open(withSimulator());
        desk = opened;
        var injector = assemble(opened, Remembered.untilTheEnd(), Sounds.NONE);
        injector.getInstance(DeskWindow.class).open(stage);
        var uiThread = injector.getInstance(UiThread.class);
        var conversation = injector.getInstance(ConversationController.class);
        var studio = new Studio(uiThread, conversation, injector.getInstance(Theme.class));
        var selection = injector.getInstance(Selection.class);
        var gallery = new Gallery(opened, selection, uiThread, studio, System.out);
        EmbeddedSimulator.start("--no-script")
                .thenApplyAsync(
                        address -> draw(gallery, address, arguments.out()),
                        Thread.ofPlatform().name("gallery").daemon()::start)
                .whenComplete(DeskApplication::end);
    }

    private static boolean draw(Gallery gallery, String server, Path out) {
        try {
            return gallery.draw(server, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void end(@Nullable Boolean seen, @Nullable Throwable problem) {
        if (problem != null) {
            LOG.error("broke off", problem);
            System.err.println("agent-desk: broke off: " + problem.getMessage());
        }
        System.exit(Boolean.TRUE.equals(seen) ? 0 : 1);
    }

    /// A trial remembers nothing either.
    private void start(javafx.stage.Stage stage, Arguments.PluginRun run) {
        var opened = AgentDesk.open(withSimulator());
        desk = opened;
        var injector = assemble(opened, Remembered.untilTheEnd(), Sounds.NONE);
        injector.getInstance(DeskWindow.class).open(stage);
        var trial =
                new PluginTrial(
                        System.out,
                        injector.getInstance(UiThread.class),
                        stage,
                        opened,
                        injector.getInstance(DeskStates.class),
                        injector.getInstance(Selection.class),
                        injector.getInstance(Plugins.class),
                        injector.getInstance(ConversationPorts.class));
        var plugin = vendors.found().getFirst();
        EmbeddedSimulator.start("--no-script")
                .thenApplyAsync(address -> trial.play(address, plugin, run.out()))
                .whenComplete((seen, problem) -> {
                    if (run.out() != null || problem != null) {
                        end(seen, problem);
                    }
                });
    }

    /// Puts the window together. Called on the JavaFX thread.
    private Injector assemble(Desk desk, Remembered remembered, Sounds sounds) {
        Typeface.load();
        var states = new DeskStates(desk.state());
        var ticks = Ticks.everySecond(Clock.systemUTC());
        var module =
                new DeskModule(
                        desk, states, ticks, remembered, this::browse, vendors, managed, sounds);
        var injector = Guice.createInjector(Stage.PRODUCTION, module);
        media = injector.getInstance(DeskMedia.class);
        window = injector;
        var pixels = new EventToPixels(desk.diagnostics().timings());
        var show =
                injector.getInstance(UiThread.class)
                        .<DeskState>newest(state -> pixels.shown(() -> states.show(state)));
        desk.observe(state -> show.accept(pixels.arrived(state)));
        return injector;
    }

    private static void signInToSimulator(Desk desk, @Nullable String user) {
        EmbeddedSimulator.start()
                .whenComplete((address, problem) -> {
                    if (problem == null) {
                        desk.signIn(address, user == null ? "ann" : user, new Secret("secret"));
                    } else {
                        LOG.error("the embedded simulator did not start", problem);
                    }
                });
    }

    /// What plug-ins show is put away before they are closed, and they before their files go.
    @Override
    public void stop() {
        if (window != null) {
            window.getInstance(Selection.class).open(null);
            window.getInstance(ToolsViewModel.class).shownProperty().set(false);
            window.getInstance(Plugins.class).close();
        }
        vendors.close();
        if (media != null) {
            media.close();
        }
        player.shutdownNow();
        if (desk != null) {
            desk.close();
        }
        if (claim != null) {
            claim.close();
        }
    }
}
