package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.SESSION;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Hold;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what, and when: one table a machine. What may not be, changes nothing and says so.
class LegalityTest {

    private static final Participant BEN =
            new Participant("p-b", "ben-id", "AGENT", "Ben", Role.ASSISTANT, Json.Obj.EMPTY);
    private static final Assistance.Target SALES = new Assistance.Target.Queue("sales");

    private static Command command(String name) {
        return switch (name) {
            case "send" -> new Command.Send(CONVERSATION, "m", "Hello");
            case "whisper" -> new Command.Whisper(CONVERSATION, "m", "Psst", null);
            case "reply" ->
                    new Command.Send(CONVERSATION, "m", Outbound.reply(new Body.Plain("Yes"), "a"));
            case "hold" -> new Command.HoldOn(CONVERSATION, Duration.ofSeconds(60));
            case "resume" -> new Command.Resume(CONVERSATION);
            case "transfer" -> new Command.Assist(CONVERSATION, Assistance.TRANSFER, SALES, "");
            case "consult" -> new Command.Assist(CONVERSATION, Assistance.CONSULT, SALES, "");
            case "handOver" -> new Command.HandOver(CONVERSATION, "ben-id", false);
            case "raiseHand" -> new Command.RaiseHand(CONVERSATION);
            case "wrapUp" -> new Command.WrapUp(CONVERSATION, List.of(), "note");
            case "skipWrapUp" -> new Command.SkipWrapUp(CONVERSATION);
            case "joinWhisper" -> new Command.JoinWhisper(CONVERSATION);
            case "bargeIn" -> new Command.BargeIn(CONVERSATION);
            case "monitor" -> new Command.Monitor("other", SESSION);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// Ann in a conversation in which Ben consults.
    private static Scenario in(Role role) {
        var desk = Scenario.inConversation().told(topic(role));
        var both = List.of(desk.conversation().participants().getFirst(), BEN);
        desk.state = Conversations.replace(desk.state, desk.conversation().withParticipants(both));
        return desk;
    }

    private static void check(Scenario desk, String name, String expected) {
        var before = desk.state;
        desk.take(command(name));
        if (expected.equals("yes")) {
            assertEquals(1, desk.emitted().size(), name + " goes out");
            assertTrue(desk.notices().isEmpty(), name + " is silent");
        } else {
            assertTrue(desk.emitted().isEmpty(), name + " stays here");
            assertEquals(before.conversations(), desk.state.conversations());
            assertEquals(List.of(Notice.Kind.NOT_POSSIBLE), desk.notices());
        }
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "role,           send, whisper, reply, hold, transfer, consult, handOver,"
                        + " raiseHand, wrapUp",
                "PRIMARY,        yes,  yes,     yes,   yes,  yes,      yes,     yes,      yes,     "
                        + "  yes",
                "ASSISTANT,      no,   yes,     no,    no,   no,       no,      no,       no,      "
                        + "  no",
                "SILENT_MONITOR, no,   yes,     no,    no,   no,       no,      no,       no,      "
                        + "  no",
                "WHISPER,        no,   yes,     no,    no,   no,       no,      no,       no,      "
                        + "  no",
                "WRAP_UP,        no,   no,      no,    no,   no,       no,      no,       no,      "
                        + "  yes",
                "CUSTOMER,       no,   no,      no,    no,   no,       no,      no,       no,      "
                        + "  no",
                "UNKNOWN,        no,   no,      no,    no,   no,       no,      no,       no,      "
                        + "  no",
            })
    void whatARoleMayDo(
            Role role,
            String send,
            String whisper,
            String reply,
            String hold,
            String transfer,
            String consult,
            String handOver,
            String raiseHand,
            String wrapUp) {
        check(in(role), "send", send);
        check(in(role), "whisper", whisper);
        check(in(role), "reply", reply);
        check(in(role), "hold", hold);
        check(in(role), "transfer", transfer);
        check(in(role), "consult", consult);
        check(in(role), "handOver", handOver);
        check(in(role), "raiseHand", raiseHand);
        check(in(role), "wrapUp", wrapUp);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "role,           joinWhisper, bargeIn, monitor",
                "PRIMARY,        no,          no,      yes",
                "ASSISTANT,      no,          no,      yes",
                "SILENT_MONITOR, yes,         yes,     no",
                "WHISPER,        no,          yes,     yes",
                "WRAP_UP,        no,          no,      yes",
            })
    void whatASupervisorMayDo(Role role, String joinWhisper, String bargeIn, String monitor) {
        check(in(role), "joinWhisper", joinWhisper);
        check(in(role), "bargeIn", bargeIn);
        check(in(role), "monitor", monitor);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "phase,   send, whisper, hold, wrapUp, skipWrapUp",
                "Open,    yes,  yes,     yes,  yes,    no",
                "Leaving, no,   no,      no,   no,     no",
                "WrapUp,  no,   no,      no,   yes,    yes",
            })
    void whatAPhaseAllows(
            String phase, String send, String whisper, String hold, String wrapUp, String skip) {
        check(inPhase(phase), "send", send);
        check(inPhase(phase), "whisper", whisper);
        check(inPhase(phase), "hold", hold);
        check(inPhase(phase), "wrapUp", wrapUp);
        check(inPhase(phase), "skipWrapUp", skip);
    }

    private static Scenario inPhase(String name) {
        var desk = in(Role.PRIMARY);
        var later = Instant.MAX;
        var phase =
                switch (name) {
                    case "Leaving" -> new Conversation.Phase.Leaving(later);
                    case "WrapUp" -> new Conversation.Phase.WrapUp(later);
                    default -> new Conversation.Phase.Open();
                };
        desk.state = Conversations.replace(desk.state, desk.conversation().withPhase(phase));
        return desk;
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {"on hold, hold, resume", "false, yes, no", "true, no, yes"})
    void whatAHoldAllows(boolean held, String hold, String resume) {
        check(held(held), "hold", hold);
        check(held(held), "resume", resume);
        check(held(held), "send", "yes");
    }

    private static Scenario held(boolean held) {
        var desk = in(Role.PRIMARY);
        var around = desk.conversation().around().withHold(held ? new Hold(desk.now, null) : null);
        desk.state = Conversations.replace(desk.state, desk.conversation().withAround(around));
        return desk;
    }

    @ParameterizedTest
    @CsvSource({"hold", "transfer", "handOver", "raiseHand", "wrapUp", "monitor", "skipWrapUp"})
    void whatCannotWaitIsNotAskedWithoutALink(String command) {
        var desk = in(Role.PRIMARY);
        desk.take(new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null)));
        check(desk, command, "no");
    }

    @Test
    void aWhisperNobodyWouldHearIsNotSaid() {
        check(Scenario.inConversation(), "whisper", "no");
    }

    @Test
    void onlyWhoConsultsCanBeHandedOverTo() {
        var desk = in(Role.PRIMARY);
        desk.take(new Command.HandOver(CONVERSATION, "somebody-else", false));
        assertEquals(List.of(Notice.Kind.NOT_POSSIBLE), desk.notices());
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED,true",
        "ACTIVE,true",
        "INACTIVE,true",
        "UNKNOWN,true",
        "WRAP_UP,false",
        "CUSTOMER_LEFT,false",
        "CLOSING,false",
    })
    void whichRequestsOfAListAreShown(ListRequest.Status status, boolean shown) {
        var desk = Scenario.signedIn();
        desk.told(new ServerEvent.ListsTold(List.of(new PullList("l", "Mail", null))));
        desk.told(request("r", ListRequest.Status.CREATED)).told(request("r", status));
        assertEquals(shown, desk.state.around().request("r").isPresent());
        desk.take(new Command.JoinRequest("r"));
        assertEquals(shown ? 1 : 0, desk.emitted().size());
        assertEquals(shown ? 0 : 1, desk.notices().size());
    }

    private static ServerEvent request(String id, ListRequest.Status status) {
        var request = new ListRequest(id, "l", status, SESSION, Instant.EPOCH);
        return new ServerEvent.ListRequestChanged(request);
    }

    @Test
    void aListThatIsRemovedTakesItsRequestsAlong() {
        var desk = Scenario.signedIn();
        desk.told(new ServerEvent.ListsTold(List.of(new PullList("l", "Mail", null))));
        desk.told(request("r", ListRequest.Status.CREATED));
        desk.told(new ServerEvent.ListRemoved("l"));
        assertTrue(desk.state.around().requests().isEmpty());
        assertTrue(desk.state.around().lists().isEmpty());
    }
}
