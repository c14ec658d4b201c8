package org.agentdesk.ui.app;

import static org.agentdesk.ui.Samples.NOW;
import static org.agentdesk.ui.Samples.ago;
import static org.agentdesk.ui.Samples.busy;
import static org.agentdesk.ui.Samples.gone;
import static org.agentdesk.ui.Samples.in;
import static org.agentdesk.ui.Samples.notice;
import static org.agentdesk.ui.Samples.offer;
import static org.agentdesk.ui.Samples.signedIn;
import static org.agentdesk.ui.Samples.transfer;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.PresenceRequest;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.Samples;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.session.IdleViewModel;
import org.agentdesk.ui.session.Questions;
import org.agentdesk.ui.session.SignOutViewModel;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Typeface;
import org.agentdesk.ui.tour.Picture;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Draws the window in many states, light and dark, to `target/gallery`, for people to look at. Not
/// a test: it runs only when asked, `-Dtest=Gallery -Dsurefire.failIfNoSpecifiedTests=false`.
class Gallery {

    private static final Path OUT = Path.of("target", "gallery");

    private final Map<String, DeskState> states = new LinkedHashMap<>();

    Gallery() {
        states.put("signin", Samples.SIGNED_OUT);
        states.put("signin-busy", Samples.SIGNED_OUT.withLink(new Link.SigningIn(in(9))));
        states.put(
                "signin-trouble",
                Samples.SIGNED_OUT.withLink(
                        new Link.SignedOut(new Trouble(Trouble.Kind.WRONG_PASSWORD, null))));
        states.put("not-ready", signedIn(AgentState.NOT_READY, MrdState.NOT_READY));
        states.put(
                "going-ready",
                signedIn(AgentState.NOT_READY, MrdState.NOT_READY)
                        .withPresenceRequests(
                                List.of(
                                        new PresenceRequest(
                                                PresenceRequest.AGENT, "READY", in(5)))));
        states.put("ready-off", signedIn(AgentState.READY, MrdState.NOT_READY));
        states.put("ready", signedIn(AgentState.READY, MrdState.READY));
        states.put(
                "offers",
                busy().withOffers(
                                List.of(
                                        offer("o1", "Mei Tanaka"),
                                        transfer("o2", "Grace Okafor"))));
        states.put(
                "offers-gone",
                busy().withOffers(
                                List.of(
                                        gone(offer("o1", "Mei Tanaka"), Offer.Outcome.EXPIRED),
                                        gone(offer("o2", "Grace Okafor"), Offer.Outcome.REVOKED),
                                        gone(offer("o3", "Tomasz Z."), Offer.Outcome.LOST),
                                        offer("o4", "Peter Lindgren")
                                                .in(new Offer.Phase.Accepting(in(5))))));
        states.put("busy", busy());
        states.put(
                "lost",
                busy().withLink(new Link.Lost(ago(179), 2, in(4)))
                        .withOffers(List.of(offer("o1", "Mei Tanaka"))));
        states.put(
                "notices",
                signedIn(AgentState.READY, MrdState.BUSY)
                        .withNotices(
                                List.of(
                                        notice(1, Notice.Kind.STATE_UNCHANGED, "READY", ""),
                                        notice(2, Notice.Kind.UNREADABLE, "onCimEvent", "no id"),
                                        notice(3, Notice.Kind.CONVERSATION_ENDED, "Clara", ""),
                                        notice(4, Notice.Kind.MESSAGE_FAILED, "Omar Haddad", ""))));
    }

    @Test
    void drawsEverything() throws Exception {
        Files.createDirectories(OUT);
        FxToolkit.registerPrimaryStage();
        for (var entry : states.entrySet()) {
            draw(entry.getKey(), entry.getValue(), 1360, 860, false);
            draw(entry.getKey(), entry.getValue(), 1360, 860, true);
        }
        draw("offers", states.get("offers"), 1024, 700, false);
        draw("lost", states.get("lost"), 1024, 700, true);
        draw("signin-trouble", states.get("signin-trouble"), 1024, 700, false);
        popups();
        session();
    }

    private void session() throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            var opened = new CompletableFuture<Opened>();
            Platform.runLater(() -> opened.complete(open(Samples.unsent(2), 1360, 860, dark)));
            var stage = opened.get(10, TimeUnit.SECONDS).stage();
            var injector = opened.get().injector();
            var name = dark ? "-dark" : "";
            Platform.runLater(() -> injector.getInstance(SignOutViewModel.class).signOut(null));
            settle();
            save(stage, "sign-out-unsent" + name);
            Platform.runLater(() -> injector.getInstance(IdleViewModel.class).lock());
            settle();
            save(stage, "locked-asked" + name);
            Platform.runLater(() -> {
                injector.getInstance(Questions.class).drop(Questions.Asker.SIGN_OUT);
                ((FakeDesk) injector.getInstance(Desk.class)).verdict =
                        Optional.of(new Trouble(Trouble.Kind.WRONG_PASSWORD, null));
                injector.getInstance(IdleViewModel.class).unlock("guess");
            });
            settle();
            save(stage, "locked" + name);
            Platform.runLater(stage::close);
        }
    }

    private void draw(String name, DeskState state, int width, int height, boolean dark)
            throws Exception {
        var stage = new CompletableFuture<Stage>();
        Platform.runLater(() -> stage.complete(open(state, width, height, dark).stage()));
        var shown = stage.get(10, TimeUnit.SECONDS);
        settle();
        var size = width == 1360 ? "" : "-" + width;
        save(shown, name + size + (dark ? "-dark" : ""));
        Platform.runLater(shown::close);
    }

    private void popups() throws Exception {
        var opened = new CompletableFuture<Opened>();
        Platform.runLater(() -> opened.complete(open(states.get("notices"), 1000, 860, false)));
        var stage = opened.get(10, TimeUnit.SECONDS).stage();
        settle();
        Platform.runLater(() -> ((MenuButton) stage.getScene().lookup("#state-menu")).show());
        settle();
        save(stage, "popup-state");
        Platform.runLater(() -> {
            ((MenuButton) stage.getScene().lookup("#state-menu")).hide();
            ((MenuButton) stage.getScene().lookup("#me-menu")).show();
        });
        settle();
        save(stage, "popup-me");
        Platform.runLater(() -> {
            ((MenuButton) stage.getScene().lookup("#me-menu")).hide();
            ((javafx.scene.control.Button) stage.getScene().lookup("#bell")).fire();
        });
        settle();
        save(stage, "popup-bell");
        Platform.runLater(() -> {
            ((javafx.scene.control.Button) stage.getScene().lookup("#bell")).fire();
            ((javafx.scene.control.Button) stage.getScene().lookup("#shortcuts-button")).fire();
        });
        settle();
        save(stage, "popup-shortcuts");
        Platform.runLater(stage::close);
    }

    private record Opened(Stage stage, Injector injector) {}

    private Opened open(DeskState state, int width, int height, boolean dark) {
        Typeface.load();
        var deskStates = new DeskStates(Samples.SIGNED_OUT);
        var ticks = new Ticks(() -> NOW, _ -> Subscription.EMPTY);
        var remembered = Remembered.untilTheEnd();
        var injector =
                Guice.createInjector(
                        new DeskModule(new FakeDesk(), deskStates, ticks, remembered, _ -> {}));
        injector.getInstance(Theme.class)
                .choiceProperty()
                .set(dark ? Theme.Choice.DARK : Theme.Choice.LIGHT);
        var stage = new Stage();
        injector.getInstance(DeskWindow.class).open(stage);
        injector.getInstance(Theme.class)
                .choiceProperty()
                .set(dark ? Theme.Choice.DARK : Theme.Choice.LIGHT);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        deskStates.show(state);
        if (!state.conversations().isEmpty()) {
            injector.getInstance(Selection.class).open(state.conversations().getFirst().id());
        }
        return new Opened(stage, injector);
    }

    private static void settle() throws InterruptedException {
        Thread.sleep(350);
    }

    private static void save(Stage stage, String name) throws Exception {
        var done = new CompletableFuture<Path>();
        Platform.runLater(() -> done.complete(Picture.of(stage).save(OUT.resolve(name + ".png"))));
        done.get(10, TimeUnit.SECONDS);
    }
}
