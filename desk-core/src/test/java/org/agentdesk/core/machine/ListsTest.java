package org.agentdesk.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Pulling;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final PullList MAIL = new PullList("l", "Mail", null);

    private static Scenario joining() {
        var desk = Scenario.signedIn();
        desk.told(new ServerEvent.ListsTold(List.of(MAIL)));
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
    void saysTheSameWhenTheServerRefusesToLetTheAgentIn() {
        var desk = joining();
        desk.told(new ServerEvent.Failed("joinPullModeRequest", "not there any more"));
        assertEquals(List.of("JOIN_LOST"), notPossible(desk));
        assertEquals(1, desk.state.notices().size());
        assertTrue(desk.state.around().joining().isEmpty());
    }

    @Test
    void knowsTheConversationOfARequestWithAnIdOfItsOwn() {
        var desk = Scenario.signedIn();
        desk.told(new ServerEvent.ListsTold(List.of(MAIL)));
        var source = Json.obj("conversationId", Json.of(Scenario.CONVERSATION));
        var session = new ChannelSession("s-1", "WEB", "", null, Scenario.CARA, true, source);
        var request = new ListRequest("r", "l", ListRequest.Status.CREATED, session, Instant.EPOCH);
        desk.told(new ServerEvent.ListRequestChanged(request));
        desk.take(new Command.JoinRequest("r"));
        desk.told(Scenario.topic());
        assertEquals(List.of(), notPossible(desk));
        assertTrue(desk.state.around().joining().isEmpty());
    }

    @Test
    void endsARequestOnceAndSaysSoWhenThatWasRefused() {
        var desk = joining();
        desk.take(new Command.EndRequest("r"));
        assertEquals(1, desk.emitted().size());
        assertTrue(desk.state.around().pulling().isEnding("r"));
        assertEquals(0, desk.take(new Command.EndRequest("r")).emitted().size());
        desk.told(new ServerEvent.Failed("deletePullModeRequest", "no"));
        assertEquals(List.of("END_REFUSED"), notPossible(desk));
        assertFalse(desk.state.around().pulling().isEnding("r"));
    }

    @Test
    void isQuietWhenARequestThatWasEndedGoes() {
        var desk = Scenario.signedIn();
        desk.told(new ServerEvent.ListsTold(List.of(MAIL)));
        desk.told(request("r", ListRequest.Status.CREATED));
        desk.take(new Command.EndRequest("r"));
        desk.told(request("r", ListRequest.Status.CLOSING));
        assertEquals(List.of(), desk.state.notices());
        assertEquals(List.of(), desk.state.around().pulling().ending());
    }

    @Test
    void takesALateWordOfAListThatWasLeftForNothing() {
        var desk = Scenario.signedIn();
        desk.told(new ServerEvent.ListsTold(List.of(MAIL)));
        desk.told(new ServerEvent.ListsTold(List.of()));
        desk.told(new ServerEvent.ListRemoved("l"));
        desk.told(request("r", ListRequest.Status.CREATED));
        assertEquals(List.of(), desk.state.around().requests());
        desk.take(new Command.SubscribeList(MAIL, true));
        desk.told(request("r", ListRequest.Status.CREATED));
        desk.told(new ServerEvent.ListsTold(List.of(MAIL)));
        assertEquals(1, desk.state.around().requests().size());
    }

    @Test
    void looksForTheListsAgainWhereTheyCouldNotBeRead() {
        var desk = Scenario.signedIn();
        desk.take(new Input.ListsLoaded(new ServiceAnswer.Failed<>()));
        assertEquals(Pulling.Offer.FAILED, desk.state.around().pulling().offer());
        desk.take(new Command.LoadLists());
        assertEquals(List.of(new Effect.LoadLists()), desk.effects);
        assertTrue(desk.take(new Command.LoadLists()).effects.isEmpty());
        desk.take(new Input.ListsLoaded(new ServiceAnswer.Got<>(List.of(MAIL))));
        assertEquals(List.of(MAIL), desk.state.around().offered());
        desk.take(new Input.ListsLoaded(new ServiceAnswer.Failed<>()));
        assertEquals(List.of(MAIL), desk.state.around().offered());
        assertEquals(Pulling.Offer.KNOWN, desk.state.around().pulling().offer());
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
        desk.told(new ServerEvent.ListsTold(List.of(MAIL)));
        desk.told(request(Scenario.CONVERSATION, ListRequest.Status.ACTIVE));
        desk.take(new Command.JoinRequest(Scenario.CONVERSATION));
        desk.told(request(Scenario.CONVERSATION, ListRequest.Status.CLOSING));
        assertEquals(List.of(), notPossible(desk));
        assertTrue(desk.state.around().joining().isEmpty());
    }
}
