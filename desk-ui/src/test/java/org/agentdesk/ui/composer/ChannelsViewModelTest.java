package org.agentdesk.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.ui.composer.ChannelsViewModel.Channel;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelsViewModelTest {

    private final Conversation one = talk("c1", true);
    private final Conversation two = talk("c2", true);
    private final Room room = new Room(Talk.desk(one, two));

    private static Conversation talk(String id, boolean mailIsActive) {
        return new Talk()
                .conversation(id, "Clara")
                .withSessions(List.of(session("mail", "EMAIL", mailIsActive), Talk.session()));
    }

    private static ChannelSession session(String id, String type, boolean active) {
        return new ChannelSession(id, type, "", "m1", null, active, Json.Obj.EMPTY);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private List<String> names() {
        return room.channels.channels().stream().map(Channel::name).toList();
    }

    private String chosen() {
        return room.channels.chosenProperty().get().name();
    }

    private List<String> write(String text) {
        room.desk.asked.clear();
        room.composer.textProperty().set(text);
        assertTrue(room.composer.send());
        return room.desk.asked.stream().filter(ask -> ask.startsWith("send")).toList();
    }

    @Test
    void writesThroughTheNewestUntilTheAgentChooses() {
        room.selection.open("c1");
        assertEquals(List.of("E-mail", "WhatsApp"), names());
        assertEquals("WhatsApp", chosen());
        assertEquals(List.of("send c1 Hi"), write("Hi"));
        room.channels.choose(room.channels.channels().getFirst());
        assertEquals("E-mail", chosen());
        assertEquals(List.of("send c1 Hi [through mail]"), write("Hi"));
        assertEquals(List.of("send c1 again [through mail]"), write("again"));
    }

    @Test
    void theChoiceBelongsToItsConversation() {
        room.selection.open("c1");
        room.channels.choose(room.channels.channels().getFirst());
        room.selection.open("c2");
        assertEquals("WhatsApp", chosen());
        assertEquals(List.of("send c2 Hi"), write("Hi"));
        room.selection.open("c1");
        assertEquals("E-mail", chosen());
    }

    @Test
    void saysThatTheChosenChannelEndedEvenWhileAnotherConversationIsOpen() {
        room.selection.open("c1");
        room.channels.choose(room.channels.channels().getFirst());
        room.selection.open("c2");
        room.states.show(Talk.desk(talk("c1", false), two));
        assertEquals("", room.channels.changedProperty().get());
        room.selection.open("c1");
        assertEquals("WhatsApp", chosen());
        assertEquals(
                "E-mail has ended. What you write now goes through WhatsApp.",
                room.channels.changedProperty().get());
        assertEquals(List.of("send c1 Hi"), write("Hi"));
        room.channels.forgetChange();
        assertEquals("", room.channels.changedProperty().get());
    }
}
