package org.agentdesk.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Hold;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Sla;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerEventDecoderTest {

    private static final Instant ARRIVED = Instant.parse("2026-03-01T09:00:00Z");

    private static Json fixture(String name) {
        try (var in = ServerEventDecoderTest.class.getResourceAsStream(name + ".json")) {
            return JsonText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | JsonText.NotJson e) {
            throw new AssertionError(name, e);
        }
    }

    private static ServerEvent decode(String event, Json payload) {
        return new ServerEventDecoder().decode(event, List.of(payload), ARRIVED);
    }

    private static ServerEvent decodeText(String event, String payload) {
        try {
            return decode(event, JsonText.parse(payload));
        } catch (JsonText.NotJson e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void presenceTellsAgentAndDomains() {
        var told =
                assertInstanceOf(
                        ServerEvent.PresenceTold.class,
                        decode("agentPresence", fixture("presence")));
        assertTrue(told.changed());
        assertEquals(AgentState.NOT_READY, told.presence().state());
        assertEquals("Lunch", told.presence().reason());
        var chat = told.presence().mrd("mrd-chat").orElseThrow();
        assertEquals(MrdState.READY, chat.state());
        assertEquals(4, chat.maxTasks());
        assertEquals("SIGNING", told.presence().mrd("mrd-fax").orElseThrow().stateName());
        assertEquals(MrdState.UNKNOWN, told.presence().mrd("mrd-fax").orElseThrow().state());
    }

    @Test
    void anOldServersPresenceHasNoMore() {
        var told =
                assertInstanceOf(
                        ServerEvent.PresenceTold.class,
                        decodeText(
                                "agentPresence_",
                                "{\"agentPresence\":{\"state\":{\"name\":\"Ready\"}}}"));
        assertTrue(told.changed());
        assertEquals(AgentState.READY, told.presence().state());
        assertEquals(ARRIVED, told.presence().since());
        assertTrue(told.presence().mrds().isEmpty());
    }

    @Test
    void aTaskRequestNamesEverythingTheAgentShouldSee() {
        var task =
                assertInstanceOf(
                        ServerEvent.TaskRequested.class, decode("taskRequest", fixture("task")));
        assertEquals("conv-1", task.conversationId());
        assertEquals("task-1:media-1", task.taskId());
        assertEquals("DIRECT_TRANSFER", task.direction());
        assertEquals("Sales", task.queue());
        assertEquals("VIP", task.note());
        assertEquals("ben", task.requestedBy());
        assertEquals("WHATSAPP", task.session().channelType());
        assertEquals("Dora", task.session().customer().name());
        assertFalse(task.started());
    }

    @Test
    void aTaskRequestWithoutSessionIsStillOne() {
        var task =
                assertInstanceOf(
                        ServerEvent.TaskRequested.class,
                        decodeText(
                                "taskRequest",
                                "{\"conversationId\":\"c\",\"taskState\":\"STARTED\"}"));
        assertNull(task.session());
        assertTrue(task.started());
    }

    @Test
    void aTopicHasPeopleSessionsAndHistory() {
        var topic =
                assertInstanceOf(
                        ServerEvent.TopicData.class, decode("onTopicData", fixture("topic")));
        assertEquals("Dora", topic.customer().name());
        assertEquals(List.of("session-1"), topic.sessions().stream().map(s -> s.id()).toList());
        assertEquals(Role.PRIMARY, topic.mine().role());
        assertEquals("ann-id", topic.mine().userId());
        assertEquals("4711", topic.data().get("order").text());
        assertEquals(2, topic.events().size());
        assertEquals(2, topic.unreadable(), "a null and a nameless event");
        var said = assertInstanceOf(EventData.Message.class, topic.events().get(1).data());
        assertEquals("Where is my parcel?", said.message().body().text());
        assertEquals(Instant.parse("2026-02-28T10:00:05Z"), topic.events().get(1).at());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"conversationId\":\"c\",\"topicData\":{\"topicEvents\":null}}",
                "{\"conversationId\":\"c\",\"topicData\":{\"topicEvents\":\"x\",\"participants\":7}}",
                "{\"topicData\":{\"id\":\"c\"}}",
                "{\"conversationId\":\"c\",\"topicData\":\"{\\\"id\\\":\\\"c\\\"}\"}"
            })
    void aTopicWithBrokenPartsOpensAllTheSame(String payload) {
        var topic =
                assertInstanceOf(ServerEvent.TopicData.class, decodeText("onTopicData", payload));
        assertEquals("c", topic.conversationId());
        assertTrue(topic.events().isEmpty());
    }

    private static ServerEvent.TopicData topic(String members) {
        var payload = "{\"conversationId\":\"c\",\"topicData\":{" + members + "}}";
        return assertInstanceOf(ServerEvent.TopicData.class, decodeText("onTopicData", payload));
    }

    @ParameterizedTest
    @CsvSource({
        "START_TIMER, false, false",
        "CHANGE_COLOR, true, false",
        "SHOW_POPUP, true, true",
    })
    void theTimeToAnswerInIsAsUrgentAfterAnOutageAsBefore(
            String action, boolean warning, boolean extendable) {
        var sla =
                """
                "agentSla":{"totalDuration":300,"startTime":"2026-03-01 08:58:00.000",
                  "action":"%s"}\
                """
                        .formatted(action);
        var started = ARRIVED.minusSeconds(120);
        assertEquals(
                new Sla(started, started.plusSeconds(300), warning, extendable), topic(sla).sla());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"state\":\"ON_HOLD\"', 2026-03-01T09:00:00Z",
        "'\"state\":{\"name\":\"on_hold\"},\"holdTimerDetails\":{\"startTime\":null}',"
                + " 2026-03-01T09:00:00Z",
        "'\"state\":\"ON_HOLD\",\"topicEvents\":[{\"name\":\"CONVERSATION_PAUSED\","
                + "\"timestamp\":\"2026-03-01T08:50:00Z\"}]', 2026-03-01T08:50:00Z",
        "'\"state\":\"ACTIVE\"',",
    })
    void aConversationIsOnHoldWhereOnlyItsStateSaysSo(String members, @Nullable Instant since) {
        assertEquals(since == null ? null : new Hold(since, null), topic(members).hold());
    }

    @Test
    void aThresholdSaysHowMuchOfTheTimeIsOver() {
        var told =
                assertInstanceOf(
                        ServerEvent.CimEventTold.class,
                        decodeText(
                                "onCimEvent",
                                """
                                {"conversationId":"c","cimEvent":{"name":"AGENT_SLA_STARTED",
                                 "data":{"totalDuration":300,"percentageCompleted":80,
                                  "action":"SHOW_POPUP"}}}\
                                """));
        var sla = assertInstanceOf(EventData.Sla.class, told.event().data());
        assertEquals(Duration.ofSeconds(240), sla.elapsed());
    }

    @Test
    void aTopicAndItsSessionsSuggestWhoTheCustomerCouldBe() {
        var payload =
                """
                {"conversationId":"c","topicData":{
                 "channelSession":{"id":"s","customerSuggestions":[{"_id":"k2","firstName":"Bo"},
                   {"_id":"k1","firstName":"Al again"}]},
                 "customerSuggestions":[{"_id":"k1","firstName":"Al"},{"firstName":"Nobody"},7]}}
                """;
        var topic =
                assertInstanceOf(ServerEvent.TopicData.class, decodeText("onTopicData", payload));
        assertEquals(
                List.of("k1 Al", "k2 Bo"),
                topic.suggested().stream().map(c -> c.id() + " " + c.name()).toList());
    }

    @Test
    void aCimEventComesAsTextOrAsObject() {
        var inner = fixture("message");
        var asObject = Json.obj("conversationId", Json.of("conv-1"), "cimEvent", inner);
        var asText = asObject.with("cimEvent", Json.of(JsonText.write(inner)));
        assertEquals(decode("onCimEvent", asObject), decode("ONCIMEVENT", asText));
        var told = assertInstanceOf(ServerEvent.CimEventTold.class, decode("onCimEvent", asText));
        assertEquals(EventName.CUSTOMER_MESSAGE, told.event().name());
    }

    @Test
    void anEventThatIsNoJsonIsNamedWithoutBeingQuoted() {
        var read =
                assertInstanceOf(
                        ServerEvent.Unreadable.class,
                        decodeText(
                                "onCimEvent",
                                "{\"conversationId\":\"c\",\"cimEvent\":\"secret {\"}"));
        assertEquals("c", read.conversationId());
        assertFalse(read.why().contains("secret"));
    }

    @Test
    void anUnknownEventNameKeepsItsName() {
        var told =
                assertInstanceOf(
                        ServerEvent.CimEventTold.class,
                        decodeText(
                                "onCimEvent",
                                "{\"conversationId\":\"c\",\"cimEvent\":{\"name\":\"MOON_PHASE\",\"data\":1}}"));
        assertEquals(EventName.UNKNOWN, told.event().name());
        assertEquals("MOON_PHASE", told.event().wireName());
    }

    @ParameterizedTest
    @CsvSource({
        "topicUnsubscription, UNSUBSCRIBED",
        "topicUnsubscription_, UNSUBSCRIBED",
        "topicClosed, ''",
    })
    void leavingHasSeveralNames(String event, String reason) {
        var payload = Json.obj("conversationId", Json.of("c"), "reason", Json.of(reason));
        assertEquals(new ServerEvent.TopicLeft("c", reason), decode(event, payload));
    }

    @ParameterizedTest
    @CsvSource({
        "wrapupTimerStarted, 60, 60",
        "WRAP_UP_TIMER_STARTED, 600000, 600",
        "wrapupTimerStarted, soon, 60",
        "wrapupTimerStarted, -5, 0",
        "wrapupTimerStarted, 99999999999999999999999999, 31536000",
    })
    void wrapUpCountsInSecondsOrMilliseconds(String event, String duration, long seconds) {
        var payload = Json.obj("topicId", Json.of("c"), "duration", Json.of(duration));
        var expected = new ServerEvent.WrapUpStarted("c", Duration.ofSeconds(seconds));
        assertEquals(expected, decode(event, payload));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"agentPresence", "taskRequest", "revokeTask", "onTopicData", "onCimEvent"})
    void nothingAtAllIsReportedAndNotThrown(String event) {
        for (var payload :
                List.of(Json.Null.NULL, Json.of(""), Json.of(7), Json.Arr.EMPTY, Json.Obj.EMPTY)) {
            assertInstanceOf(ServerEvent.Unreadable.class, decode(event, payload));
        }
        assertInstanceOf(
                ServerEvent.Unreadable.class,
                new ServerEventDecoder().decode(event, List.of(), ARRIVED));
    }

    @ParameterizedTest
    @CsvSource({
        "agentAssistanceRequestPlaced, AssistancePlaced",
        "agentAssignedForAssistance, AssistanceAssigned",
        "agentAssignedForAgentTransfer, AssistanceAssigned",
        "consulTransferRequestSuccess, ConsultTransferred",
        "consultTransferRequestSuccess, ConsultTransferred",
        "ANNOUNCEMENT_CREATED, AnnouncementTold",
        "ANNOUNCEMENT_DELETED, AnnouncementRemoved",
        "onChannelTypes, ChannelTypesTold",
        "onPullModeSubscribedList, ListsTold",
        "pullModeSubscribedListRequests, ListRequestsTold",
        "addPullModeSubscribedListRequests, ListRequestsTold",
        "onPullModeSubscribedListRequest, ListRequestChanged",
        "removePullModeSubscribedListRequests, ListRemoved",
        "WRAP_UP_CLOSED, TopicLeft",
        "incomingCallAlertEvent, Ignored",
    })
    void everyOtherEventHasItsValue(String event, String type) {
        var payload = Json.obj("id", Json.of("x"), "conversationId", Json.of("c"));
        assertEquals(type, decode(event, payload).getClass().getSimpleName());
    }

    @Test
    void aListRequestComesAsTextWithATwiceNamedMember() {
        var text =
                "{\"id\":\"r\",\"status\":\"created\",\"channelSession\":{\"participantType\":\"a\","
                    + "\"participantType\":\"b\",\"id\":\"s\"},\"time\":\"2026-01-01T00:00:00Z\"}";
        var payload = Json.obj("pullModeEvent", Json.of(text), "conversationId", Json.of("list-1"));
        var told =
                assertInstanceOf(
                        ServerEvent.ListRequestChanged.class,
                        decode("onPullModeSubscribedListRequest", payload));
        assertEquals("list-1", told.request().listId());
        assertEquals("s", told.request().session().id());
    }

    @Test
    void aConsultTransferNamesItsNewTask() {
        var media =
                Json.obj(
                        "id",
                        Json.of("m"),
                        "type",
                        Json.obj("direction", Json.of("consult_transfer")));
        var task = Json.obj("id", Json.of("t"), "activeMedia", new Json.Arr(List.of(media)));
        for (var key : List.of("newTask", "task")) {
            var payload =
                    Json.obj("conversationId", Json.of("c"), key, task, "agentId", Json.of("ben"));
            assertEquals(
                    new ServerEvent.ConsultTransferred("c", "t:m", "ben"),
                    decode("consulTransferRequestSuccess", payload));
        }
    }

    @Test
    void whatTheDeskDoesNotKnowIsPassedOver() {
        assertEquals(new ServerEvent.Ignored("weather"), decode("weather", Json.of("sun")));
    }

    @Test
    void aBodyWithoutARecordKeepsEverything() {
        var body = BodyDecoder.body(Json.obj("type", Json.of("coupon"), "code", Json.of("X7")));
        var unknown = assertInstanceOf(Body.Unknown.class, body);
        assertEquals("COUPON", unknown.type());
        assertEquals("X7", unknown.source().get("code").text());
    }
}
