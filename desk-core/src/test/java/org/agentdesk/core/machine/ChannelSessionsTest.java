package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CARA;
import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.SESSION;
import static org.agentdesk.core.machine.Scenario.annSays;
import static org.agentdesk.core.machine.Scenario.customerSays;
import static org.agentdesk.core.machine.Scenario.live;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The channels by which a customer comes and goes, and what is written through which.
class ChannelSessionsTest {

    private static final String CHAT = "6305de07166ba1099d11d8e6";
    private static final String CX_VOICE = "62f9e360ea5311eda05b0242";
    private static final ChannelSession CALL = session("s-call", "CX_VOICE", CX_VOICE);
    private static final ChannelSession PHONE = session("s-phone", "WHATSAPP", CHAT);

    private static ChannelSession session(String id, String type, String mrdId) {
        return new ChannelSession(id, type, "", mrdId, CARA, true, Json.Obj.EMPTY);
    }

    private static Scenario begins(Scenario desk, ChannelSession session) {
        return told(desk, EventName.CHANNEL_SESSION_STARTED, session);
    }

    private static Scenario ends(Scenario desk, ChannelSession session) {
        return told(desk, EventName.CHANNEL_SESSION_ENDED, session);
    }

    private static Scenario told(Scenario desk, EventName name, ChannelSession session) {
        var id = name + session.id() + desk.conversation().transcript().size();
        return desk.told(live(Scenario.event(name, id, new EventData.SessionChange(session))));
    }

    /// The channel session of what went out.
    private static String through(Scenario desk, Outbound what) {
        desk.take(new Command.Send(CONVERSATION, "m-" + desk.ids().size(), what));
        var publish = assertInstanceOf(ClientCommand.Publish.class, desk.emitted().getFirst());
        var message = ((EventData.Message) publish.event().data()).message();
        var session = publish.event().channelSession();
        assertEquals(session == null ? null : session.id(), message.header().channelSessionId());
        return String.valueOf(message.header().channelSessionId());
    }

    @Test
    void whatIsWrittenNeverGoesIntoACall() {
        var desk = begins(Scenario.inConversation(), CALL);
        assertEquals("s-1", through(desk, Outbound.of("Hello")));
        assertEquals("s-1", through(desk, Outbound.of("Hello").through("s-call")));
        assertEquals("s-1", desk.conversation().currentSession().orElseThrow().id());
    }

    @Test
    void anAnswerGoesWhereItsMessageCameFromWhileThatIsPossible() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi")));
        begins(desk, PHONE);
        assertEquals("s-phone", through(desk, Outbound.of("Hello")));
        assertEquals("s-1", through(desk, Outbound.reply("Hello", "a")));
        assertEquals("s-phone", through(desk, Outbound.reply("Hello", "a").through("s-phone")));
        ends(desk, SESSION);
        assertEquals("s-phone", through(desk, Outbound.reply("Hello", "a")));
    }

    @Test
    void aReceiptGoesWhereTheMessageCameFromWhileThatIsPossible() {
        var desk = begins(Scenario.inConversation(), PHONE);
        desk.told(live(customerSays("a", "Hi")));
        assertEquals("s-1", readThrough(desk));
        ends(desk.told(live(customerSays("b", "Hello?"))), SESSION);
        assertEquals("s-phone", readThrough(desk));
    }

    private static String readThrough(Scenario desk) {
        desk.take(new Command.Read(CONVERSATION));
        var publish = assertInstanceOf(ClientCommand.Publish.class, desk.emitted().getFirst());
        return publish.event().channelSession().id();
    }

    @Test
    void toACustomerWhoOnlyCallsNothingIsWritten() {
        var desk = ends(begins(Scenario.inConversation(), CALL), SESSION);
        assertTrue(desk.conversation().isServed());
        assertFalse(desk.conversation().canSpeak());
        desk.take(new Command.Send(CONVERSATION, "m", "Hello"));
        assertEquals(List.of(), desk.emitted());
        assertEquals(List.of(Notice.Kind.NOT_POSSIBLE), desk.notices());
        assertTrue(desk.take(new Command.Type(CONVERSATION)).emitted().isEmpty());
        assertTrue(desk.take(new Command.RaiseHand(CONVERSATION)).emitted().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "CX_VOICE, 6305de07166ba1099d11d8e6, false",
        "CISCO_CC, , false",
        "WEB_RTC, 62f9e360ea5311eda05b0242, false",
        "WEB_RTC, 6305de07166ba1099d11d8e6, true",
        "WEB, 20316843be924c8ab4f57a7a, false",
        "WEB, , true",
        "'', , true",
    })
    void aCallIsKnownByItsChannelTypeOrItsDomain(String type, String mrdId, boolean writable) {
        var desk = begins(ends(Scenario.inConversation(), SESSION), session("s", type, mrdId));
        assertEquals(writable, desk.conversation().canSpeak());
    }

    @Test
    void aCustomerWhoLeftWaitsForNothingAndCanBeAskedNothing() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi")));
        assertNotNull(desk.conversation().waitingSince());
        ends(desk, SESSION);
        assertNull(desk.conversation().waitingSince());
        assertEquals(1, desk.conversation().unread());
        assertTrue(desk.conversation().customerLeft());
        assertFalse(desk.conversation().canSpeak());
        desk.take(new Command.HoldOn(CONVERSATION, Duration.ofMinutes(1)));
        assertEquals(List.of(), desk.emitted());
        desk.take(new Command.WrapUp(CONVERSATION, List.of(), "A lamp"));
        assertEquals(1, desk.emitted().size());
        desk.take(new Command.Leave(CONVERSATION));
        assertInstanceOf(ClientCommand.Unsubscribe.class, desk.emitted().getFirst());
    }

    @Test
    void everythingReturnsWithTheCustomer() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi")));
        var since = desk.conversation().waitingSince();
        begins(ends(desk, SESSION), PHONE);
        assertTrue(desk.conversation().canSpeak());
        assertEquals(since, desk.conversation().waitingSince());
        assertEquals("s-phone", through(desk, Outbound.of("Hello again")));
    }

    @Test
    void whoWasAnsweredDoesNotWaitAfterComingBack() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi")));
        desk.told(live(annSays("b", "Hello")));
        begins(ends(desk, SESSION), PHONE);
        assertNull(desk.conversation().waitingSince());
    }

    @Test
    void whatWaitsForTheLinkWhenTheCustomerLeavesIsNotForgotten() {
        var desk = Scenario.inConversation();
        desk.state = Conversations.replace(desk.state, desk.conversation().withSynced(false));
        desk.take(new Command.Send(CONVERSATION, "m", "Hello"));
        assertEquals(Delivery.QUEUED, desk.said("m").delivery());
        var gone = new ChannelSession("s-1", "WEB", "", CHAT, CARA, false, Json.Obj.EMPTY);
        var topic = Scenario.topic();
        desk.told(
                new ServerEvent.TopicData(
                        topic.conversationId(),
                        topic.room(),
                        topic.taskId(),
                        topic.customer(),
                        List.of(gone),
                        topic.participants(),
                        topic.mine(),
                        topic.data(),
                        topic.events(),
                        0,
                        null,
                        null,
                        List.of(),
                        List.of()));
        assertEquals(1, desk.emitted().size());
        desk.told(live(Scenario.delivery("SYSTEM", "m", "FAILED")));
        assertEquals(Delivery.FAILED, desk.said("m").delivery());
    }
}
