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

    private void show(ChannelSession... sessions) {
        room.states.show(Talk.desk(one.withSessions(List.of(sessions)), two));
    }

    @Test
    void saysThatTheChannelEndedThatNobodyChose() {
        room.selection.open("c1");
        var whatsApp = Talk.session();
        show(session("mail", "EMAIL", true), session(whatsApp.id(), "WHATSAPP", false));
        assertEquals("E-mail", chosen());
        assertEquals(
                "WhatsApp has ended. What you write now goes through E-mail.",
                room.channels.changedProperty().get());
    }

    @Test
    void saysThatTheCustomerCameByAnotherChannel() {
        room.selection.open("c1");
        show(session("mail", "EMAIL", true), Talk.session(), session("web", "WEB", true));
        assertEquals("Web chat", chosen());
        assertEquals(
                "The customer is here by Web chat too. What you write now goes through Web chat.",
                room.channels.changedProperty().get());
        room.channels.forgetChange();
        room.channels.choose(room.channels.channels().getFirst());
        show(
                session("mail", "EMAIL", true),
                session("web", "WEB", true),
                session("sms", "SMS", true));
        assertEquals("E-mail", chosen());
        assertEquals("", room.channels.changedProperty().get());
    }

    @Test
    void aCallIsNoChannelToWriteThrough() {
        room.selection.open("c1");
        show(session("mail", "EMAIL", true), session("call", "CX_VOICE", true));
        assertEquals(List.of("E-mail"), names());
        assertEquals("E-mail", chosen());
        show(session("mail", "EMAIL", false), session("call", "CX_VOICE", true));
        assertEquals(List.of(), names());
        assertEquals(
                "The customer is on the telephone. Nothing can be written to them now.",
                room.composer.reasonProperty().get());
        show(session("mail", "EMAIL", false), session("call", "CX_VOICE", false));
        assertEquals(
                "The customer has left. You can still wrap up and leave.",
                room.composer.reasonProperty().get());
    }

    private static Reference answer(String sessionId) {
        return new Reference(Reference.How.REPLY, "m1", "Clara", "Hi", sessionId);
    }

    @Test
    void anAnswerGoesWhereItsMessageCameFrom() {
        room.selection.open("c1");
        room.composer.refer(answer("mail"), "");
        assertEquals("E-mail", chosen());
        assertEquals(List.of("send c1 Yes [REPLY_TO m1] [through mail]"), write("Yes"));
        assertEquals("WhatsApp", chosen());
        assertEquals("", room.channels.changedProperty().get());
        room.composer.refer(answer("mail"), "");
        room.channels.choose(room.channels.channels().getLast());
        var whatsApp = Talk.session().id();
        assertEquals(List.of("send c1 No [REPLY_TO m1] [through " + whatsApp + "]"), write("No"));
    }

    @Test
    void anAnswerToWhatCameByAChannelThatEndedGoesWhereEverythingGoes() {
        room.selection.open("c1");
        room.composer.refer(answer("mail"), "");
        show(session("mail", "EMAIL", false), Talk.session());
        assertEquals("WhatsApp", chosen());
        assertEquals(
                "E-mail has ended. What you write now goes through WhatsApp.",
                room.channels.changedProperty().get());
        assertEquals(List.of("send c1 Yes [REPLY_TO m1]"), write("Yes"));
    }
}
