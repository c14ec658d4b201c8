package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.ANN;
import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.event;
import static org.agentdesk.core.machine.Scenario.live;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.Task;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.AssistRequest;
import org.agentdesk.core.model.AssistRequest.End;
import org.agentdesk.core.model.AssistRequest.Stage;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Assistance.Target;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the agent asks others for, and what becomes of it.
class AssistancesTest {

    private static final Target SALES = new Target.Queue("sales");
    private static final Target BEN = new Target.Agent("ben-id");

    private final Scenario desk = Scenario.inConversation();
    private int events;

    private Scenario ask(Assistance kind, Target whom, String note) {
        return desk.take(new Command.Assist(CONVERSATION, kind, whom, note));
    }

    private List<Stage> stages() {
        return desk.state.assists().stream().map(AssistRequest::stage).toList();
    }

    private Stage stage() {
        assertEquals(1, stages().size());
        return stages().getFirst();
    }

    private static Stage ended(End why) {
        return new Stage.Ended(why, "");
    }

    private CimEvent task(
            String direction, String media, @Nullable String queue, @Nullable String agent) {
        return task(direction, media, queue, agent, null);
    }

    private CimEvent task(
            String direction,
            String media,
            @Nullable String queue,
            @Nullable String agent,
            @Nullable String reason) {
        var mode = queue == null ? "AGENT" : "QUEUE";
        var way = new Task.Media("m", null, direction, mode, media, queue, "ann", null, null);
        var state = media.equals("CLOSED") ? "CLOSED" : "ACTIVE";
        var name = agent == null ? "" : agent;
        var task = new Task("t2", CONVERSATION, state, reason, agent, name, List.of(way));
        var event = media.equals("QUEUED") ? EventName.TASK_ENQUEUED : EventName.TASK_STATE_CHANGED;
        return event(event, "e" + events++, new EventData.TaskChange(task, queue));
    }

    private CimEvent nobody(String direction, String mode) {
        var data = new EventData.NoAgent(direction, mode);
        return event(EventName.NO_AGENT_AVAILABLE, "e" + events++, data);
    }

    private CimEvent comes(String user, String type, Role role, EventName name) {
        var who = new Participant("p-" + user, user, type, user, role, Json.Obj.EMPTY);
        return event(name, "e" + events++, new EventData.ParticipantChange(who, null));
    }

    private CimEvent joins(String user, Role role) {
        return comes(user, "AGENT", role, EventName.AGENT_SUBSCRIBED);
    }

    @Test
    void aQueueIsAskedFindsSomebodyAndSheComes() {
        ask(Assistance.CONFERENCE, SALES, "VIP");
        assertInstanceOf(Stage.Asked.class, stage());
        desk.told(live(task("DIRECT_CONFERENCE", "QUEUED", "sales", null)));
        assertInstanceOf(Stage.Placed.class, stage());
        desk.told(new ServerEvent.AssistancePlaced("conference"));
        assertInstanceOf(Stage.Placed.class, stage());
        assertEquals(CONVERSATION, desk.state.notices().getLast().about());
        desk.told(live(task("DIRECT_CONFERENCE", "RESERVED", "sales", "ben-id")));
        assertEquals("ben-id", assertInstanceOf(Stage.Found.class, stage()).name());
        desk.told(live(joins("ben-id", Role.PRIMARY)));
        assertEquals("ben-id", assertInstanceOf(Stage.Accepted.class, stage()).name());
        desk.after(Duration.ofSeconds(9));
        assertEquals(List.of(), stages(), "it is no news any more");
    }

    @Test
    void aNamedAgentWhoLetsItRingOutIsNobody() {
        ask(Assistance.CONSULT, BEN, "");
        desk.told(new ServerEvent.AssistanceAssigned(CONVERSATION, "consult", "ben-id", "ben"));
        assertInstanceOf(Stage.Found.class, stage());
        desk.told(live(task("CONSULT", "CLOSED", null, "ben-id", "RONA")));
        assertEquals(ended(End.NOBODY), stage());
    }

    @Test
    void aQueueLooksFurtherUntilItsTimeIsOver() {
        ask(Assistance.CONSULT, SALES, "");
        desk.told(live(task("CONSULT", "RESERVED", "sales", "ben-id")));
        desk.told(live(task("CONSULT", "CLOSED", "sales", "ben-id", "RONA")));
        assertInstanceOf(Stage.Placed.class, stage());
        desk.told(live(nobody("CONSULT", "QUEUE")));
        assertEquals(ended(End.NOBODY), stage());
    }

    @Test
    void whatIsToldTwiceIsSaidOnceAndMovesNothingBack() {
        ask(Assistance.CONSULT, SALES, "");
        var queued = task("CONSULT", "QUEUED", "sales", null);
        desk.told(live(queued)).told(live(task("CONSULT", "RESERVED", "sales", "ben-id")));
        assertInstanceOf(Stage.Found.class, stage());
        desk.told(live(queued));
        assertInstanceOf(Stage.Found.class, stage());
        var nobody = nobody("CONSULT", "QUEUE");
        desk.told(live(nobody)).told(live(nobody));
        assertEquals(List.of(Notice.Kind.NOBODY_AVAILABLE), desk.notices());
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED,CANCELLED", "FORCE_CLOSED,CANCELLED", "NO_AGENT_AVAILABLE,NOBODY"})
    void aTaskThatIsClosedSaysWhy(String reason, End why) {
        ask(Assistance.CONSULT, SALES, "");
        desk.told(live(task("CONSULT", "CLOSED", "sales", null, reason)));
        assertEquals(ended(why), stage());
    }

    @Test
    void severalAtOnceAreToldApart() {
        ask(Assistance.CONFERENCE, SALES, "one");
        ask(Assistance.CONFERENCE, new Target.Queue("support"), "two");
        ask(Assistance.CONSULT, BEN, "three");
        desk.told(live(nobody("CONSULT", "AGENT")));
        desk.told(live(task("DIRECT_CONFERENCE", "CLOSED", "support", null, "NO_AGENT_AVAILABLE")));
        desk.told(live(nobody("DIRECT_CONFERENCE", "QUEUE"))); // says the same again
        assertInstanceOf(Stage.Asked.class, stages().getFirst());
        assertEquals(ended(End.NOBODY), stages().get(1));
        assertEquals(ended(End.NOBODY), stages().get(2));
    }

    @Test
    void whoComesForSomethingElseAnswersNothing() {
        ask(Assistance.CONFERENCE, BEN, "");
        desk.told(live(comes("bot", "BOT", Role.ASSISTANT, EventName.BOT_SUBSCRIBED)));
        desk.told(live(joins("sue-id", Role.SILENT_MONITOR)));
        desk.told(live(comes("sue-id", "AGENT", Role.PRIMARY, EventName.PARTICIPANT_ROLE_CHANGED)));
        desk.told(live(joins("cid-id", Role.PRIMARY)));
        desk.told(live(comes("sue-id", "AGENT", Role.PRIMARY, EventName.AGENT_UNSUBSCRIBED)));
        assertInstanceOf(Stage.Asked.class, stage());
        desk.told(live(joins("ben-id", Role.PRIMARY)));
        assertInstanceOf(Stage.Accepted.class, stage());
    }

    @Test
    void aTaskOfSomebodyWhoIsThereAlreadySaysNothingOfAnother() {
        desk.told(live(joins("ben-id", Role.PRIMARY)));
        ask(Assistance.CONFERENCE, SALES, "");
        desk.told(live(task("DIRECT_CONFERENCE", "ACTIVE", "sales", "ben-id")));
        desk.told(live(task("DIRECT_CONFERENCE", "CLOSED", "sales", "ben-id", "FORCE_CLOSED")));
        assertInstanceOf(Stage.Asked.class, stage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"directConferenceRequest", "DIRECTCONFERENCEREQUEST ==>"})
    void aRefusalIsToldInTheServersWordsAndKeepsTheNote(String task) {
        ask(Assistance.CONFERENCE, SALES, "Long words");
        desk.told(new ServerEvent.Failed(task, "The conversation is full"));
        assertEquals(new Stage.Ended(End.REFUSED, "The conversation is full"), stage());
        assertEquals("Long words", desk.state.assists().getFirst().note());
        assertEquals(List.of(Notice.Kind.ASSISTANCE_REFUSED), desk.notices());
        assertEquals(CONVERSATION, desk.state.notices().getLast().about());
        ask(Assistance.CONFERENCE, BEN, "Long words");
        assertInstanceOf(Stage.Asked.class, stage(), "the next try takes its place");
    }

    @Test
    void anErrorOfSomethingElseIsNoRefusal() {
        ask(Assistance.CONFERENCE, SALES, "");
        desk.told(new ServerEvent.Failed("consultRequest", "no"));
        desk.told(new ServerEvent.Failed("", "no"));
        assertInstanceOf(Stage.Asked.class, stage());
        assertEquals(List.of(Notice.Kind.SERVER_ERROR, Notice.Kind.SERVER_ERROR), desk.notices());
    }

    @Test
    void silenceEndsTheWaitingAndALateAnswerBeginsItAgain() {
        ask(Assistance.CONSULT, SALES, "");
        assertEquals(desk.now.plusSeconds(10), Requests.deadline(desk.state));
        desk.after(Duration.ofSeconds(11));
        assertEquals(ended(End.NO_ANSWER), stage());
        assertEquals(List.of(Notice.Kind.ASSISTANCE_NO_ANSWER), desk.notices());
        desk.told(live(task("CONSULT", "QUEUED", "sales", null)));
        assertInstanceOf(Stage.Placed.class, stage());
        desk.after(Duration.ofMinutes(11));
        assertEquals(ended(End.NO_ANSWER), stage());
    }

    private void loseTheLink() {
        desk.take(new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null)));
        desk.after(Duration.ofMinutes(15));
        desk.take(new LinkInput.Connected());
    }

    @Test
    void anOutcomeDuringAnOutageIsFoundInWhatIsToldAnew() {
        ask(Assistance.CONFERENCE, SALES, "");
        ask(Assistance.CONSULT, BEN, "");
        loseTheLink();
        assertInstanceOf(Stage.Asked.class, stages().getFirst(), "nobody could answer");
        desk.told(topic(nobody("DIRECT_CONFERENCE", "QUEUE"), joins("ben-id", Role.ASSISTANT)));
        assertEquals(ended(End.NOBODY), stages().getFirst());
        assertInstanceOf(Stage.Accepted.class, stages().getLast());
    }

    @Test
    void whatWasKnownBeforeAnOutageIsNoAnswer() {
        desk.told(live(nobody("CONSULT", "AGENT")));
        var told = new EventData.NoAgent("CONSULT", "AGENT");
        ask(Assistance.CONSULT, BEN, "");
        loseTheLink();
        desk.told(topic(event(EventName.NO_AGENT_AVAILABLE, "e0", told)));
        assertInstanceOf(Stage.Asked.class, stage());
        desk.after(Duration.ofSeconds(21));
        assertEquals(ended(End.NO_ANSWER), stage());
    }

    @Test
    void aTransferIsForgottenWithItsConversation() {
        ask(Assistance.TRANSFER, SALES, "");
        desk.told(new ServerEvent.AssistancePlaced("transfer"));
        desk.told(new ServerEvent.TopicLeft(CONVERSATION, "CHAT TRANSFERRED"));
        assertEquals(List.of(), stages());
    }

    @Test
    void whatCannotBeAskedWithoutALinkKeepsItsNote() {
        desk.take(new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null)));
        ask(Assistance.TRANSFER, SALES, "Long words");
        assertEquals(List.of(), desk.emitted());
        assertEquals(ended(End.NOT_SENT), stage());
        assertEquals("Long words", desk.state.assists().getFirst().note());
    }

    private Scenario scoped(String... scopes) {
        var control = Map.of("agent-conversation-control", Set.of(scopes));
        desk.state =
                desk.state.withMe(
                        new Me(
                                ANN.id(),
                                "ann",
                                "Ann",
                                "Agent",
                                null,
                                List.of(),
                                control,
                                Json.Obj.EMPTY));
        return desk;
    }

    @ParameterizedTest
    @EnumSource(Assistance.class)
    void nobodyAsksWithoutTheScope(Assistance kind) {
        var scopes = new ArrayList<>(List.of("view_direct_transfer", "view_conference"));
        scopes.add("view_consult");
        scopes.remove(kind.ordinal());
        scoped(scopes.toArray(String[]::new));
        ask(kind, SALES, "");
        assertEquals(List.of(), desk.emitted());
        assertEquals(List.of(Notice.Kind.NOT_POSSIBLE), desk.notices());
    }

    @ParameterizedTest
    @CsvSource({
        "view_direct_transfer,false,1", "view_conference,false,0",
        "view_direct_transfer,true,0", "view_conference,true,1",
    })
    void handingOverIsATransferAndLettingJoinAConference(String scope, boolean stay, int sent) {
        desk.told(live(joins("ben-id", Role.ASSISTANT)));
        scoped(scope).take(new Command.HandOver(CONVERSATION, "ben-id", stay));
        assertEquals(sent, desk.emitted().size());
        assertEquals(1 - sent, desk.notices().size());
    }

    @Test
    void theStateIsNotChangedWithoutTheScope() {
        scoped("view_history").take(new Command.Ready());
        desk.take(new Command.SwitchMrd("chat", true));
        assertEquals(List.of(), desk.emitted());
        assertEquals(List.of(), desk.state.presenceRequests());
        assertEquals(List.of(Notice.Kind.NOT_POSSIBLE, Notice.Kind.NOT_POSSIBLE), desk.notices());
    }

    @Test
    void nothingIsHandedOverToABotAndABotThatLeavesIsGone() {
        desk.told(live(comes("bot", "BOT", Role.ASSISTANT, EventName.BOT_SUBSCRIBED)));
        assertEquals(2, desk.conversation().participants().size());
        desk.take(new Command.HandOver(CONVERSATION, "bot", false));
        assertEquals(List.of(), desk.emitted());
        desk.told(live(comes("bot", "BOT", Role.ASSISTANT, EventName.BOT_UNSUBSCRIBED)));
        assertEquals(1, desk.conversation().participants().size());
    }

    @Test
    void aHandOverThatIsRefusedIsSaid() {
        desk.told(live(joins("ben-id", Role.ASSISTANT)));
        desk.take(new Command.HandOver(CONVERSATION, "ben-id", false));
        assertEquals(AssistRequest.Kind.HAND_OVER, desk.state.assists().getFirst().kind());
        desk.told(new ServerEvent.Failed("consultTransferRequest", "Nobody is consulted"));
        assertEquals(new Stage.Ended(End.REFUSED, "Nobody is consulted"), stage());
    }

    @Test
    void whoIsLetInIsThereOnceTheRoleSaysSo() {
        desk.told(live(joins("ben-id", Role.ASSISTANT)));
        desk.take(new Command.HandOver(CONVERSATION, "ben-id", true));
        desk.told(live(comes("ben-id", "AGENT", Role.PRIMARY, EventName.PARTICIPANT_ROLE_CHANGED)));
        assertInstanceOf(Stage.Accepted.class, stage());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ann-id, ASSISTANT, IN_CHARGE",
                "ben-id, PRIMARY, CONSULT_TRANSFERRED",
                "'', PRIMARY, IN_CHARGE",
            })
    void bothSidesOfAHandOverAreToldWhoHasItNow(String agent, Role role, Notice.Kind kind) {
        desk.told(topic(role));
        desk.told(new ServerEvent.ConsultTransferred(CONVERSATION, "t3:m3", agent));
        assertEquals(List.of(kind), desk.notices());
        var task = desk.conversation().taskId();
        assertEquals(kind == Notice.Kind.IN_CHARGE ? "t3:m3" : "t:m", task);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ben-id", ""})
    void aHandOverThatTookPlaceIsNotWaitedForAnyLonger(String agent) {
        desk.told(live(joins("ben-id", Role.ASSISTANT)));
        desk.take(new Command.HandOver(CONVERSATION, "ben-id", false));
        desk.told(new ServerEvent.ConsultTransferred(CONVERSATION, null, agent));
        assertEquals("ben-id", assertInstanceOf(Stage.Accepted.class, stage()).name());
        desk.after(Duration.ofSeconds(11));
        assertEquals(List.of(Notice.Kind.CONSULT_TRANSFERRED), desk.notices());
    }

    @Test
    void whoHandsOverKnowsItEvenWhereTheServerDoesNotSayToWhom() {
        desk.told(live(joins("ben-id", Role.ASSISTANT)));
        desk.take(new Command.HandOver(CONVERSATION, "ben-id", false));
        desk.told(new ServerEvent.ConsultTransferred(CONVERSATION, null, ""));
        assertEquals(List.of(Notice.Kind.CONSULT_TRANSFERRED), desk.notices());
    }

    private Json record() {
        ask(Assistance.CONSULT, BEN, "");
        return ((ClientCommand.Assist) desk.emitted().getFirst()).mine().source();
    }

    @Test
    void theOwnRecordIsSentInTheRoleTheAgentHasNow() {
        desk.told(topic(Role.ASSISTANT));
        desk.told(live(comes(ANN.id(), "AGENT", Role.PRIMARY, EventName.PARTICIPANT_ROLE_CHANGED)));
        assertEquals("PRIMARY", record().get("role").text());
    }

    @Test
    void aRecordTheServerNeverToldIsMade() {
        var told = topic();
        desk.told(
                new ServerEvent.TopicData(
                        CONVERSATION,
                        told.room(),
                        told.taskId(),
                        told.customer(),
                        told.sessions(),
                        List.of(),
                        null,
                        told.data(),
                        List.of(),
                        0,
                        null,
                        null,
                        List.of(),
                        List.of()));
        var record = record();
        assertEquals("PRIMARY", record.get("role").text());
        assertEquals(CONVERSATION, record.get("conversationId").text());
        assertEquals(ANN.id(), record.get("participant").get("id").text());
        assertFalse(record.get("id").text().isEmpty());
    }

    @Test
    void sinceWhenSomebodyIsThereOutlivesAChangeOfRole() {
        var since = Instant.parse("2026-03-01T08:00:00Z");
        var told = topic().mine();
        desk.state =
                Conversations.replace(
                        desk.state,
                        desk.conversation().withParticipants(List.of(told.since(since))));
        desk.told(live(comes(ANN.id(), "AGENT", Role.PRIMARY, EventName.PARTICIPANT_ROLE_CHANGED)));
        assertEquals(since, desk.conversation().participants().getFirst().joined());
        assertTrue(desk.conversation().mine() != null);
    }
}
