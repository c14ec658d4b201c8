package org.agentdesk.ui.conversation;

import static org.agentdesk.ui.conversation.Talk.ANN;
import static org.agentdesk.ui.conversation.Talk.BOB;
import static org.agentdesk.ui.conversation.Talk.CLARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.ui.conversation.ConversationViewModel.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationViewModelTest {

    private final Talk talk = new Talk().says(CLARA, "Hi");
    private final Room room = new Room(Talk.desk(talk.conversation()));

    @AfterEach
    void close() {
        room.close();
    }

    private void show(DeskState state) {
        room.states.show(state);
    }

    @Test
    void showsNothingUntilAConversationIsOpened() {
        assertEquals(Content.NOTHING, room.model.contentProperty().get());
        room.selection.open("c1");
        assertEquals(Content.TRANSCRIPT, room.model.contentProperty().get());
        assertEquals("Clara Novak", room.model.customerProperty().get());
        assertEquals("WhatsApp", room.model.channelProperty().get());
    }

    @Test
    void tellsLoadingFromEmpty() {
        room.selection.open("c1");
        show(Talk.desk(new Talk().conversation().withSynced(false)));
        assertEquals(Content.LOADING, room.model.contentProperty().get());
        show(Talk.desk(new Talk().conversation()));
        assertEquals(Content.EMPTY, room.model.contentProperty().get());
        show(Talk.desk());
        assertEquals(Content.NOTHING, room.model.contentProperty().get());
    }

    @Test
    void readsOnlyWhatTheAgentCanSee() {
        room.selection.open("c1");
        assertEquals(List.of(), room.desk.asked);
        room.model.atEndProperty().set(false);
        room.model.inViewProperty().set(true);
        assertEquals(List.of(), room.desk.asked);
        room.model.atEndProperty().set(true);
        assertEquals(List.of("read c1"), room.desk.asked);
    }

    @Test
    void readsEachNewestMessageOnce() {
        room.selection.open("c1");
        room.model.inViewProperty().set(true);
        show(Talk.desk(talk.conversation().withTyping(List.of())));
        assertEquals(List.of("read c1"), room.desk.asked);
        show(Talk.desk(talk.says(CLARA, "And?").conversation()));
        assertEquals(List.of("read c1", "read c1"), room.desk.asked);
    }

    @Test
    void leavesAtOnceWhenNothingIsLost() {
        room.selection.open("c1");
        room.model.leave();
        assertEquals(List.of("leave c1"), room.desk.asked);
    }

    @Test
    void asksBeforeADraftIsLost() {
        room.selection.open("c1");
        room.drafts.keep("c1", "I wanted to");
        room.model.leave();
        assertTrue(room.model.askingToLeaveProperty().get());
        assertEquals(List.of(), room.desk.asked);
        room.model.stay();
        assertFalse(room.model.askingToLeaveProperty().get());
        room.model.leave();
        room.model.leaveAnyway();
        assertEquals(List.of("leave c1"), room.desk.asked);
    }

    @Test
    void asksBeforeAMessageThatDidNotGetThroughIsLost() {
        show(Talk.desk(talk.writes("Hello", Delivery.FAILED).says(ANN, "x").conversation()));
        room.selection.open("c1");
        room.model.leave();
        assertTrue(room.model.askingToLeaveProperty().get());
    }

    @Test
    void tellsWhoIsTyping() {
        room.selection.open("c1");
        var typing = new Conversation.Typing(CLARA, room.now.plusSeconds(5));
        show(Talk.desk(talk.conversation().withTyping(List.of(typing))));
        assertEquals("Clara Novak is typing…", room.model.typingProperty().get());
        show(Talk.desk(talk.conversation()));
        assertEquals("", room.model.typingProperty().get());
    }

    @Test
    void retriesAndDiscards() {
        room.selection.open("c1");
        room.model.retry("m7");
        room.model.discard("m7");
        assertEquals(List.of("retry c1 m7", "discard c1 m7"), room.desk.asked);
    }

    @Test
    void readsNothingBehindAnotherPage() {
        room.selection.open("c1");
        room.selection.coveredProperty().set(true);
        room.model.inViewProperty().set(true);
        assertEquals(List.of(), room.desk.asked);
        room.selection.coveredProperty().set(false);
        assertEquals(List.of("read c1"), room.desk.asked);
    }

    @Test
    void tellsWhoOfTheColleaguesHasReadWhat() {
        var both =
                List.of(Talk.participant(ANN, Role.PRIMARY), Talk.participant(BOB, Role.PRIMARY));
        talk.writes("Hello", Delivery.SENT);
        var hello = talk.last().id();
        var read = List.of(new Conversation.Read(BOB, hello));
        room.selection.open("c1");
        show(Talk.desk(talk.conversation().withParticipants(both).withReads(read)));
        assertEquals(Map.of(hello, List.of("Bob Meyer")), room.model.seen());
        show(Talk.desk(talk.conversation().withReads(read)));
        assertEquals(Map.of(), room.model.seen());
        talk.says(BOB, "I am here too");
        show(Talk.desk(talk.conversation().withParticipants(both).withReads(read)));
        assertEquals(Map.of(), room.model.seen());
    }

    @Test
    void namesEverybodyWhoTypes() {
        var clara = new Conversation.Typing(CLARA, Talk.START);
        var bob = new Conversation.Typing(BOB, Talk.START);
        room.selection.open("c1");
        show(Talk.desk(talk.conversation().withTyping(List.of(clara, bob))));
        assertEquals("Clara Novak and Bob Meyer are typing…", room.model.typingProperty().get());
    }
}
