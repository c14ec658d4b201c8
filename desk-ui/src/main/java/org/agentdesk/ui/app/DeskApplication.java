package org.agentdesk.ui.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Application;
import javafx.application.Platform;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.ui.conversation.ConversationController;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.gallery.Gallery;
import org.agentdesk.ui.gallery.Studio;
import org.agentdesk.ui.settings.OsFolders;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Theme.Choice;
import org.agentdesk.ui.theme.Typeface;
import org.agentdesk.ui.tour.MainJob;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program with a window: puts the desk together and shows it.
public final class DeskApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(DeskApplication.class);

    private @Nullable Desk desk;

    @Override
    public void start(javafx.stage.Stage stage) {
        switch (Arguments.of(getParameters().getRaw())) {
            case Arguments.Open open -> start(stage, open);
            case Arguments.Tour tour -> start(stage, tour);
            case Arguments.Gallery gallery -> start(stage, gallery);
            case Arguments.Help _, Arguments.Version _, Arguments.Wrong _ -> Platform.exit();
        }
    }

    private void start(javafx.stage.Stage stage, Arguments.Open arguments) {
        var folders = OsFolders.ofThisUser();
        var remembered = Remembered.in(folders.config().resolve("desk.properties"));
        remember(arguments, remembered);
        boolean embedded = arguments.server() == null;
        var opened = AgentDesk.open(embedded ? withSimulator() : DeskSettings.DEFAULT);
        desk = opened;
        assemble(opened, remembered).getInstance(DeskWindow.class).open(stage);
        if (embedded) {
            signInToSimulator(opened, arguments.user());
        }
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
        var injector = assemble(opened, Remembered.untilTheEnd());
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
                .thenApplyAsync(address -> job.play(address, arguments.out()))
                .whenComplete(DeskApplication::end);
    }

    private void start(javafx.stage.Stage stage, Arguments.Gallery arguments) {
        var opened = AgentDesk.open(withSimulator());
        desk = opened;
        var injector = assemble(opened, Remembered.untilTheEnd());
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

    /// Puts the window together. Called on the JavaFX thread.
    private Injector assemble(Desk desk, Remembered remembered) {
        Typeface.load();
        var states = new DeskStates(desk.state());
        var ticks = Ticks.everySecond(Clock.systemUTC());
        var module = new DeskModule(desk, states, ticks, remembered, this::browse);
        var injector = Guice.createInjector(Stage.PRODUCTION, module);
        desk.observe(injector.getInstance(UiThread.class).newest(states::show));
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

    @Override
    public void stop() {
        if (desk != null) {
            desk.close();
        }
    }
}
