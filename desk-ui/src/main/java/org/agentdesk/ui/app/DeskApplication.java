package org.agentdesk.ui.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.net.URI;
import java.time.Clock;
import javafx.application.Application;
import javafx.application.Platform;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.EventToPixels;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
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

    private final UiThread uiThread = new UiThread();
    private @Nullable Desk desk;
    private @Nullable SingleInstance claim;

    @Override
    public void start(javafx.stage.Stage stage) {
        switch (Arguments.of(getParameters().getRaw())) {
            case Arguments.Open open -> start(stage, open);
            case Arguments.Tour tour -> start(stage, tour);
            case Arguments.Help _, Arguments.Version _, Arguments.Wrong _ -> Platform.exit();
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
        var settings = embedded ? withSimulator() : DeskSettings.DEFAULT;
        var opened = AgentDesk.open(settings, folders.state());
        desk = opened;
        assemble(opened, remembered).getInstance(DeskWindow.class).open(stage);
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
                .whenComplete(DeskApplication::endTour);
    }

    private static void endTour(@Nullable Boolean seen, @Nullable Throwable problem) {
        if (problem != null) {
            LOG.error("the tour broke off", problem);
            System.err.println("agent-desk: the tour broke off: " + problem.getMessage());
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

    @Override
    public void stop() {
        if (desk != null) {
            desk.close();
        }
        if (claim != null) {
            claim.close();
        }
    }
}
