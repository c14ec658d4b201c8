package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.ANN;
import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.live;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapUpsTest {

    private static final Command SAVE =
            new Command.WrapUp(
                    CONVERSATION, List.of(new Body.Category("Order", "Return")), "A lamp");
    private static final Command SKIP = new Command.SkipWrapUp(CONVERSATION);
    private static final WrapUpDraft NOTED =
            new WrapUpDraft(List.of(new WrapUpForm.Choice("Order", "Return")), "A lamp");
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private static Scenario wrappingUp() {
        return Scenario.inConversation()
                .told(topic(Role.WRAP_UP))
                .told(new ServerEvent.WrapUpStarted(CONVERSATION, MINUTE));
    }

    private static void cut(Scenario desk) {
        desk.take(new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null)));
    }

    private static void reconnect(Scenario desk) {
        desk.take(new Command.RetryNow()).take(new LinkInput.Connected());
    }

    private static ServerEvent left(String reason) {
        return new ServerEvent.TopicLeft(CONVERSATION, reason);
    }

    private static CimEvent saved(Scenario desk) {
        var close = assertInstanceOf(ClientCommand.CloseWrapUp.class, desk.emitted().getFirst());
        return Optional.ofNullable(close.event()).orElseThrow();
    }

    private static ServerEvent roleOfAnn(Role role) {
        var who = new Participant("p-1", ANN.id(), "AGENT", "Ann", role, Json.Obj.EMPTY);
        var change = new EventData.ParticipantChange(who, null);
        return live(Scenario.event(EventName.PARTICIPANT_ROLE_CHANGED, "role-" + role, change));
    }

    private static Instant ends(Scenario desk) {
        return assertInstanceOf(Phase.WrapUp.class, desk.conversation().phase()).ends();
    }

    private static boolean saves(Scenario desk) {
        return desk.conversation().around().waitsFor(Asked.Kind.SAVE_WRAP_UP);
    }

    @Test
    void isSavedWhenTheServerEchoesIt() {
        var desk = wrappingUp().take(SAVE);
        var event = saved(desk);
        assertTrue(saves(desk));
        assertEquals(Optional.empty(), desk.conversation().savedWrapUp());
        desk.told(live(event));
        assertEquals(Optional.of(NOTED), desk.conversation().savedWrapUp());
        assertFalse(saves(desk));
        desk.told(left("Wrap Up applied"));
        assertTrue(desk.state.conversations().isEmpty());
        assertTrue(desk.notices().isEmpty());
    }

    @Test
    void isSavedDuringTheConversationWhenTheServerEchoesIt() {
        var desk = Scenario.inConversation().take(SAVE);
        var publish = assertInstanceOf(ClientCommand.Publish.class, desk.emitted().getFirst());
        desk.after(Duration.ofSeconds(9));
        assertTrue(saves(desk));
        desk.told(live(publish.event()));
        assertFalse(saves(desk));
        assertTrue(desk.after(MINUTE).notices().isEmpty());
    }

    @Test
    void aSaveAskedTwiceGoesOutOnce() {
        var desk = wrappingUp().take(SAVE).take(SAVE);
        assertTrue(desk.emitted().isEmpty());
        assertTrue(desk.take(SKIP).emitted().isEmpty());
        assertTrue(desk.notices().isEmpty());
    }

    @Test
    void aSaveNobodyConfirmsIsSaidAndCanBeAskedAgain() {
        var desk = wrappingUp().take(SAVE).after(Duration.ofSeconds(11));
        assertEquals(List.of(Notice.Kind.NO_ANSWER), desk.notices());
        assertEquals("SAVE_WRAP_UP", desk.state.notices().getLast().what());
        assertEquals("Cara", desk.state.notices().getLast().detail());
        assertEquals(1, desk.take(SAVE).emitted().size());
    }

    @Test
    void aSaveThatTheLinkSwallowedGoesOutAgainUnderItsId() {
        var desk = wrappingUp().take(SAVE);
        var event = saved(desk);
        cut(desk);
        assertTrue(saves(desk));
        reconnect(desk);
        assertTrue(desk.emitted().isEmpty());
        desk.told(topic(Role.WRAP_UP));
        assertEquals(event, saved(desk));
    }

    @Test
    void aSaveThatTheServerGotBeforeTheLinkWasLostIsDone() {
        var desk = wrappingUp().take(SAVE);
        var event = saved(desk);
        cut(desk);
        reconnect(desk);
        desk.told(topic(Role.WRAP_UP, event));
        assertTrue(desk.emitted().isEmpty());
        assertFalse(saves(desk));
        assertEquals(Optional.of(NOTED), desk.conversation().savedWrapUp());
    }

    @Test
    void aSaveBeforeTheConversationIsToldAnewWaitsForThat() {
        var desk = wrappingUp();
        cut(desk);
        reconnect(desk);
        assertTrue(desk.take(SAVE).emitted().isEmpty());
        desk.told(topic(Role.WRAP_UP));
        assertEquals("A lamp", note(saved(desk)));
    }

    private static String note(CimEvent event) {
        var message = ((EventData.Message) event.data()).message();
        return ((Body.WrapUp) message.body()).note();
    }

    @ParameterizedTest
    @CsvSource({
        "Wrap Up applied, false",
        "'', false",
        "wrap Up Timer Expired, true",
        "choosing leave without Wrap Up, true",
        "forced out, true",
    })
    void anEndBeforeTheSaveWasConfirmedIsSaid(String reason, boolean unsaved) {
        var desk = wrappingUp().take(SAVE).told(left(reason));
        assertTrue(desk.state.conversations().isEmpty());
        assertEquals(unsaved ? List.of(Notice.Kind.WRAP_UP_UNSAVED) : List.of(), desk.notices());
    }

    @Test
    void theRoleAloneBeginsAWrapUp() {
        var desk = Scenario.signedIn().told(topic(Role.WRAP_UP));
        assertEquals(desk.now.plus(MINUTE), ends(desk));
        desk.told(new ServerEvent.WrapUpStarted(CONVERSATION, Duration.ofSeconds(25)));
        assertEquals(desk.now.plusSeconds(25), ends(desk));
    }

    @Test
    void theRoleAloneBeginsAWrapUpWhileTheConversationIsOpen() {
        var desk = Scenario.inConversation().told(roleOfAnn(Role.WRAP_UP));
        assertEquals(desk.now.plus(MINUTE), ends(desk));
    }

    @Test
    void aLeaveThatTheLinkSwallowedComesBackAsAWrapUp() {
        var desk = Scenario.inConversation().take(new Command.Leave(CONVERSATION));
        cut(desk);
        reconnect(desk);
        desk.told(topic(Role.WRAP_UP));
        assertInstanceOf(Phase.WrapUp.class, desk.conversation().phase());
    }

    @Test
    void knowsWhetherTheAgentLeft() {
        var left = Scenario.inConversation().take(new Command.Leave(CONVERSATION));
        left.told(roleOfAnn(Role.WRAP_UP));
        left.told(new ServerEvent.WrapUpStarted(CONVERSATION, MINUTE));
        assertEquals(new Phase.WrapUp(left.now.plus(MINUTE), true), left.conversation().phase());
        var stayed = wrappingUp();
        assertEquals(new Phase.WrapUp(stayed.now.plus(MINUTE)), stayed.conversation().phase());
    }

    @Test
    void goesOnWithItsTimeOverALostLink() {
        var desk = wrappingUp().after(Duration.ofSeconds(20));
        var ends = ends(desk);
        cut(desk);
        reconnect(desk);
        desk.told(topic(Role.WRAP_UP));
        assertEquals(ends, ends(desk));
    }

    @Test
    void comingBackInChargeEndsIt() {
        var told = wrappingUp().told(topic(Role.PRIMARY));
        assertTrue(told.conversation().canSpeak());
        var followed = wrappingUp().told(roleOfAnn(Role.PRIMARY));
        assertTrue(followed.conversation().canSpeak());
    }

    @Test
    void theTimerMayComeBeforeTheRole() {
        var desk = Scenario.inConversation();
        desk.told(new ServerEvent.WrapUpStarted(CONVERSATION, Duration.ofSeconds(25)));
        desk.told(roleOfAnn(Role.WRAP_UP));
        assertEquals(desk.now.plusSeconds(25), ends(desk));
    }

    @Test
    void oneThatEndedWhileTheLinkWasDownIsTakenAway() {
        var desk = wrappingUp();
        cut(desk);
        desk.after(Duration.ofSeconds(70));
        reconnect(desk);
        desk.after(Duration.ofSeconds(19));
        assertEquals(1, desk.state.conversations().size());
        desk.after(Duration.ofSeconds(2));
        assertTrue(desk.state.conversations().isEmpty());
        assertEquals(List.of(Notice.Kind.WRAP_UP_OVER), desk.notices());
        assertEquals(Optional.empty(), Deadlines.next(desk.state));
    }

    @Test
    void oneThatIsToldAnewIsNot() {
        var desk = wrappingUp();
        cut(desk);
        desk.after(Duration.ofSeconds(70));
        reconnect(desk);
        desk.told(topic(Role.WRAP_UP)).after(MINUTE);
        assertEquals(1, desk.state.conversations().size());
    }

    @Test
    void skippingIsSilentWhenTheServerAgrees() {
        var desk = wrappingUp().take(SKIP);
        var close = assertInstanceOf(ClientCommand.CloseWrapUp.class, desk.emitted().getFirst());
        assertNull(close.event());
        desk.told(left("choosing leave without Wrap Up"));
        assertTrue(desk.notices().isEmpty());
    }

    @Test
    void skippingWithoutAnAnswerIsSaidWhileThereIsTime() {
        var desk = wrappingUp().take(SKIP).after(Duration.ofSeconds(11));
        assertEquals(1, desk.state.conversations().size());
        assertEquals(List.of(Notice.Kind.NO_ANSWER), desk.notices());
    }

    @Test
    void skippingAlwaysEndsItOnceTheTimeIsOver() {
        var silent = wrappingUp().after(Duration.ofSeconds(61)).take(SKIP);
        assertTrue(silent.after(Duration.ofSeconds(11)).state.conversations().isEmpty());
        var refused = wrappingUp().after(Duration.ofSeconds(61)).take(SKIP);
        refused.told(new ServerEvent.Failed("closeWrapup", "You are not wrapping up here"));
        assertTrue(refused.state.conversations().isEmpty());
        assertTrue(refused.notices().isEmpty());
    }

    @Test
    void aRefusedSaveIsSaidInTheServersWords() {
        var desk = wrappingUp().take(SAVE);
        desk.told(new ServerEvent.Failed("closeWrapup", "too long"));
        assertEquals(List.of(Notice.Kind.REFUSED), desk.notices());
        assertEquals("too long", desk.state.notices().getLast().detail());
        assertEquals(CONVERSATION, desk.state.notices().getLast().about());
        assertFalse(saves(desk));
    }
}
