package org.agentdesk.ui.app;

import static org.agentdesk.ui.Samples.NOW;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.ChannelType;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.Samples;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.customer.People;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.lists.ListsViewModelTest;
import org.agentdesk.ui.settings.Remembered;
import org.agentdesk.ui.theme.Theme;
import org.agentdesk.ui.theme.Typeface;
import org.agentdesk.ui.tour.Picture;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Draws what is beside and around conversations to `target/gallery`, for people to look at. Not a
/// test: it runs only when asked, `-Dtest=ContextGallery -Dsurefire.failIfNoSpecifiedTests=false`.
class ContextGallery {

    private static final Path OUT = Path.of("target", "gallery");

    private final FakeDesk desk = new FakeDesk();

    @Test
    void drawsEverything() throws Exception {
        Files.createDirectories(OUT);
        FxToolkit.registerPrimaryStage();
        desk.services.schema = new ServiceAnswer.Got<>(People.SCHEMA);
        desk.services.labels = new ServiceAnswer.Got<>(People.LABELS);
        desk.services.saved = new ServiceAnswer.Failed<>();
        desk.services.linked = new ServiceAnswer.Got<>(Json.Obj.EMPTY);
        both("context-full", state(People.ann("manage")), _ -> {});
        both("context-masked", state(People.ann("view", "masked_pii")), _ -> {});
        both("context-empty", state(People.ann("other")), _ -> {});
        draw(
                "context-edit",
                state(People.ann("manage")),
                false,
                stage -> press(stage, "#customer-edit"));
        both("offers-all", offers(), _ -> {});
        both("settings-sounds", state(People.ann("view")), ContextGallery::openSounds);
        draw("context-start", starting(), false, stage -> press(stage, "#customer-start"));
        both("palette", state(People.ann("view")), ContextGallery::openPalette);
        var lists = ListsViewModelTest.desk("manage");
        both("lists", lists, ContextGallery::openLists);
        both("context-link", state(People.ann("manage")), stage -> press(stage, "#customer-who"));
    }

    private static DeskState state(Me me) {
        var talk = new Talk();
        talk.says(Talk.CLARA, "Hi! I ordered a reading lamp last Monday, number 40117.");
        talk.later(40).says(Talk.ANN, "Let me look where it is.");
        var busy = Samples.busy();
        var all = new java.util.ArrayList<>(busy.conversations());
        var clara = People.withClara(talk);
        var sessions = new java.util.ArrayList<>(clara.sessions());
        sessions.add(People.sessionWithForm());
        var third = new Customer("k3", "Clara N.", Json.obj("phoneNumber", Json.of("+43 1 7")));
        var suggested = clara.around().withSuggested(List.of(People.OTHER, third));
        all.set(0, clara.withSessions(sessions).withAround(suggested));
        return busy.withConversations(all).withMe(me);
    }

    private static DeskState starting() {
        var scopes =
                Map.of(
                        "customer",
                        Set.of("view"),
                        "agent-conversation-control",
                        Set.of("view_initiate_chat", "view_history"));
        var me = new Me("a1", "ann", "Ann", "Berger", null, List.of(), scopes, Json.Obj.EMPTY);
        var state = state(me);
        var types =
                List.of(
                        new ChannelType("t1", "WEB", true, "m1"),
                        new ChannelType("t2", "WHATSAPP", true, "m1"));
        return state.withAround(state.around().withChannelTypes(types));
    }

    private static DeskState offers() {
        var note = "Wants a refund for order 39054, receipt is in the chat. ".repeat(6);
        var all =
                List.of(
                        Samples.offer("o1", "Mei Tanaka"),
                        Samples.transfer("o2", "Grace Okafor"),
                        asked("o3", "DIRECT_CONFERENCE", "Tomasz Zając", note),
                        asked("o4", "CONSULT", "Peter Lindgren", null),
                        asked("o5", "OUTBOUND", "Ines Costa", null));
        return Samples.busy().withConversations(List.of()).withOffers(all);
    }

    private static Offer asked(String id, String direction, String customer, String note) {
        var o = Samples.offer(id, customer);
        return new Offer(
                id,
                o.taskId(),
                direction,
                "Support",
                note,
                direction.equals("OUTBOUND") ? null : "Bob Meyer",
                o.session(),
                null,
                o.offeredAt(),
                null,
                o.phase());
    }

    private static void openPalette(Stage stage) {
        stage.getScene()
                .lookup("#shell")
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.K,
                                false,
                                true,
                                false,
                                false));
    }

    private static void openSounds(Stage stage) {
        press(stage, "#settings-button");
        ((ToggleButton) stage.getScene().lookup("#settings-section-sounds")).fire();
    }

    private static void openLists(Stage stage) {
        press(stage, "#lists-button");
        ((Button) stage.getScene().lookup(".request-end")).fire();
    }

    private static void press(Stage stage, String where) {
        ((Button) stage.getScene().lookup(where)).fire();
    }

    private void both(String name, DeskState state, Consumer<Stage> before) throws Exception {
        draw(name, state, false, before);
        draw(name, state, true, before);
    }

    private void draw(String name, DeskState state, boolean dark, Consumer<Stage> before)
            throws Exception {
        var opened = new CompletableFuture<Stage>();
        Platform.runLater(() -> opened.complete(open(state, dark)));
        var stage = opened.get(60, TimeUnit.SECONDS);
        Thread.sleep(350);
        Platform.runLater(() -> before.accept(stage));
        Thread.sleep(350);
        var done = new CompletableFuture<Path>();
        var file = OUT.resolve(name + (dark ? "-dark" : "") + ".png");
        Platform.runLater(() -> done.complete(Picture.of(stage).save(file)));
        done.get(60, TimeUnit.SECONDS);
        Platform.runLater(stage::close);
    }

    private Stage open(DeskState state, boolean dark) {
        Typeface.load();
        var states = new DeskStates(Samples.SIGNED_OUT);
        var ticks = new Ticks(() -> NOW, _ -> Subscription.EMPTY);
        var remembered = Remembered.untilTheEnd();
        Injector injector =
                Guice.createInjector(new DeskModule(desk, states, ticks, remembered, _ -> {}));
        var theme = injector.getInstance(Theme.class).choiceProperty();
        var stage = new Stage();
        injector.getInstance(DeskWindow.class).open(stage);
        theme.set(dark ? Theme.Choice.DARK : Theme.Choice.LIGHT);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1360);
        stage.setHeight(860);
        states.show(state);
        List.copyOf(state.conversations()).stream()
                .findFirst()
                .ifPresent(c -> injector.getInstance(Selection.class).open(c.id()));
        return stage;
    }
}
