package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.task;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.DeskOptions;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Offer.Outcome;
import org.agentdesk.core.model.Offer.Phase;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffersTest {

    private static final Command ACCEPT = new Command.Accept(CONVERSATION);
    private static final ServerEvent REVOKE = new ServerEvent.TaskRevoked(CONVERSATION);
    private static final DeskSettings RONA_20 = new DeskSettings(Duration.ofSeconds(20));

    private static final ChannelSession CALL =
            new ChannelSession(
                    "s-9", "CX_VOICE", "voice", null, Scenario.CARA, true, Json.Obj.EMPTY);
    private static final DeskOptions AUTO = new DeskOptions(true, true, true, true, true);

    private static Phase phase(Scenario desk) {
        return desk.state.offer(CONVERSATION).orElseThrow().phase();
    }

    private static Outcome outcome(Scenario desk) {
        return assertInstanceOf(Phase.Gone.class, phase(desk)).outcome();
    }

    @Test
    void ringsUntilItIsAccepted() {
        var desk = Scenario.signedIn().told(task("RESERVED"));
        assertInstanceOf(Phase.Ringing.class, phase(desk));
        desk.take(ACCEPT);
        var subscribe = assertInstanceOf(ClientCommand.Subscribe.class, desk.emitted().getFirst());
        assertEquals("t:m", subscribe.taskId());
        assertEquals("PRIMARY", subscribe.role());
        desk.told(topic());
        assertEquals(Outcome.ACCEPTED, outcome(desk));
        assertEquals(CONVERSATION, desk.conversation().id());
    }

    @Test
    void disappearsAMomentAfterItIsOver() {
        var desk = Scenario.signedIn().told(task("RESERVED")).told(REVOKE);
        assertEquals(1, desk.state.offers().size());
        desk.after(Duration.ofSeconds(5));
        assertTrue(desk.state.offers().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"3,REVOKED", "19,EXPIRED", "21,EXPIRED", "40,EXPIRED"})
    void tellsExpiredFromRevokedByTheConfiguredRing(int seconds, Outcome expected) {
        var desk = Scenario.signedIn(RONA_20).told(task("RESERVED"));
        desk.after(Duration.ofSeconds(seconds)).told(REVOKE);
        assertEquals(expected, outcome(desk));
    }

    @Test
    void learnsHowLongARequestRings() {
        var desk = Scenario.signedIn().told(task("RESERVED"));
        assertEquals(null, desk.state.offer(CONVERSATION).orElseThrow().ringsUntil());
        desk.after(Duration.ofMillis(29_800)).told(REVOKE).told(task("RESERVED"));
        var offer = desk.state.offer(CONVERSATION).orElseThrow();
        assertEquals(offer.offeredAt().plusSeconds(30), offer.ringsUntil());
    }

    @Test
    void aRevocationWhileAcceptingIsALossAndIsSaid() {
        var desk = Scenario.signedIn().told(task("RESERVED")).take(ACCEPT).told(REVOKE);
        assertEquals(Outcome.LOST, outcome(desk));
        assertEquals(List.of(Notice.Kind.OFFER_LOST), desk.notices());
    }

    @Test
    void anErrorForTheSubscriptionIsALossToo() {
        var desk = Scenario.signedIn().told(task("RESERVED")).take(ACCEPT);
        desk.told(new ServerEvent.Failed("topicSubscription", "no longer available"));
        assertEquals(Outcome.LOST, outcome(desk));
    }

    @Test
    void anAcceptThatIsNeverAnsweredMayBeTriedAgain() {
        var desk = Scenario.signedIn().told(task("RESERVED")).take(ACCEPT);
        desk.after(Duration.ofSeconds(11));
        assertInstanceOf(Phase.Ringing.class, phase(desk));
        assertEquals(List.of(Notice.Kind.OFFER_NO_ANSWER), desk.notices());
    }

    @Test
    void acceptingTwiceSubscribesOnce() {
        var desk = Scenario.signedIn().told(task("RESERVED")).take(ACCEPT).take(ACCEPT);
        assertTrue(desk.emitted().isEmpty());
    }

    @Test
    void aStartedTaskIsSubscribedWithoutRinging() {
        var desk = Scenario.signedIn().told(task("STARTED"));
        assertEquals(1, desk.emitted().size());
        assertInstanceOf(Phase.Accepting.class, phase(desk));
    }

    @ParameterizedTest
    @CsvSource({"CONSULT,ASSISTANT", "SILENT_MONITOR,SILENT_MONITOR", "DIRECT_TRANSFER,PRIMARY"})
    void takesTheRoleOfTheDirection(String direction, String role) {
        var desk = Scenario.signedIn().told(task("RESERVED", direction, Scenario.SESSION));
        desk.take(ACCEPT);
        assertEquals(role, ((ClientCommand.Subscribe) desk.emitted().getFirst()).role());
    }

    @Test
    void aSecondRequestForAConversationReplacesTheFirst() {
        var desk = Scenario.signedIn().told(task("RESERVED")).told(REVOKE).told(task("RESERVED"));
        assertEquals(1, desk.state.offers().size());
        assertInstanceOf(Phase.Ringing.class, phase(desk));
    }

    @Test
    void aLostLinkLeavesItUnknownUntilItIsOfferedAgain() {
        var desk = Scenario.signedIn().told(task("RESERVED"));
        desk.take(new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null)));
        assertEquals(Outcome.UNKNOWN, outcome(desk));
        desk.take(new Command.RetryNow()).take(new LinkInput.Connected());
        desk.told(task("RESERVED"));
        assertInstanceOf(Phase.Ringing.class, phase(desk));
    }

    @Test
    void aRequestWithoutChannelSessionStillRingsAndIsReported() {
        var desk = Scenario.signedIn().told(task("RESERVED", "INBOUND", null));
        assertInstanceOf(Phase.Ringing.class, phase(desk));
        assertEquals(List.of(Notice.Kind.UNREADABLE), desk.notices());
        assertEquals(1, desk.take(ACCEPT).emitted().size());
    }

    @Test
    void revokingWhatNobodyOfferedChangesNothing() {
        var desk = Scenario.signedIn();
        var before = desk.state;
        assertEquals(before, desk.told(REVOKE).state);
    }

    @Test
    void theSameTaskToldTwiceRingsOnAsBefore() {
        var desk = Scenario.signedIn(RONA_20).told(task("RESERVED"));
        var first = desk.state.offer(CONVERSATION).orElseThrow();
        desk.after(Duration.ofSeconds(5)).told(task("RESERVED"));
        assertEquals(first, desk.state.offer(CONVERSATION).orElseThrow());
    }

    @Test
    void theSameTaskToldTwiceDoesNotTakeTheAcceptanceBack() {
        var desk = Scenario.signedIn().told(task("RESERVED")).take(ACCEPT).told(task("RESERVED"));
        assertInstanceOf(Phase.Accepting.class, phase(desk));
        assertEquals(Outcome.LOST, outcome(desk.told(REVOKE)));
    }

    @Test
    void aRingingTaskThatIsStartedIsJoined() {
        var desk = Scenario.signedIn().told(task("RESERVED")).told(task("STARTED"));
        assertInstanceOf(ClientCommand.Subscribe.class, desk.emitted().getFirst());
        assertInstanceOf(Phase.Accepting.class, phase(desk));
    }

    @Test
    void aRequestForTheTaskThatTheAgentLeadsIsLate() {
        var desk = Scenario.inConversation().after(Duration.ofSeconds(5)).told(task("RESERVED"));
        assertTrue(desk.state.offers().isEmpty());
    }

    @Test
    void theSameTaskInAnotherDirectionIsAnotherOffer() {
        var desk = Scenario.signedIn().told(task("RESERVED")).after(Duration.ofSeconds(1));
        desk.told(task("RESERVED", "DIRECT_TRANSFER", Scenario.SESSION));
        assertEquals("DIRECT_TRANSFER", desk.state.offers().getFirst().direction());
        assertEquals(1, desk.state.offers().size());
    }

    @Test
    void anotherTaskForAConversationThatTheAgentLeadsIsOffered() {
        var desk = Scenario.inConversation().after(Duration.ofSeconds(5));
        desk.told(task("t:second", "RESERVED", "INBOUND", Scenario.SESSION));
        assertInstanceOf(Phase.Ringing.class, phase(desk));
        desk.take(ACCEPT);
        var subscribe = assertInstanceOf(ClientCommand.Subscribe.class, desk.emitted().getFirst());
        assertEquals("t:second", subscribe.taskId());
    }

    @Test
    void whatNobodyTakesBackFallsSilentAndCanStillBeAcceptedOrPutAway() {
        var desk = Scenario.signedIn(RONA_20).told(task("RESERVED"));
        desk.after(Duration.ofSeconds(34));
        assertInstanceOf(Phase.Ringing.class, phase(desk));
        desk.after(Duration.ofSeconds(2));
        assertInstanceOf(Phase.Silent.class, phase(desk));
        assertEquals(1, desk.take(ACCEPT).emitted().size());
        desk.after(Duration.ofSeconds(11)).after(Duration.ofSeconds(1));
        assertInstanceOf(Phase.Silent.class, phase(desk));
        desk.take(new Command.Dismiss(CONVERSATION));
        assertTrue(desk.state.offers().isEmpty());
    }

    @Test
    void whatRingsCannotBePutAway() {
        var desk = Scenario.signedIn().told(task("RESERVED"));
        desk.take(new Command.Dismiss(CONVERSATION));
        assertInstanceOf(Phase.Ringing.class, phase(desk));
        desk.after(Duration.ofMinutes(5));
        assertInstanceOf(Phase.Silent.class, phase(desk));
    }

    @Test
    void joinsByItselfWhatAdministratorsWantAnsweredAndSaysSo() {
        var desk = Scenario.signedIn().take(new Input.OptionsLoaded(AUTO)).told(task("RESERVED"));
        assertInstanceOf(ClientCommand.Subscribe.class, desk.emitted().getFirst());
        assertEquals(List.of(Notice.Kind.JOINED_BY_ITSELF), desk.notices());
    }

    @Test
    void answersNoCallByItselfNorForTheAgent() {
        var desk = Scenario.signedIn().take(new Input.OptionsLoaded(AUTO));
        desk.told(task("RESERVED", "INBOUND", CALL)).take(ACCEPT);
        assertInstanceOf(Phase.Ringing.class, phase(desk));
        assertEquals(List.of(), desk.emitted());
        assertEquals(List.of(Notice.Kind.NOT_POSSIBLE), desk.notices());
    }

    @Test
    void joinsACallThatTheServerStarted() {
        var desk = Scenario.signedIn().told(task("STARTED", "INBOUND", CALL));
        assertEquals(1, desk.emitted().size());
    }

    @Test
    void whatIsToBeJoinedBeforeTheAgentsStateIsKnownIsJoinedAndSaidThen() {
        var desk = new Scenario(DeskSettings.DEFAULT).connect().told(task("RESERVED"));
        desk.told(task("STARTED")).told(task("STARTED"));
        desk.told(
                new ServerEvent.TaskRequested("c-2", "t2", true, "", null, null, null, null, null));
        assertEquals(List.of(), desk.emitted());
        assertFalse(desk.notices().contains(Notice.Kind.JOINED_BY_ITSELF));
        desk.live();
        var asked = desk.emitted().stream().map(ClientCommand.Subscribe.class::cast).toList();
        assertEquals(
                List.of(CONVERSATION, "c-2"),
                asked.stream().map(ClientCommand.Subscribe::conversationId).toList());
        assertEquals(
                2, asked.stream().map(ClientCommand.Subscribe::participantId).distinct().count());
        assertEquals(
                List.of(Notice.Kind.JOINED_BY_ITSELF, Notice.Kind.JOINED_BY_ITSELF),
                desk.notices().stream().filter(k -> k == Notice.Kind.JOINED_BY_ITSELF).toList());
        assertFalse(desk.notices().contains(Notice.Kind.NOT_POSSIBLE));
        desk.after(Duration.ofSeconds(11));
        assertInstanceOf(Phase.Ringing.class, phase(desk));
    }
}
