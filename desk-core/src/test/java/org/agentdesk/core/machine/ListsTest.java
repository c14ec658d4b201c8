package org.agentdesk.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static Scenario joining() {
        var desk = Scenario.signedIn();
        desk.told(new ServerEvent.ListsTold(List.of(new PullList("l", "Mail", null))));
        desk.told(request("r", ListRequest.Status.CREATED));
        desk.take(new Command.JoinRequest("r"));
        return desk;
    }

    private static ServerEvent request(String id, ListRequest.Status status) {
        return new ServerEvent.ListRequestChanged(
                new ListRequest(id, "l", status, Scenario.SESSION, Instant.EPOCH));
    }

    private static List<String> notPossible(Scenario desk) {
        return desk.state.notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.NOT_POSSIBLE)
                .map(Notice::what)
                .toList();
    }

    @Test
    void waitsForARequestThatIsJoinedAndAsksForItOnce() {
        var desk = joining();
        assertEquals("r", desk.state.around().joining().getFirst().requestId());
        assertEquals(1, desk.emitted().size());
        desk.take(new Command.JoinRequest("r"));
        assertEquals(0, desk.emitted().size());
        assertEquals(List.of(), notPossible(desk));
    }

    @Test
    void saysSoWhenSomebodyElseWasFaster() {
        var desk = joining();
        desk.told(request("r", ListRequest.Status.CLOSING));
        assertEquals(List.of("JOIN_LOST"), notPossible(desk));
        assertTrue(desk.state.around().joining().isEmpty());
    }

    @Test
    void saysSoWhenItsListIsTakenAway() {
        var desk = joining();
        desk.told(new ServerEvent.ListRemoved("l"));
        assertEquals(List.of("JOIN_LOST"), notPossible(desk));
    }

    @Test
    void stopsWaitingAfterTenSecondsSoThatItCanBeAskedForAgain() {
        var desk = joining();
        var due = Deadlines.next(desk.state).orElseThrow();
        assertTrue(due.isBefore(desk.now.plusSeconds(11)));
        desk.now = due;
        desk.take(new Input.TimePassed());
        assertEquals(List.of("JOIN_NO_ANSWER"), notPossible(desk));
        desk.take(new Command.JoinRequest("r"));
        assertEquals(1, desk.emitted().size());
    }

    @Test
    void isQuietWhenTheConversationOpens() {
        var desk = Scenario.inConversation();
        desk.told(new ServerEvent.ListsTold(List.of(new PullList("l", "Mail", null))));
        desk.told(request(Scenario.CONVERSATION, ListRequest.Status.ACTIVE));
        desk.take(new Command.JoinRequest(Scenario.CONVERSATION));
        desk.told(request(Scenario.CONVERSATION, ListRequest.Status.CLOSING));
        assertEquals(List.of(), notPossible(desk));
        assertTrue(desk.state.around().joining().isEmpty());
    }
}
