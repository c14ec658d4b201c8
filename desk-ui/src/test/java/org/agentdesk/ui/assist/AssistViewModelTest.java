package org.agentdesk.ui.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.assist.AssistViewModel.ListState;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AssistViewModelTest {

    private final Talk talk = new Talk().says(Talk.CLARA, "Hi");
    private final Room room =
            new Room(Talk.desk(talk.conversation(), talk.conversation("c2", "Bela")));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private AssistViewModel model() {
        return room.assist;
    }

    private void ask(Assistance kind) {
        room.selection.open("c1");
        model().ask(kind);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void somebodyIsThere() {
        var ben = new AssistTarget.Colleague("b1", "Ben Meyer", "READY");
        room.desk.services.targets =
                new ServiceAnswer.Got<>(
                        List.of(
                                new AssistTarget("q1", "sales", null, 1, List.of(ben)),
                                new AssistTarget("q2", "support", null, 0, List.of(ben))));
    }

    @Test
    void listsQueuesAndEveryAgentOnce() {
        somebodyIsThere();
        ask(Assistance.TRANSFER);
        var names = model().targets().stream().map(Target::name).toList();
        assertEquals(List.of("sales", "support", "Ben Meyer"), names);
        assertFalse(model().targets().get(1).available());
    }

    @Test
    void findsByNameAndAsksWithTheNote() {
        somebodyIsThere();
        ask(Assistance.CONSULT);
        model().searchProperty().set("BEN");
        assertEquals(1, model().targets().size());
        model().chosenProperty().set(model().targets().getFirst());
        model().noteProperty().set(" Knows the case ");
        model().send();
        assertEquals(
                List.of("assist c1 CONSULT Agent[agentId=b1] Knows the case"), room.desk.asked);
        assertNull(model().askingProperty().get());
        assertTrue(room.progress.sentenceProperty().get().contains("Ben Meyer"));
    }

    @Test
    void sendsNoNoteThatWouldBeCutAndKeepsIt() {
        somebodyIsThere();
        ask(Assistance.TRANSFER);
        model().chosenProperty().set(model().targets().getFirst());
        model().noteProperty().set("x".repeat(5_000));
        assertEquals(4_000, model().surplus());
        model().send();
        assertEquals(List.of(), room.desk.asked);
        model().cancel();
        ask(Assistance.TRANSFER);
        assertEquals(5_000, model().noteProperty().get().length());
    }

    @Test
    void keepsEachConversationsNoteApart() {
        ask(Assistance.TRANSFER);
        model().noteProperty().set("For Clara");
        model().cancel();
        room.selection.open("c2");
        model().ask(Assistance.TRANSFER);
        assertEquals("", model().noteProperty().get());
    }

    @Test
    void saysWhyThereIsNobodyToChoose() {
        ask(Assistance.TRANSFER);
        assertEquals(ListState.NOT_OFFERED, model().listStateProperty().get());
        room.desk.services.targets = new ServiceAnswer.Failed<>();
        ask(Assistance.TRANSFER);
        assertEquals(ListState.FAILED, model().listStateProperty().get());
        room.desk.services.targets = new ServiceAnswer.Got<>(List.of());
        ask(Assistance.TRANSFER);
        assertEquals(ListState.EMPTY, model().listStateProperty().get());
        somebodyIsThere();
        ask(Assistance.TRANSFER);
        model().searchProperty().set("zzz");
        assertEquals(ListState.NOTHING_FITS, model().listStateProperty().get());
    }

    @Test
    void closesWhenTheConversationCanNoLongerBeHandedOver() {
        ask(Assistance.TRANSFER);
        var left = talk.conversation().withPhase(new Phase.Leaving(Talk.START));
        room.states.show(Talk.desk(left));
        assertNull(model().askingProperty().get());
    }

    private void askSales() {
        somebodyIsThere();
        ask(Assistance.CONFERENCE);
        model().chosenProperty().set(model().targets().getFirst());
        model().send();
        assertFalse(room.progress.sentenceProperty().get().isEmpty());
    }

    private void show(DeskState state) {
        room.states.show(state);
    }

    @Test
    void waitsUntilSomebodyCame() {
        askSales();
        var both =
                List.of(
                        Talk.participant(Talk.ANN, Role.PRIMARY),
                        Talk.participant(Talk.BOB, Role.PRIMARY));
        show(Talk.desk(talk.conversation().withParticipants(both)));
        assertEquals("", room.progress.sentenceProperty().get());
    }

    @Test
    void waitsUntilNobodyWasToBeHad() {
        askSales();
        var notice =
                new Notice(1, room.now, Notice.Kind.NOBODY_AVAILABLE, "c1", "Clara", "CONFERENCE");
        show(Talk.desk(talk.conversation()).withNotices(List.of(notice)));
        assertTrue(room.progress.sentenceProperty().get().startsWith("sales did not take it"));
        assertEquals(Assistance.CONFERENCE, room.progress.againProperty().get());
        room.progress.dismiss();
        assertEquals("", room.progress.sentenceProperty().get());
    }

    private void showRefusal(String request) {
        var notice =
                new Notice(
                        1,
                        room.now,
                        Notice.Kind.SERVER_ERROR,
                        null,
                        request,
                        "There is no queue of that name");
        show(Talk.desk(talk.conversation()).withNotices(List.of(notice)));
    }

    @Test
    void saysThatTheServerRefusedAndKeepsTheNote() {
        somebodyIsThere();
        ask(Assistance.CONFERENCE);
        model().chosenProperty().set(model().targets().getFirst());
        model().noteProperty().set("Knows the case");
        model().send();
        showRefusal("directTransferRequest");
        assertNull(room.progress.againProperty().get());
        showRefusal("directConferenceRequest");
        var sentence = room.progress.sentenceProperty().get();
        assertEquals(
                "sales could not be asked: There is no queue of that name. Your note is kept.",
                sentence);
        assertEquals(Assistance.CONFERENCE, room.progress.againProperty().get());
        model().ask(Assistance.CONFERENCE);
        assertEquals("Knows the case", model().noteProperty().get());
    }

    @Test
    void forgetsTheNoteWhenSomebodyCame() {
        somebodyIsThere();
        ask(Assistance.CONFERENCE);
        model().chosenProperty().set(model().targets().getFirst());
        model().noteProperty().set("Knows the case");
        model().send();
        var both =
                List.of(
                        Talk.participant(Talk.ANN, Role.PRIMARY),
                        Talk.participant(Talk.BOB, Role.PRIMARY));
        show(Talk.desk(talk.conversation().withParticipants(both)));
        model().ask(Assistance.CONSULT);
        assertEquals("", model().noteProperty().get());
    }
}
