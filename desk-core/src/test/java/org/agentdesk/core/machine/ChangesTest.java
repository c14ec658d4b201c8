package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.ANN;
import static org.agentdesk.core.machine.Scenario.CARA;
import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.annSays;
import static org.agentdesk.core.machine.Scenario.customerSays;
import static org.agentdesk.core.machine.Scenario.live;
import static org.agentdesk.core.machine.Scenario.sender;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Wording;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Sender CUSTOMER = sender("CONNECTOR", "web");
    private static final Sender AGENT = sender("AGENT", ANN.id());

    private static CimEvent change(
            EventName name, Sender sender, String id, String intent, String of, Body body) {
        var header = new MessageHeader(sender, null, intent, of, "s-1", CARA, Json.Obj.EMPTY);
        return Scenario.event(
                name, "event-of-" + id, new EventData.Message(new CimMessage(id, header, body)));
    }

    private static CimEvent customerEdits(String id, String of, String text) {
        var body = new Body.Plain(text);
        return change(EventName.CUSTOMER_MESSAGE, CUSTOMER, id, "UPDATE", of, body);
    }

    private static CimEvent customerDeletes(String id, String of) {
        var body = new Body.DeletedNotification("", of, null, Json.Obj.EMPTY);
        return change(EventName.CUSTOMER_MESSAGE, CUSTOMER, id, null, null, body);
    }

    private static Body comment(String itemType) {
        return new Body.Comment("", "post-1", itemType, null, Json.Obj.EMPTY);
    }

    @Test
    void anEditShowsInTheBubbleItChanges() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Helo")));
        desk.told(live(customerEdits("b", "a", "Hello")));
        assertEquals("Hello", desk.said("a").message().body().text());
        assertEquals(Wording.EDITED, desk.said("a").wording());
        assertEquals(Wording.ELSEWHERE, desk.said("b").wording());
        assertEquals("a", desk.conversation().lastSaid().orElseThrow().id());
    }

    @Test
    void theLatestEditCountsHoweverOftenAnEarlierOneIsTold() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "1")));
        desk.told(live(customerEdits("b", "a", "2"))).told(live(customerEdits("c", "a", "3")));
        desk.told(live(customerEdits("b", "a", "2")));
        assertEquals("3", desk.said("a").message().body().text());
        assertEquals(3, desk.conversation().transcript().size());
    }

    @Test
    void anEditThatOvertakesItsMessageWaitsForIt() {
        var desk = Scenario.inConversation().told(live(customerEdits("b", "a", "Hello")));
        assertEquals(Wording.AS_WRITTEN, desk.said("b").wording());
        desk.told(live(customerSays("a", "Helo")));
        assertEquals("Hello", desk.said("a").message().body().text());
        assertEquals(Wording.ELSEWHERE, desk.said("b").wording());
    }

    @Test
    void aCustomerCannotChangeWhatAnAgentSaid() {
        var desk = Scenario.inConversation().told(live(annSays("a", "It costs 100")));
        desk.told(live(customerEdits("b", "a", "It costs 1")));
        desk.told(live(customerDeletes("c", "a")));
        assertEquals("It costs 100", desk.said("a").message().body().text());
        assertEquals(Wording.AS_WRITTEN, desk.said("a").wording());
    }

    @Test
    void ofADeletedMessageNothingIsShown() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "my card is 4111")));
        int unread = desk.conversation().unread();
        desk.told(live(customerDeletes("b", "a")));
        assertEquals(Wording.DELETED, desk.said("a").wording());
        assertInstanceOf(Body.DeletedNotification.class, desk.said("a").message().body());
        assertEquals("", desk.said("a").message().body().text());
        assertEquals(unread, desk.conversation().unread());
        desk.told(live(customerEdits("c", "a", "again")));
        assertEquals(Wording.DELETED, desk.said("a").wording());
    }

    @Test
    void aDeletionIsReadUnderTheNameOfADeliveryNotificationToo() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi")));
        var body = new Body.DeletedNotification("", "a", null, Json.Obj.EMPTY);
        desk.told(
                live(
                        change(
                                EventName.MESSAGE_DELIVERY_NOTIFICATION,
                                CUSTOMER,
                                "b",
                                null,
                                null,
                                body)));
        assertEquals(Wording.DELETED, desk.said("a").wording());
    }

    @Test
    void anEditOfOnesOwnCountsOnceTheServerHasIt() {
        var desk = Scenario.inConversation().told(live(annSays("a", "Helo")));
        desk.take(new Command.Send(CONVERSATION, "b", Outbound.edit("Hello", "a")));
        assertEquals("Helo", desk.said("a").message().body().text());
        var body = new Body.Plain("Hello");
        desk.told(live(change(EventName.AGENT_MESSAGE, AGENT, "b", "UPDATE", "a", body)));
        assertEquals("Hello", desk.said("a").message().body().text());
        assertEquals(Wording.ELSEWHERE, desk.said("b").wording());
    }

    @Test
    void historyTellsTheSameStory() {
        var desk = Scenario.inConversation();
        desk.told(
                topic(
                        customerSays("a", "Helo"),
                        customerEdits("b", "a", "Hello"),
                        customerSays("c", "secret"),
                        customerDeletes("d", "c")));
        assertEquals(Wording.EDITED, desk.said("a").wording());
        assertEquals(Wording.DELETED, desk.said("c").wording());
    }

    @Test
    void aDeletedCommentComesBackWhenTheNetworkRefuses() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Rude words")));
        var delete = change(EventName.AGENT_MESSAGE, AGENT, "b", null, "a", comment("DELETE"));
        desk.told(live(delete));
        assertEquals(Wording.DELETED, desk.said("a").wording());
        assertEquals(Wording.AS_WRITTEN, desk.said("b").wording());
        desk.told(live(Scenario.delivery("SYSTEM", "b", "FAILED")));
        assertEquals("Rude words", desk.said("a").message().body().text());
        assertEquals(Delivery.FAILED, desk.said("b").delivery());
    }

    @Test
    void aLikedCommentStays() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Nice")));
        desk.told(live(change(EventName.AGENT_MESSAGE, AGENT, "b", null, "a", comment("LIKE"))));
        assertEquals(Wording.AS_WRITTEN, desk.said("a").wording());
    }

    @Test
    void whatACampaignSentIsSeenAndIsNotTheCustomers() {
        var desk = Scenario.inConversation();
        var name = EventName.THIRD_PARTY_ACTIVITY;
        var sms = Scenario.utterance(name, "a", sender("CONNECTOR", "sms"), "Your parcel is here");
        desk.told(live(sms));
        assertEquals(Author.Kind.SYSTEM, desk.said("a").author().kind());
        assertEquals(0, desk.conversation().unread());
        var read = new Body.DeliveryNotification("", "a", "READ", "200");
        desk.told(live(Scenario.carrying(name, "e2", sender("CONNECTOR", "sms"), "n", read)));
        assertEquals(Delivery.SEEN, desk.said("a").delivery());
        assertEquals(1, desk.conversation().transcript().size());
        assertTrue(desk.take(new Command.Retry(CONVERSATION, "a")).emitted().isEmpty());
    }

    @Test
    void aCallThatIsOverIsSeenWithItsLegsAndItsPartsAsLines() {
        var desk = Scenario.inConversation();
        var call = Json.obj("duration", Json.of(65), "callLegs", Json.Arr.EMPTY);
        desk.told(live(Scenario.event(EventName.VOICE_ACTIVITY, "v", new EventData.Other(call))));
        assertEquals("VOICE_ACTIVITY", desk.said("v").message().body().type());
        var leg = new Body.Voice("", "call-1", "1:1", "INBOUND", Json.Obj.EMPTY);
        desk.told(live(Scenario.carrying(EventName.CALL_LEG_ENDED, "l", CUSTOMER, "m", leg)));
        assertInstanceOf(Entry.Happened.class, desk.conversation().transcript().getLast());
    }
}
