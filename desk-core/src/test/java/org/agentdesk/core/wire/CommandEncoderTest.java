package org.agentdesk.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.RoomInfo;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.wire.ClientCommand.Frame;
import org.junit.jupiter.api.Test;

class CommandEncoderTest {

    private static final Json.Obj USER = Json.obj("id", Json.of("ann-id"), "x", Json.of(1));
    private static final Me ANN =
            new Me("ann-id", "ann", "Ann", "Agent", null, List.of(), Map.of(), USER);
    private static final Participant MINE = OwnRecord.of(ANN, "p", Role.PRIMARY, "c");
    private static final RoomInfo ROOM =
            new RoomInfo("r", Json.obj("id", Json.of("r"), "mode", Json.of("CONTACT_CENTER")));

    private static String text(ClientCommand command) {
        var frame = CommandEncoder.encode(command);
        return frame.event() + " " + JsonText.write(frame.payload());
    }

    @Test
    void readyCarriesANullReason() {
        assertEquals(
                "changeAgentState {\"agentId\":\"a\",\"action\":\"agentState\","
                        + "\"state\":{\"name\":\"READY\",\"reasonCode\":null}}",
                text(new ClientCommand.ChangeAgentState("a", "READY", null)));
    }

    @Test
    void aLogoutWithoutReasonLeavesTheKeyOut() {
        assertEquals(
                "changeAgentState {\"agentId\":\"a\",\"action\":\"agentState\","
                        + "\"state\":{\"name\":\"LOGOUT\"}}",
                text(new ClientCommand.ChangeAgentState("a", "LOGOUT", null)));
    }

    @Test
    void aReasonGoesBackAsItCame() {
        var source = Json.obj("id", Json.of("7"), "name", Json.of("Lunch"), "code", Json.of(3));
        var reason = new Reason("7", "Lunch", "NOT_READY", source);
        var frame =
                CommandEncoder.encode(new ClientCommand.ChangeAgentState("a", "NOT_READY", reason));
        assertEquals(source, frame.payload().get("state").get("reasonCode"));
    }

    @Test
    void aDomainsStateIsAPlainText() {
        assertEquals(
                "changeAgentState {\"agentId\":\"a\",\"action\":\"agentMRDState\","
                        + "\"state\":\"READY\",\"mrdId\":\"m\"}",
                text(new ClientCommand.ChangeMrdState("a", "m", "READY")));
    }

    @Test
    void aSubscriptionCarriesTheWholeParticipant() {
        var frame =
                CommandEncoder.encode(
                        new ClientCommand.Subscribe(ANN, "p", "PRIMARY", "c", "t:m", ROOM));
        var participant = frame.payload().get("topicParticipant");
        assertEquals("topicSubscription", frame.event());
        assertEquals("t:m", frame.payload().get("taskId").text());
        assertEquals(ROOM.source(), frame.payload().get("roomInfo"));
        assertEquals("PRIMARY", participant.get("role").text());
        assertEquals(USER, participant.get("participant").get("keycloakUser"));
    }

    @Test
    void aServerWithoutRoomsGetsNone() {
        Frame frame = CommandEncoder.encode(new ClientCommand.Unsubscribe("a", "c", null));
        assertFalse(((Json.Obj) frame.payload()).members().containsKey("roomInfo"));
    }

    @Test
    void aSkippedWrapUpIsANullEvent() {
        assertEquals(
                "closeWrapup {\"cimEvent\":null,\"agentId\":\"a\",\"conversationId\":\"c\"}",
                text(new ClientCommand.CloseWrapUp("a", "c", null, null)));
    }

    @Test
    void everyCommandHasItsEvent() {
        var session = new ChannelSession("s", "WEB", "", null, null, true, USER);
        var list = new PullList("l", "Mail", null);
        var queue = new Assistance.Target.Queue("sales");
        var request = request(session);
        assertEquals(
                List.of(
                        "directTransferRequest",
                        "directConferenceRequest",
                        "consultRequest",
                        "consultTransferRequest",
                        "consultConferenceRequest",
                        "JoinAsSilentMonitor",
                        "JoinAsBargin",
                        "joinAsWhisper",
                        "pauseConversation",
                        "resumeConversation",
                        "subscribePullModeList",
                        "unsubscribePullModeList",
                        "joinPullModeRequest",
                        "deletePullModeRequest"),
                Stream.of(
                                new ClientCommand.Assist(
                                        Assistance.TRANSFER, session, MINE, queue, ""),
                                new ClientCommand.Assist(
                                        Assistance.CONFERENCE, session, MINE, queue, ""),
                                new ClientCommand.Assist(
                                        Assistance.CONSULT, session, MINE, queue, ""),
                                new ClientCommand.ConsultTransfer("c", session, MINE, "b"),
                                new ClientCommand.ConsultConference(session, MINE, "b"),
                                new ClientCommand.Monitor(ANN, "p", session, "c"),
                                new ClientCommand.BargeIn("a", "c", ROOM),
                                new ClientCommand.JoinWhisper("a", "c", ROOM),
                                new ClientCommand.Pause("a", "c", ROOM, Duration.ofMinutes(1)),
                                new ClientCommand.Resume("a", "c", ROOM),
                                new ClientCommand.SubscribeList(ANN, "p", list, true),
                                new ClientCommand.SubscribeList(ANN, "p", list, false),
                                new ClientCommand.JoinRequest(ANN, "p", request),
                                new ClientCommand.EndRequest("r"))
                        .map(command -> CommandEncoder.encode(command).event())
                        .toList());
    }

    private static ListRequest request(ChannelSession session) {
        return new ListRequest("r", "l", ListRequest.Status.CREATED, session, Instant.EPOCH);
    }

    @Test
    void joiningARequestNamesTheConversationOfItsSession() {
        var source = Json.obj("conversationId", Json.of("c-9"));
        var session = new ChannelSession("s", "WEB", "", null, null, true, source);
        var payload =
                CommandEncoder.encode(new ClientCommand.JoinRequest(ANN, "p", request(session)))
                        .payload();
        assertEquals("c-9", payload.get("topicParticipant").get("conversationId").text());
        assertEquals("r", payload.get("requestId").text());
    }

    @Test
    void endingARequestIsABareText() {
        assertEquals("deletePullModeRequest \"r\"", text(new ClientCommand.EndRequest("r")));
    }

    @Test
    void aPauseCountsInSeconds() {
        assertEquals(
                "pauseConversation {\"participantId\":\"a\",\"conversationId\":\"c\","
                        + "\"duration\":60,\"state\":\"ON_HOLD\"}",
                text(new ClientCommand.Pause("a", "c", null, Duration.ofMinutes(1))));
    }
}
