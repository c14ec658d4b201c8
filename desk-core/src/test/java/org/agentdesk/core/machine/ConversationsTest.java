package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.ANN;
import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.annSays;
import static org.agentdesk.core.machine.Scenario.benSays;
import static org.agentdesk.core.machine.Scenario.customerSays;
import static org.agentdesk.core.machine.Scenario.live;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.Ending;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationsTest {

    private static final Command LEAVE = new Command.Leave(CONVERSATION);
    private static final Command READ = new Command.Read(CONVERSATION);

    private static ServerEvent left(String reason) {
        return new ServerEvent.TopicLeft(CONVERSATION, reason);
    }

    private static EventData participant(String user, Role role) {
        var who = new Participant("p-" + user, user, "AGENT", user, role, Json.Obj.EMPTY);
        return new EventData.ParticipantChange(who, null);
    }

    @Test
    void leavingIsSilentWhenTheServerAgrees() {
        var desk = Scenario.inConversation().take(LEAVE);
        assertInstanceOf(ClientCommand.Unsubscribe.class, desk.emitted().getFirst());
        assertInstanceOf(Phase.Leaving.class, desk.conversation().phase());
        desk.told(left("UNSUBSCRIBED"));
        assertTrue(desk.state.conversations().isEmpty());
        assertTrue(desk.notices().isEmpty());
    }

    @Test
    void wrapUpFollowsALeave() {
        var desk = Scenario.inConversation().take(LEAVE);
        desk.told(new ServerEvent.WrapUpStarted(CONVERSATION, Duration.ofSeconds(60)));
        var wrapUp = assertInstanceOf(Phase.WrapUp.class, desk.conversation().phase());
        assertEquals(desk.now.plusSeconds(60), wrapUp.ends());
        desk.take(new Command.SkipWrapUp(CONVERSATION));
        assertInstanceOf(ClientCommand.CloseWrapUp.class, desk.emitted().getFirst());
        desk.told(left("choosing leave without Wrap Up"));
        assertTrue(desk.state.conversations().isEmpty());
    }

    @Test
    void aWrapUpSurvivesAResync() {
        var desk = Scenario.inConversation();
        desk.told(new ServerEvent.WrapUpStarted(CONVERSATION, Duration.ofSeconds(60)));
        desk.told(topic(Role.WRAP_UP));
        assertInstanceOf(Phase.WrapUp.class, desk.conversation().phase());
    }

    @Test
    void aLeaveWithoutAnswerLeavesTheConversationOpen() {
        var desk = Scenario.inConversation().take(LEAVE).after(Duration.ofSeconds(11));
        assertInstanceOf(Phase.Open.class, desk.conversation().phase());
        assertEquals(List.of(Notice.Kind.LEAVE_NO_ANSWER), desk.notices());
    }

    @Test
    void anEndTheAgentDidNotAskForIsSaid() {
        var desk = Scenario.inConversation().told(left("CHAT TRANSFERRED"));
        assertTrue(desk.state.conversations().isEmpty());
        assertEquals("CHAT TRANSFERRED", desk.state.notices().getLast().detail());
    }

    @ParameterizedTest
    @CsvSource({
        "unsubscribed, LEFT",
        "choosing leave without Wrap Up, LEFT",
        "CHAT TRANSFERRED, TRANSFERRED",
        "Chat Transfered, TRANSFERRED",
        "Wrap Up applied, WRAPPED_UP",
        "wrap Up Timer Expired, TIME_UP",
        "the last agent has left, CLOSED",
        "' ', UNSAID",
    })
    void theServersReasonsAreKnown(String reason, Ending ending) {
        assertEquals(ending, Ending.of(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "wrap Up Timer Expired, false",
        "Wrap Up applied, false",
        "closed by a supervisor, true",
        "CHAT TRANSFERRED, true",
    })
    void anEndOfTheWrapUpIsSaidWhereItIsNews(String reason, boolean said) {
        var desk = Scenario.inConversation();
        desk.told(new ServerEvent.WrapUpStarted(CONVERSATION, Duration.ofSeconds(60)));
        desk.told(left(reason));
        assertEquals(said ? 1 : 0, desk.notices().size());
    }

    @Test
    void aCustomerWaitsFromTheFirstUnansweredMessage() {
        var desk = Scenario.inConversation();
        desk.told(live(customerSays("a", "Hi"))).told(live(customerSays("b", "Hello?")));
        assertEquals(2, desk.conversation().unread());
        assertEquals(desk.said("a").at(), desk.conversation().waitingSince());
        desk.told(live(annSays("c", "Hi")));
        assertNull(desk.conversation().waitingSince());
        assertEquals(0, desk.conversation().unread());
    }

    @Test
    void aWhisperDoesNotAnswerTheCustomer() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi")));
        desk.told(live(benSays(EventName.WHISPER_MESSAGE, "w", "Offer a refund")));
        assertTrue(desk.said("w").whisper());
        assertEquals(desk.said("a").at(), desk.conversation().waitingSince());
    }

    @Test
    void aNoteAboutTheConversationAnswersNobodyAndIsNotReadByAnybody() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi")));
        var ben = noted("ben-id");
        desk.told(live(noted(ANN.id()))).told(live(ben));
        assertEquals(desk.said("a").at(), desk.conversation().waitingSince());
        assertEquals(1, desk.conversation().unread());
        desk.take(READ);
        var receipt = assertInstanceOf(ClientCommand.Publish.class, desk.emitted().getFirst());
        assertEquals("a", readBy(receipt));
        desk.told(topic(customerSays("a", "Hi"), noted(ANN.id()), ben));
        assertEquals(desk.said("a").at(), desk.conversation().waitingSince());
        assertEquals(List.of(), desk.take(READ).emitted());
    }

    private static CimEvent noted(String agent) {
        var note = new Body.WrapUp(List.of(), "Lamp");
        var sender = Scenario.sender("AGENT", agent);
        return Scenario.carrying(EventName.AGENT_MESSAGE, "e-" + agent, sender, "n-" + agent, note);
    }

    private static String readBy(ClientCommand.Publish receipt) {
        var message = ((EventData.Message) receipt.event().data()).message();
        return ((Body.DeliveryNotification) message.body()).messageId();
    }

    @Test
    void aConnectorSpeaksForTheCustomer() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi")));
        assertEquals(Author.Kind.CUSTOMER, desk.said("a").author().kind());
        assertEquals("Cara", desk.said("a").author().name());
    }

    @Test
    void aReadReceiptGoesOutOnceForTheNewestMessage() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi"))).take(READ);
        var publish = assertInstanceOf(ClientCommand.Publish.class, desk.emitted().getFirst());
        assertEquals("a", readBy(publish));
        assertEquals(0, desk.conversation().unread());
        assertTrue(desk.take(READ).emitted().isEmpty());
    }

    @Test
    void aMonitorLeavesNoTrace() {
        var desk = Scenario.inConversation().told(topic(Role.SILENT_MONITOR));
        desk.told(live(customerSays("a", "Hi")));
        assertTrue(desk.take(READ).emitted().isEmpty());
        assertTrue(desk.take(new Command.Type(CONVERSATION)).emitted().isEmpty());
        assertEquals(0, desk.conversation().unread());
    }

    @Test
    void typingIsToldAtMostEveryThreeSeconds() {
        var type = new Command.Type(CONVERSATION);
        var desk = Scenario.inConversation().take(type);
        assertEquals(1, desk.emitted().size());
        assertTrue(desk.after(Duration.ofMillis(2900)).take(type).emitted().isEmpty());
        assertEquals(1, desk.after(Duration.ofMillis(200)).take(type).emitted().size());
    }

    @Test
    void typingIsShownForAMoment() {
        var typing =
                Scenario.carrying(
                        EventName.TYPING_INDICATOR,
                        "ty",
                        Scenario.sender("CONNECTOR", "web"),
                        "tm",
                        new Body.Notification("", "TYPING_STARTED"));
        var desk = Scenario.inConversation().told(live(typing));
        assertEquals("Cara", desk.conversation().typing().getFirst().who().name());
        assertTrue(desk.ids().isEmpty());
        assertEquals(List.of(), desk.after(Duration.ofSeconds(6)).conversation().typing());
    }

    @Test
    void theSameEventTwiceIsOneLine() {
        var joined =
                Scenario.event(EventName.AGENT_SUBSCRIBED, "e", participant("b", Role.PRIMARY));
        var desk = Scenario.inConversation().told(live(joined)).told(live(joined));
        assertEquals(List.of("e"), desk.ids());
        assertEquals(2, desk.conversation().participants().size());
    }

    @Test
    void aChangedRoleCountsAtOnce() {
        var whisper =
                Scenario.event(
                        EventName.PARTICIPANT_ROLE_CHANGED,
                        "e",
                        participant(ANN.id(), Role.WHISPER));
        var desk = Scenario.inConversation().told(live(whisper));
        assertEquals(Role.WHISPER, desk.conversation().role());
        assertFalse(desk.conversation().canSpeak());
    }

    @Test
    void aRoleThatIsLeftOutStaysAndOneThatNobodyKnowsHasNoRights() {
        var silent = new Participant("p-1", ANN.id(), "AGENT", "", Role.UNKNOWN, Json.Obj.EMPTY);
        var odd = silent.in(Role.UNKNOWN);
        var desk = Scenario.inConversation();
        desk.told(live(changed("e-1", EventName.AGENT_SUBSCRIBED, silent)));
        assertEquals(Role.PRIMARY, desk.conversation().role());
        assertEquals(Role.PRIMARY, desk.conversation().participants().getFirst().role());
        assertTrue(desk.conversation().canSpeak());
        desk.told(live(changed("e-2", EventName.PARTICIPANT_ROLE_CHANGED, odd)));
        assertFalse(desk.conversation().canSpeak());
    }

    private static CimEvent changed(String id, EventName name, Participant who) {
        return Scenario.event(name, id, new EventData.ParticipantChange(who, null));
    }

    @Test
    void whoIsOutOrWrapsUpIsNotThereWhenTheConversationIsToldButForTheAgent() {
        var gone = Json.obj("isActive", Json.of(false));
        var told = topic(Role.WRAP_UP);
        var all = new ArrayList<>(told.participants());
        all.add(new Participant("p-b", "ben-id", "AGENT", "Ben", Role.PRIMARY, gone));
        all.add(new Participant("p-c", "cid-id", "AGENT", "Cid", Role.WRAP_UP, Json.Obj.EMPTY));
        all.add(new Participant("p-d", "dee-id", "AGENT", "Dee", Role.PRIMARY, Json.Obj.EMPTY));
        var desk = Scenario.signedIn().told(Scenario.with(told, all));
        assertEquals(
                List.of(ANN.id(), "dee-id"),
                desk.conversation().participants().stream().map(Participant::userId).toList());
    }

    @Test
    void anotherMessageUnderAKnownIdIsAReply() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi")));
        desk.told(live(benSays(EventName.AGENT_MESSAGE, "a", "An answer to it")));
        assertEquals(List.of("a", "event-of-a"), desk.ids());
        var answer = (Entry.Said) desk.conversation().transcript().getLast();
        assertEquals("a", answer.message().header().originalMessageId());
        assertEquals("REPLY_TO", answer.message().header().intent());
    }

    @Test
    void anEventForAStrangeConversationChangesNothing() {
        var desk = Scenario.inConversation();
        var before = desk.state.conversations();
        desk.told(new ServerEvent.CimEventTold("other", customerSays("a", "Hi")));
        assertEquals(before, desk.state.conversations());
    }

    @Test
    void whatCannotBeReadKeepsItsPlaceAndIsSaid() {
        var desk = Scenario.inConversation().told(live(customerSays("a", "Hi")));
        desk.told(new ServerEvent.Unreadable("onCimEvent", "it is not JSON", CONVERSATION));
        assertInstanceOf(Entry.Unread.class, desk.conversation().transcript().getLast());
        assertEquals(List.of(Notice.Kind.UNREADABLE), desk.notices());
        assertEquals(2, desk.ids().size());
    }

    @Test
    void aServerErrorIsToldInItsOwnWords() {
        var desk = Scenario.signedIn().told(new ServerEvent.Failed("publishCimEvent", "no room"));
        assertEquals("no room", desk.state.notices().getLast().detail());
    }

    @Test
    void historyKeepsTheServersOrder() {
        var desk = Scenario.inConversation();
        desk.told(topic(customerSays("b", "2"), customerSays("a", "1"), customerSays("b", "2")));
        assertEquals(List.of("b", "a"), desk.ids());
    }

    @Test
    void aHoldOutlivesWhatIsSaidMeanwhile() {
        var desk = Scenario.inConversation();
        var pause = new EventData.HoldChange(desk.now, Duration.ofSeconds(60));
        desk.told(live(Scenario.event(EventName.CONVERSATION_PAUSED, "e-1", pause)));
        desk.told(live(customerSays("a", "Still there?"))).take(READ);
        assertEquals(desk.now.plusSeconds(60), desk.conversation().around().hold().ends());
    }
}
