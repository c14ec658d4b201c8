package org.agentdesk.ui.app;

import com.google.inject.Guice;
import com.google.inject.Stage;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.application.Application;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.settings.OsFolders;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.settings.Remembered.Thing;
import org.agentdesk.ui.theme.Typeface;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program with a window: puts the desk together and shows it.
public final class DeskApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(DeskApplication.class);

    private @Nullable Desk desk;

    @Override
    public void start(javafx.stage.Stage stage) {
        if (Arguments.of(getParameters().getRaw()) instanceof Arguments.Open open) {
            start(stage, open);
        }
    }

    private void start(javafx.stage.Stage stage, Arguments.Open arguments) {
        var folders = OsFolders.ofThisUser();
        var remembered = new Remembered(folders.config().resolve("desk.properties"));
        remember(arguments, remembered);
        boolean embedded = arguments.server() == null;
        var opened = AgentDesk.open(embedded ? withSimulator() : DeskSettings.DEFAULT);
        desk = opened;
        window(opened, remembered, this::browse).open(stage);
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

    /// Puts the window together. Called on the JavaFX thread.
    static DeskWindow window(Desk desk, Remembered remembered, Consumer<URI> browser) {
        Typeface.load();
        var states = new DeskStates(desk.state());
        var ticks = Ticks.everySecond(Clock.systemUTC());
        var module = new DeskModule(desk, states, ticks, remembered, browser);
        var injector = Guice.createInjector(Stage.PRODUCTION, module);
        desk.observe(injector.getInstance(UiThread.class).newest(states::show));
        return injector.getInstance(DeskWindow.class);
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
