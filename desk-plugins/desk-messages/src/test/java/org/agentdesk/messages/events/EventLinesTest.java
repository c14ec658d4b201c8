package org.agentdesk.messages.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Role;
import org.agentdesk.messages.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventLinesTest {

    private static String line(CimEvent event) {
        return new EventLines().line(event, Sample.context()).orElse("");
    }

    private static String other(EventName name, Json data) {
        return line(Sample.event(name, new EventData.Other(data)));
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT_SUBSCRIBED, a2, PRIMARY, Bob joined",
        "AGENT_SUBSCRIBED, a1, PRIMARY, You joined",
        "AGENT_SUBSCRIBED, a2, ASSISTANT, Bob joined as an adviser",
        "AGENT_SUBSCRIBED, a2, SILENT_MONITOR, ''",
        "AGENT_SUBSCRIBED, a1, SILENT_MONITOR, ''",
        "AGENT_UNSUBSCRIBED, a2, PRIMARY, Bob left",
        "AGENT_UNSUBSCRIBED, a2, SILENT_MONITOR, ''",
        "AGENT_UNSUBSCRIBED, a2, WRAP_UP, ''",
        "PARTICIPANT_ROLE_CHANGED, a2, PRIMARY, Bob joined",
        "PARTICIPANT_ROLE_CHANGED, a2, WRAP_UP, Bob left",
        "PARTICIPANT_ROLE_CHANGED, a1, WRAP_UP, You left and are wrapping up",
        "PARTICIPANT_ROLE_CHANGED, a2, SILENT_MONITOR, ''",
        "PARTICIPANT_ROLE_CHANGED, a2, UNKNOWN, ''",
    })
    void tellsWhoCameAndWent(EventName name, String id, Role role, String expected) {
        assertEquals(expected, line(Sample.event(name, Sample.who(id, "Bob", role))));
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER, Web chat session ended by the customer",
        "inactivity, Web chat session ended after a time without activity",
        "NETWORK, Web chat session ended because the customer's connection was lost",
        "FUTURE_REASON, Web chat session ended",
        "'', Web chat session ended",
    })
    void tellsWhyASessionEnded(String reason, String expected) {
        var state = Json.obj("state", Json.obj("reasonCode", Json.of(reason)));
        var session = new ChannelSession("s", "WEB", "", null, null, false, state);
        var data = new EventData.SessionChange(session);
        assertEquals(expected, line(Sample.event(EventName.CHANNEL_SESSION_ENDED, data)));
    }

    @Test
    void tellsWhatWasAskedFor() {
        var medium =
                Json.obj(
                        "state", Json.of("QUEUED"),
                        "queue", Json.obj("name", Json.of("Sales")),
                        "type", Json.obj("direction", Json.of("DIRECT_TRANSFER")));
        var task = Json.obj("activeMedia", new Json.Arr(List.of(medium)));
        assertEquals(
                "Transfer to Sales requested",
                other(EventName.TASK_ENQUEUED, Json.obj("task", task)));
    }

    @Test
    void saysNothingAboutTheCustomersOwnRequest() {
        var type = Json.obj("direction", Json.of("INBOUND"));
        assertEquals("", other(EventName.NO_AGENT_AVAILABLE, Json.obj("requestType", type)));
        var consult = Json.obj("direction", Json.of("consult"));
        assertEquals(
                "No agent is available for the consultation",
                other(EventName.NO_AGENT_AVAILABLE, Json.obj("requestType", consult)));
    }

    @Test
    void tellsWhoNeedsHelp() {
        var bob = Json.obj("agentId", Json.of("a2"), "userName", Json.of("Bob"));
        var me = Json.obj("agentId", Json.of("a1"), "userName", Json.of("Ann"));
        assertEquals("Bob asked for help", other(EventName.HAND_RAISED, bob));
        assertEquals("You asked for help", other(EventName.HAND_RAISED, me));
        assertEquals("Somebody asked for help", other(EventName.HAND_RAISED, Json.Null.NULL));
    }

    @Test
    void tellsOfANewCustomer() {
        var change = new EventData.CustomerChange(new Customer("k", "Dora", Json.Obj.EMPTY));
        assertEquals(
                "The customer is now Dora",
                line(Sample.event(EventName.ASSOCIATED_CUSTOMER_CHANGED, change)));
    }

    @Test
    void showsAnEventNobodyKnowsByItsName() {
        var data = new EventData.Other(Json.Null.NULL);
        assertEquals(
                "Event MOON_LANDED", line(Sample.event(EventName.UNKNOWN, "MOON_LANDED", data)));
        assertEquals("", line(Sample.event(EventName.UNKNOWN, " \n ", data)));
        var long_ = line(Sample.event(EventName.UNKNOWN, "X\n".repeat(500), data));
        assertTrue(long_.length() < 100 && !long_.contains("\n"));
    }

    @ParameterizedTest
    @EnumSource(EventName.class)
    void survivesEveryEventWithoutData(EventName name) {
        var empty = Sample.event(name, new EventData.Other(Json.Null.NULL));
        Optional<String> line = new EventLines().line(empty, Sample.context());
        assertTrue(line.isEmpty() || !line.get().isBlank());
    }

    @ParameterizedTest
    @EnumSource(EventName.class)
    void hasALineForEveryEventThatIsNotKeptSilent(EventName name) {
        var session = new ChannelSession("s", "WEB", "", null, null, false, Json.Obj.EMPTY);
        var needsData =
                switch (name) {
                    case AGENT_SUBSCRIBED, AGENT_UNSUBSCRIBED, PARTICIPANT_ROLE_CHANGED ->
                            Sample.who("a2", "Bob", Role.PRIMARY);
                    case CHANNEL_SESSION_STARTED, CHANNEL_SESSION_ENDED, CHANNEL_SESSION_EXPIRED ->
                            new EventData.SessionChange(session);
                    case ASSOCIATED_CUSTOMER_CHANGED ->
                            new EventData.CustomerChange(new Customer("k", "Dora", Json.Obj.EMPTY));
                    case TASK_ENQUEUED -> task("QUEUED");
                    case TASK_STATE_CHANGED -> task("RESERVED");
                    case NO_AGENT_AVAILABLE ->
                            new EventData.Other(
                                    Json.obj(
                                            "requestType",
                                            Json.obj("direction", Json.of("CONSULT"))));
                    case AGENT_SLA_STARTED ->
                            new EventData.Other(Json.obj("action", Json.of("SHOW_POPUP")));
                    default -> new EventData.Other(Json.Null.NULL);
                };
        assertEquals(Silence.isKept(name), line(Sample.event(name, needsData)).isEmpty());
    }

    private static EventData task(String state) {
        var medium =
                Json.obj(
                        "state", Json.of(state),
                        "type", Json.obj("direction", Json.of("CONSULT")));
        var task = Json.obj("activeMedia", new Json.Arr(List.of(medium)));
        return new EventData.Other(Json.obj("task", task));
    }

    @Test
    void namesBotsAndAdvisers() {
        var bot = Json.obj("name", Json.of("Desk bot"));
        assertEquals("The bot Desk bot joined", other(EventName.BOT_SUBSCRIBED, bot));
        assertEquals("The bot left", other(EventName.BOT_UNSUBSCRIBED, Json.Null.NULL));
        var adviser = Json.obj("roomMember", Json.obj("name", Json.of("Sue")));
        assertEquals("Sue joined to advise", other(EventName.ADVISOR_SUBSCRIBED, adviser));
    }

    @Test
    void tellsWhyALegOfACallEndedAndHowLongItWas() {
        var source = Json.obj("duration", Json.of(65));
        var voice = new Body.Voice("", "c-1", "1:1", "DIALOG_ENDED", source);
        var data = new EventData.Message(Sample.message(voice).message());
        assertEquals(
                "Call ended · hung up · 1:05", line(Sample.event(EventName.CALL_LEG_ENDED, data)));
    }
}
