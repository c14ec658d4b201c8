package org.agentdesk.ui.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Joining;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.ListRequest.Status;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Pulling;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class ListsViewModelTest {

    private static final PullList MAIL = new PullList("l1", "Mail", "Letters of the day");
    private static final PullList SOCIAL = new PullList("l2", "Social", null);

    private final Room room = new Room(desk("manage"));
    private final ListsViewModel model =
            new ListsViewModel(room.desk, room.states, room.selection, room.privacy, room.ticks);

    @BeforeEach
    void look() {
        model.shownProperty().set(true);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Me ann(String scope) {
        var scopes = Map.of("subscribed-list", Set.of(scope), "customer", Set.of("view"));
        return new Me("a1", "ann", "Ann", "Berger", null, List.of(), scopes, Json.Obj.EMPTY);
    }

    /// A desk with two lists, of which Ann sees one, with three requests.
    public static DeskState desk(String scope) {
        var signedIn = Talk.desk().withMe(ann(scope));
        return signedIn.withAround(
                signedIn.around()
                        .withOffered(List.of(MAIL, SOCIAL))
                        .withLists(List.of(MAIL))
                        .withRequests(
                                List.of(
                                        request("r1", Status.ACTIVE, 500),
                                        request("r2", Status.CREATED, 60),
                                        request("r3", Status.INACTIVE, 200))));
    }

    private static ListRequest request(String id, Status status, int secondsAgo) {
        var since = Talk.START.plusSeconds(600).minusSeconds(secondsAgo);
        return new ListRequest(id, "l1", status, Talk.session(), since);
    }

    private RequestLine line(String id) {
        return model.requests().stream()
                .map(Line::get)
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void joining(String id) {
        var state = room.states.getValue();
        var joining = List.of(new Joining(id, id, Instant.MAX));
        room.states.show(state.withAround(state.around().withJoining(joining)));
    }

    @Test
    void showsWhoWaitsLongestFirstAndThoseSomebodyIsWithLast() {
        var ids = model.requests().stream().map(r -> r.get().id()).toList();
        assertEquals(List.of("r3", "r2", "r1"), ids);
        assertEquals(2, model.waitingProperty().get());
        assertEquals("3 min", ListsViewModel.waited(line("r3"), room.now));
    }

    @Test
    void subscribesAndUnsubscribes() {
        assertEquals(
                List.of(true, false),
                model.lists().stream().map(l -> l.get().subscribed()).toList());
        model.subscribe(SOCIAL, true);
        model.subscribe(MAIL, false);
        assertEquals(List.of("subscribeList l2 on", "subscribeList l1 off"), room.desk.asked);
    }

    @Test
    void joinsOnceAndOpensTheConversationWhenItIsThere() {
        model.join(line("r2"));
        joining("r2");
        assertTrue(line("r2").joining());
        model.join(line("r2"));
        assertEquals(List.of("joinRequest r2"), room.desk.asked);
        assertNull(room.selection.conversation());
        var state = room.states.getValue();
        var opened = new Talk().says(Talk.CLARA, "Hi").conversation("r2", "Clara");
        room.states.show(state.withConversations(List.of(opened)));
        assertEquals("r2", room.selection.conversation());
    }

    @Test
    void opensNothingByItselfWhenTheRequestWentToSomebodyElse() {
        model.join(line("r2"));
        joining("r2");
        room.states.show(desk("manage"));
        var late = new Talk().says(Talk.CLARA, "Hi").conversation("r2", "Clara");
        room.states.show(desk("manage").withConversations(List.of(late)));
        assertNull(room.selection.conversation());
    }

    @Test
    void asksBeforeItEndsARequest() {
        model.end(line("r2"));
        assertEquals("r2", model.askingProperty().get().id());
        assertTrue(model.keep());
        model.endAnyway();
        assertEquals(List.of(), room.desk.asked);
        model.end(line("r1"));
        assertEquals("r1", model.askingProperty().get().id());
        model.endAnyway();
        assertEquals("endRequest r1", room.desk.asked.getLast());
    }

    @Test
    void endsARequestOnce() {
        var state = room.states.getValue();
        var ending = new Pulling.Ending("r2", Instant.MAX);
        var pulling = Pulling.UNKNOWN.withEnding(List.of(ending));
        room.states.show(state.withAround(state.around().withPulling(pulling)));
        assertTrue(line("r2").ending());
        model.end(line("r2"));
        assertNull(model.askingProperty().get());
    }

    @Test
    void keepsALineWhileWhatItSaysChanges() {
        var first = model.requests().getFirst();
        joining("r3");
        assertSame(first, model.requests().getFirst());
        assertTrue(first.get().joining());
    }

    @Test
    void onlyCountsWhileNobodyLooks() {
        model.shownProperty().set(false);
        var state = room.states.getValue();
        var more = new ArrayList<>(state.around().requests());
        more.add(request("r4", Status.CREATED, 900));
        room.states.show(state.withAround(state.around().withRequests(more)));
        assertEquals(3, model.waitingProperty().get());
        assertEquals(3, model.requests().size());
        model.shownProperty().set(true);
        assertEquals("r4", model.requests().getFirst().get().id());
    }

    @Test
    void saysWhereTheListsCouldNotBeReadAndLooksAgain() {
        var state = room.states.getValue();
        var pulling = state.around().pulling().withOffer(Pulling.Offer.FAILED);
        room.states.show(state.withAround(state.around().withPulling(pulling)));
        assertEquals(Pulling.Offer.FAILED, model.offerProperty().get());
        model.lookAgain();
        assertEquals(List.of("lookForLists"), room.desk.asked);
    }

    @Test
    void endsNothingWithoutTheScope() {
        room.states.show(desk("view"));
        assertFalse(model.endableProperty().get());
        model.end(line("r2"));
        assertEquals(List.of(), room.desk.asked);
    }

    @Test
    void isAbsentWithoutTheScope() {
        room.states.show(desk("none"));
        assertFalse(model.offeredProperty().get());
        assertFalse(model.shownProperty().get());
        assertEquals(0, model.waitingProperty().get());
    }

    @Test
    void locksEverythingWhileTheLinkIsDown() {
        room.states.show(desk("manage").withLink(new Link.Lost(Talk.START, 1, null)));
        model.join(line("r2"));
        model.end(line("r2"));
        model.subscribe(SOCIAL, true);
        assertEquals(List.of(), room.desk.asked);
        assertFalse(line("r2").locked().isEmpty());
    }
}
