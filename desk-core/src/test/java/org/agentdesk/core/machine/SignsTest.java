package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.annSays;
import static org.agentdesk.core.machine.Scenario.benSays;
import static org.agentdesk.core.machine.Scenario.carrying;
import static org.agentdesk.core.machine.Scenario.customerSays;
import static org.agentdesk.core.machine.Scenario.live;
import static org.agentdesk.core.machine.Scenario.sender;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who types and who has read what, each person for themselves.
class SignsTest {

    private static CimEvent typing(String type, String who, String what) {
        return carrying(
                EventName.TYPING_INDICATOR,
                "ty-" + who + what,
                sender(type, who),
                "tm-" + who,
                new Body.Notification("", what));
    }

    private static CimEvent read(String who, String messageId) {
        return carrying(
                EventName.MESSAGE_DELIVERY_NOTIFICATION,
                "r-" + who + messageId,
                sender("AGENT", who),
                "rn-" + who + messageId,
                new Body.DeliveryNotification("", messageId, "READ", "200"));
    }

    private static List<String> typing(Scenario desk) {
        return desk.conversation().typing().stream().map(t -> t.who().name()).toList();
    }

    private static List<String> reads(Scenario desk) {
        return desk.conversation().reads().stream()
                .map(r -> r.who().id() + " " + r.messageId())
                .toList();
    }

    private static Scenario talk() {
        var desk = Scenario.inConversation();
        desk.told(live(customerSays("a", "Hi"))).told(live(annSays("b", "Hello")));
        return desk.told(live(customerSays("c", "My lamp")));
    }

    @Test
    void oneWhoStopsTypingDoesNotSilenceTheOther() {
        var desk = Scenario.inConversation();
        desk.told(live(typing("CONNECTOR", "web", "TYPING_STARTED")));
        desk.told(live(typing("AGENT", "ben-id", "TYPING_STARTED")));
        assertEquals(List.of("Cara", "ben-id"), typing(desk));
        desk.told(live(typing("AGENT", "ben-id", "TYPING_STOPPED")));
        assertEquals(List.of("Cara"), typing(desk));
        desk.told(live(benSays(EventName.AGENT_MESSAGE, "m", "Hello")));
        assertEquals(List.of("Cara"), typing(desk));
        desk.told(live(customerSays("a", "Hi")));
        assertEquals(List.of(), typing(desk));
    }

    @Test
    void eachSignOfTypingEndsByItself() {
        var desk = Scenario.inConversation();
        desk.told(live(typing("CONNECTOR", "web", "TYPING_STARTED")));
        desk.after(Duration.ofSeconds(3));
        desk.told(live(typing("AGENT", "ben-id", "TYPING_STARTED")));
        assertEquals(List.of("ben-id"), typing(desk.after(Duration.ofSeconds(3))));
        assertEquals(List.of(), typing(desk.after(Duration.ofSeconds(3))));
    }

    @Test
    void eachColleagueHasReadUpToAMessageOfTheirOwn() {
        var desk = talk().told(live(read("ben-id", "b"))).told(live(read("sue-id", "c")));
        assertEquals(List.of("ben-id b", "sue-id c"), reads(desk));
        assertEquals(Delivery.SENT, desk.said("b").delivery()); // the customer has not
        desk.told(live(read("ben-id", "c"))).told(live(read("ben-id", "a")));
        assertEquals(List.of("sue-id c", "ben-id c"), reads(desk));
    }

    @Test
    void whatNobodySaidNobodyHasRead() {
        var desk = talk().told(live(read("ben-id", "of another conversation")));
        desk.told(live(read(Scenario.ANN.id(), "a")));
        assertEquals(List.of(), reads(desk));
    }

    @Test
    void whatWasReadIsKnownAfterTheLinkIsBack() {
        var desk = talk().told(live(read("ben-id", "b")));
        desk.told(topic(customerSays("a", "Hi"), annSays("b", "Hello")));
        assertEquals(List.of("ben-id b"), reads(desk));
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSISTANT", "SILENT_MONITOR", "WHISPER"})
    void whoOnlyListensHasReadWhatTheyLookedAt(Role role) {
        var history = new CimEvent[] {customerSays("a", "Hi"), customerSays("b", "Hello?")};
        var desk = Scenario.inConversation().told(topic(role, history));
        assertEquals(2, desk.conversation().unread());
        assertTrue(desk.take(new Command.Read(CONVERSATION)).emitted().isEmpty());
        desk.told(topic(role, history));
        assertEquals(0, desk.conversation().unread());
    }
}
