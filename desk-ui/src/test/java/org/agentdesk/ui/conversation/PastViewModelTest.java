package org.agentdesk.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.PastActivity;
import org.agentdesk.ui.conversation.PastViewModel.Past;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PastViewModelTest {

    private final Talk talk = new Talk().says(Talk.CLARA, "Hi");
    private final Room room = new Room(Talk.desk(talk.conversation()));

    @AfterEach
    void close() {
        room.close();
    }

    private Past inState(PastActivity.State state) {
        var open = talk.conversation();
        var around = open.around().withPast(PastActivity.NONE.in(state));
        room.states.show(Talk.desk(open.withAround(around)));
        return room.past.pastProperty().get();
    }

    @Test
    void readsAPageWhenAsked() {
        room.selection.open("c1");
        assertEquals(Past.MORE, room.past.pastProperty().get());
        room.past.load();
        assertEquals(List.of("loadHistory c1"), room.desk.asked);
    }

    @Test
    void asksAgainAfterAFailureAndNeverWhileAPageIsOnItsWay() {
        room.selection.open("c1");
        assertEquals(Past.LOADING, inState(PastActivity.State.LOADING));
        room.past.load();
        assertEquals(Past.COMPLETE, inState(PastActivity.State.COMPLETE));
        room.past.load();
        assertEquals(List.of(), room.desk.asked);
        assertEquals(Past.FAILED, inState(PastActivity.State.FAILED));
        room.past.load();
        assertEquals(List.of("loadHistory c1"), room.desk.asked);
        assertEquals(Past.ABSENT, inState(PastActivity.State.NOT_OFFERED));
    }

    @Test
    void isAbsentWithoutTheRightToSeeThePast() {
        var scopes = Map.of("agent-conversation-control", Set.of("view_leave_chat"));
        var me = new Me("a1", "ann", "", "", null, List.of(), scopes, Json.Obj.EMPTY);
        room.states.show(Talk.desk(talk.conversation()).withMe(me));
        room.selection.open("c1");
        assertEquals(Past.ABSENT, room.past.pastProperty().get());
        room.past.load();
        assertEquals(List.of(), room.desk.asked);
    }
}
