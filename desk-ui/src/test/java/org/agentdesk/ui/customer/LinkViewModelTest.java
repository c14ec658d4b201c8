package org.agentdesk.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Page;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.customer.LinkViewModel.ListState;
import org.agentdesk.ui.customer.LinkViewModel.Stage;
import org.agentdesk.ui.fx.UiThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LinkViewModelTest {

    private final Talk talk = new Talk().says(Talk.CLARA, "Hi");
    private final Room room = new Room(People.desk(People.ann("manage"), People.withClara(talk)));
    private final Profiles profiles = new Profiles(room.desk, new UiThread());
    private final LinkViewModel model =
            new LinkViewModel(room.desk, room.open, profiles, room.privacy, new UiThread());

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open() {
        room.selection.open("c1");
        model.open();
    }

    private void chooseOther() {
        open();
        model.chosenProperty().set(model.candidates().getFirst());
        model.choose();
    }

    @Test
    void proposesWhomTheServerSuggests() {
        open();
        assertEquals(ListState.SUGGESTED, model.listStateProperty().get());
        assertEquals("Clara Novak-Huber", model.candidates().getFirst().name());
    }

    @Test
    void searchesDigitsAmongThePhoneNumbersAndWordsAmongTheNames() {
        room.desk.services.found =
                new ServiceAnswer.Got<>(new Page<>(List.of(People.CLARA, People.OTHER), false, 2));
        open();
        model.searchProperty().set("+43 1 555");
        model.find();
        settle();
        model.searchProperty().set("Clara");
        model.find();
        settle();
        assertEquals(
                List.of("find phoneNumber +43 1 555", "find firstName Clara"),
                room.desk.services.asked);
        assertEquals(
                List.of(People.OTHER),
                model.candidates().stream().map(Candidate::customer).toList());
    }

    @Test
    void linksAfterAQuestionAndThenOffersToMoveThePast() {
        room.desk.services.linked = new ServiceAnswer.Got<>(Json.Obj.EMPTY);
        room.desk.services.moved = new ServiceAnswer.Got<>(Json.Obj.EMPTY);
        chooseOther();
        assertEquals(Stage.CONFIRMING, model.stageProperty().get());
        assertTrue(model.questionProperty().get().contains("Clara Novak-Huber"));
        assertEquals(List.of(), room.desk.services.asked);
        model.confirm();
        settle();
        assertEquals(Stage.LINKED, model.stageProperty().get());
        model.confirm();
        settle();
        assertEquals(Stage.CLOSED, model.stageProperty().get());
        assertEquals("move k1 k9", room.desk.services.asked.getLast());
    }

    @Test
    void teachesTheProfileTheAddressOfThisConversation() {
        room.desk.services.schema = new ServiceAnswer.Got<>(People.SCHEMA);
        room.privacy.load();
        settle();
        chooseOther();
        model.confirm();
        settle();
        assertTrue(room.desk.services.asked.getLast().contains("+436601234567"));
    }

    @Test
    void saysWhyItWasNotLinkedAndLetsTheAgentTryAgain() {
        room.desk.services.linked = new ServiceAnswer.Failed<>();
        chooseOther();
        model.confirm();
        settle();
        assertEquals(Stage.CONFIRMING, model.stageProperty().get());
        assertFalse(model.troubleProperty().get().isEmpty());
        model.back();
        assertEquals(Stage.CHOOSING, model.stageProperty().get());
    }

    @Test
    void closesWhenTheConversationGoesWhileTheAgentChooses() {
        open();
        room.states.show(room.states.getValue().withConversations(List.of()));
        assertEquals(Stage.CLOSED, model.stageProperty().get());
    }

    @Test
    void proposesWhomTheTopicSuggestsBesideTheSessions() {
        var state = room.states.getValue();
        var conversation = state.conversation("c1").orElseThrow();
        var third = new Customer("k3", "Clara N.", Json.Obj.EMPTY);
        var around =
                conversation.around().withSuggested(List.of(third, People.CLARA, People.OTHER));
        room.states.show(state.withConversations(List.of(conversation.withAround(around))));
        open();
        assertEquals(
                List.of("k3", "k9"),
                model.candidates().stream().map(c -> c.customer().id()).toList());
    }

    @Test
    void searchesAgainWhenOtherWordsWereTypedAndSaysThatThereIsMore() {
        room.desk.services.found =
                new ServiceAnswer.Got<>(new Page<>(List.of(People.OTHER), true, 40));
        open();
        model.searchProperty().set("clara@example.com");
        assertTrue(model.isNew());
        model.find();
        settle();
        assertFalse(model.isNew());
        assertTrue(model.moreProperty().get());
        assertEquals(List.of("find email clara@example.com"), room.desk.services.asked);
    }

    @Test
    void closesWhenTheAgentSignsOutAfterLinking() {
        room.desk.services.linked = new ServiceAnswer.Got<>(Json.Obj.EMPTY);
        chooseOther();
        model.confirm();
        settle();
        assertEquals(Stage.LINKED, model.stageProperty().get());
        room.states.show(Talk.desk().withMe(null));
        assertEquals(Stage.CLOSED, model.stageProperty().get());
    }
}
