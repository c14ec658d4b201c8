package org.agentdesk.ui.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.AssistRequest;
import org.agentdesk.core.model.AssistRequest.End;
import org.agentdesk.core.model.AssistRequest.Stage;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.assist.AssistViewModel.ListState;
import org.agentdesk.ui.assist.ProgressLine.Look;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AssistViewModelTest {

    private static final Assistance.Target SALES = new Assistance.Target.Queue("sales");
    private static final Assistance.Target BEN = new Assistance.Target.Agent("b1");

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
        show(asked(BEN, "", new Stage.Asked(Talk.START)));
        assertEquals("Asking Ben Meyer to join…", line().sentence());
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

    private void show(DeskState state) {
        room.states.show(state);
    }

    private DeskState asked(Assistance.Target target, String note, Stage stage) {
        var kind = AssistRequest.Kind.CONFERENCE;
        var request = new AssistRequest("r1", "c1", kind, target, note, Talk.START, stage);
        return Talk.desk(talk.conversation(), talk.conversation("c2", "Bela"))
                .withAssists(List.of(request));
    }

    private ProgressLine line() {
        assertEquals(1, room.progress.lines().size());
        return room.progress.lines().getFirst();
    }

    @Test
    void tellsHowARequestStandsFromTheQuestionToTheEnd() {
        room.selection.open("c1");
        show(asked(SALES, "", new Stage.Asked(Talk.START)));
        assertEquals("Asking sales to join…", line().sentence());
        show(asked(SALES, "", new Stage.Placed(Talk.START)));
        assertEquals("Your request is with sales. Looking for somebody…", line().sentence());
        show(asked(SALES, "", new Stage.Found("b1", "ben", Talk.START)));
        assertEquals("ben of sales was found. Waiting until they accept…", line().sentence());
        assertEquals(Look.WAITING, line().look());
        show(asked(SALES, "", new Stage.Accepted("b1", "ben", Talk.START)));
        assertEquals("ben has joined.", line().sentence());
        assertEquals(Look.CAME, line().look());
        show(asked(SALES, "", new Stage.Ended(End.NOBODY, "")));
        assertEquals(Look.FAILED, line().look());
        assertEquals(Assistance.CONFERENCE, line().again());
        room.progress.dismiss("r1");
        assertEquals(List.of(), room.progress.lines());
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void saysInASentenceWhyNobodyCameAndThatTheNoteIsKept(End why) {
        room.selection.open("c1");
        show(asked(SALES, "VIP", new Stage.Ended(why, "")));
        assertTrue(line().sentence().contains("sales"), line().sentence());
        assertTrue(line().sentence().endsWith("Your note is kept."), line().sentence());
    }

    @Test
    void givesTheNoteOfARefusedRequestBackOnceAndToItsConversation() {
        room.selection.open("c1");
        show(asked(SALES, "Long words", new Stage.Ended(End.REFUSED, "full")));
        assertTrue(line().sentence().contains("to sales: full."), line().sentence());
        ask(Assistance.TRANSFER);
        assertEquals("Long words", model().noteProperty().get());
        model().noteProperty().set("");
        model().cancel();
        ask(Assistance.TRANSFER);
        assertEquals("", model().noteProperty().get(), "taken away on purpose");
        room.selection.open("c2");
        model().ask(Assistance.TRANSFER);
        assertEquals("", model().noteProperty().get());
    }

    @Test
    void aRefusedNoteDoesNotWriteOverWhatIsTyped() {
        ask(Assistance.CONFERENCE);
        model().noteProperty().set("Newer");
        show(asked(SALES, "Older", new Stage.Ended(End.REFUSED, "")));
        assertEquals("Newer", model().noteProperty().get());
        model().cancel();
        ask(Assistance.CONFERENCE);
        assertEquals("Newer", model().noteProperty().get());
    }

    @Test
    void openedAnewItKeepsWhatIsWritten() {
        ask(Assistance.TRANSFER);
        model().noteProperty().set("For Clara");
        model().ask(Assistance.TRANSFER);
        assertEquals("For Clara", model().noteProperty().get());
        room.selection.open("c2");
        model().ask(Assistance.TRANSFER);
        assertEquals("", model().noteProperty().get());
        room.selection.open("c1");
        model().ask(Assistance.CONSULT);
        assertEquals("For Clara", model().noteProperty().get());
    }

    @Test
    void staysOpenWithoutALinkSaysWhyAndLooksAgainAfterwards() {
        somebodyIsThere();
        ask(Assistance.TRANSFER);
        model().noteProperty().set("Keep me");
        var live = room.states.getValue();
        room.desk.services.targets = new ServiceAnswer.Failed<>();
        show(live.withLink(new Link.Lost(Talk.START, 1, Talk.START)));
        model().chosenProperty().set(model().targets().getFirst());
        assertFalse(model().obstacleProperty().get().isEmpty());
        assertFalse(model().possibleBinding().get());
        model().send();
        assertEquals(List.of(), room.desk.asked);
        somebodyIsThere();
        show(live);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("", model().obstacleProperty().get());
        assertEquals(3, model().targets().size());
        assertEquals("Keep me", model().noteProperty().get());
    }

    @Test
    void aQueueWithNobodyCannotBeChosen() {
        somebodyIsThere();
        ask(Assistance.TRANSFER);
        var support = model().targets().get(1);
        assertEquals("Nobody available", support.detail());
        model().chosenProperty().set(support);
        assertFalse(model().possibleBinding().get());
    }

    @Test
    void whoIsThereAlreadyIsNotAsked() {
        var ann = new AssistTarget.Colleague("a1", "Ann Berger", "READY");
        var bob = new AssistTarget.Colleague("a2", "Bob Meyer", "READY");
        room.desk.services.targets =
                new ServiceAnswer.Got<>(
                        List.of(new AssistTarget("q1", "sales", null, 2, List.of(ann, bob))));
        var both =
                List.of(
                        Talk.participant(Talk.ANN, Role.PRIMARY),
                        Talk.participant(Talk.BOB, Role.ASSISTANT));
        show(Talk.desk(talk.conversation().withParticipants(both)));
        ask(Assistance.TRANSFER);
        assertEquals(List.of("sales"), model().targets().stream().map(Target::name).toList());
        assertFalse(model().targets().getFirst().available(), "nobody is left");
    }

    @ParameterizedTest
    @EnumSource(Assistance.class)
    void opensForNobodyWhoMayNot(Assistance kind) {
        var scopes = Map.of("agent-conversation-control", Set.of("view_history"));
        var ann = new Me("a1", "ann", "Ann", "", null, List.of(), scopes, Json.Obj.EMPTY);
        show(Talk.desk(talk.conversation()).withMe(ann));
        room.selection.open("c1");
        model().ask(kind);
        model().ask(kind, "ben");
        assertNull(model().askingProperty().get());
        assertEquals("", model().searchProperty().get());
    }
}
