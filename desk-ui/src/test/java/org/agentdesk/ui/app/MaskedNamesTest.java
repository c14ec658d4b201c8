package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.CustomerAttribute;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.Readable;
import org.agentdesk.ui.Samples;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.customer.People;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.lists.ListsViewModel;
import org.agentdesk.ui.palette.PaletteViewModel;
import org.agentdesk.ui.settings.Remembered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A customer's name in every place of the window that has one, by what the agent may see.
class MaskedNamesTest {

    private static final String CLEAR = "Novak";
    private static final String MASKED = "Cla••••••••";
    private static final List<CustomerAttribute> NAMES_ARE_PUBLIC =
            List.of(
                    new CustomerAttribute("firstName", "Name", "", false, false, List.of()),
                    new CustomerAttribute(
                            "phoneNumber", "Phone", "phoneNumber", true, true, List.of()));

    private final FakeDesk desk = new FakeDesk();
    private final DeskStates states = new DeskStates(Samples.SIGNED_OUT);
    private Injector injector;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupStage(Stage::hide);
    }

    private void open(Stage stage) {
        injector =
                Guice.createInjector(
                        new DeskModule(
                                desk,
                                states,
                                new Ticks(() -> Samples.NOW, _ -> Subscription.EMPTY),
                                Remembered.untilTheEnd(),
                                _ -> {}));
        injector.getInstance(DeskWindow.class).open(stage);
    }

    private static Me agent(String... customerScopes) {
        return new Me(
                "a1",
                "ann",
                "Ann",
                "Berger",
                null,
                List.of(),
                Map.of(
                        "customer",
                        Set.of(customerScopes),
                        "subscribed-list",
                        Set.of("view", "manage")),
                Json.Obj.EMPTY);
    }

    /// Clara everywhere: open and typing, ringing, in a list, and in what the agent was told.
    private static DeskState withClaraEverywhere(Me me) {
        var talk = new Talk().says(Talk.CLARA, "Is my lamp on its way?");
        talk.answers(Talk.ANN, "m0", "Yes, it is.");
        talk.happens(
                EventName.ASSOCIATED_CUSTOMER_CHANGED, new EventData.CustomerChange(People.CLARA));
        var typing = new Conversation.Typing(Talk.CLARA, Instant.MAX);
        var clara =
                People.withClara(talk)
                        .withTyping(List.of(typing))
                        .withData(Json.obj("name", Json.of("Clara Novak")));
        var list = new PullList("l1", "Letters", "");
        var session = Samples.session("WEB", "Clara Novak");
        var request = new ListRequest("r1", "l1", ListRequest.Status.CREATED, session, Samples.NOW);
        var state = People.desk(me, clara);
        return state.withOffers(List.of(Samples.offer("c7", "Clara Novak")))
                .withAround(state.around().withLists(List.of(list)).withRequests(List.of(request)))
                .withNotices(
                        List.of(
                                Samples.notice(1, Notice.Kind.OFFER_LOST, "Clara Novak", ""),
                                Samples.notice(
                                        2, Notice.Kind.HAND_RAISED, "Bob Meyer", "Clara Novak"),
                                Samples.notice(
                                        3, Notice.Kind.CONVERSATION_ENDED, "Clara Novak", "")));
    }

    private void show(Me me) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> states.show(withClaraEverywhere(me)));
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    injector.getInstance(Selection.class).open("c1");
                    injector.getInstance(PaletteViewModel.class).toggle();
                    injector.getInstance(ListsViewModel.class).shownProperty().set(true);
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> with(String word) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Readable.with(word));
    }

    @Test
    void showsNoNameAnywhereWhereNamesAreMasked() throws Exception {
        desk.services.schema = new ServiceAnswer.Got<>(People.SCHEMA);
        show(agent("view", "masked_pii"));
        assertEquals(List.of(), with(CLEAR));
        assertTrue(with(MASKED).size() > 15, with(MASKED).toString());
    }

    @Test
    void masksNamesWhileTheServerDoesNotSayWhatIsPersonal() throws Exception {
        show(agent("view", "masked_pii"));
        assertEquals(List.of(), with(CLEAR));
        assertFalse(with(MASKED).isEmpty());
    }

    @Test
    void showsNamesThatTheServerDoesNotCallPersonal() throws Exception {
        desk.services.schema = new ServiceAnswer.Got<>(NAMES_ARE_PUBLIC);
        show(agent("view", "masked_pii"));
        assertEquals(List.of(), with(MASKED));
        assertTrue(with(CLEAR).size() > 15, with(CLEAR).toString());
    }

    @Test
    void showsNamesToWhomMaySeeThem() throws Exception {
        desk.services.schema = new ServiceAnswer.Got<>(People.SCHEMA);
        show(agent("view", "view_pii", "masked_pii"));
        assertEquals(List.of(), with(MASKED));
        show(agent("view"));
        assertEquals(List.of(), with(MASKED));
    }

    @Test
    void followsTheScopesOfANewSignIn() throws Exception {
        desk.services.schema = new ServiceAnswer.Got<>(People.SCHEMA);
        show(agent("view", "view_pii"));
        assertFalse(with(CLEAR).isEmpty());
        show(agent("view", "masked_pii"));
        assertEquals(List.of(), with(CLEAR));
        show(agent("view", "view_pii"));
        assertEquals(List.of(), with(MASKED));
    }
}
