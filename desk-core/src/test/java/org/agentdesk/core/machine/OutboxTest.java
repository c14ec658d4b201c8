package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.annSays;
import static org.agentdesk.core.machine.Scenario.live;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.OutboxItem.Stage;
import org.agentdesk.core.model.StoreTrouble;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final LinkInput LOST =
            new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null));

    private static Command.Send send(String id) {
        return new Command.Send(CONVERSATION, id, "Hello " + id);
    }

    private static List<String> published(Scenario desk) {
        return desk.emitted().stream()
                .filter(ClientCommand.Publish.class::isInstance)
                .map(c -> ((ClientCommand.Publish) c).event().data())
                .map(d -> ((EventData.Message) d).message().id())
                .toList();
    }

    /// A desk whose store answers when the test says so.
    private static Scenario withSlowStore() {
        var desk = Scenario.inConversation();
        desk.store = null;
        return desk;
    }

    private static List<KeptMessage> kept(Scenario desk) {
        return desk.effects.stream()
                .filter(Effect.Keep.class::isInstance)
                .map(e -> ((Effect.Keep) e).message())
                .toList();
    }

    private static Stage stage(Scenario desk, String id) {
        return desk.state.kept().item(id).orElseThrow().stage();
    }

    /// What a desk leaves behind that dies with these messages under way.
    private static List<KeptMessage> leftOf(Scenario desk) {
        return desk.state.kept().outbox().stream().map(i -> i.message()).toList();
    }

    /// The desk after that, signed in again.
    private static Scenario restarted(List<KeptMessage> left) {
        var desk = new Scenario(DeskSettings.DEFAULT);
        desk.left = left;
        return desk.signIn();
    }

    @Test
    void nothingIsSentOrSeenBeforeItIsStored() {
        var desk = withSlowStore().take(send("m-1"));
        assertEquals(1, kept(desk).size());
        assertTrue(desk.emitted().isEmpty());
        assertTrue(desk.ids().isEmpty());
        desk.take(new Input.Stored("m-1"));
        assertEquals(List.of("m-1"), published(desk));
        assertEquals(List.of("m-1"), desk.ids());
    }

    @Test
    void theSameIdTwiceIsOneMessage() {
        var desk = withSlowStore().take(send("m-1")).take(send("m-1"));
        assertTrue(kept(desk).isEmpty());
        desk.take(new Input.Stored("m-1"));
        assertEquals(List.of("m-1"), published(desk));
        desk.take(new Input.Stored("m-1")).take(send("m-1"));
        assertTrue(desk.emitted().isEmpty());
    }

    @Test
    void whatTheServerHasIsForgotten() {
        var desk = Scenario.inConversation().take(send("m-1"));
        assertEquals(Stage.OPEN, stage(desk, "m-1"));
        desk.store = null;
        desk.told(live(annSays("m-1", "Hello m-1")));
        assertEquals(List.of(new Effect.Forget("m-1")), desk.effects);
        assertTrue(desk.state.kept().outbox().isEmpty());
    }

    @Test
    void whatIsDiscardedIsForgotten() {
        var desk = Scenario.inConversation().take(LOST).take(send("m-1"));
        desk.store = null;
        desk.take(new Command.Discard(CONVERSATION, "m-1"));
        assertEquals(List.of(new Effect.Forget("m-1")), desk.effects);
    }

    @Test
    void aFailureIsKeptSoThatARestartDoesNotSendIt() {
        var desk = Scenario.inConversation().take(send("m-1")).after(Duration.ofSeconds(16));
        var again = restarted(leftOf(desk)).told(topic());
        assertEquals(Delivery.FAILED, again.said("m-1").delivery());
        assertTrue(published(again).isEmpty());
        again.take(new Command.Retry(CONVERSATION, "m-1"));
        assertEquals(List.of("m-1"), published(again));
    }

    @Test
    void aLeaveGoesAfterWhatWasWrittenBefore() {
        var desk = withSlowStore().take(send("m-1"));
        var leave = new Command.Leave(CONVERSATION);
        desk.take(leave);
        assertEquals(List.of(new Effect.AfterStoring(leave)), desk.effects);
        desk.take(new Input.Stored("m-1"));
        assertEquals(List.of("m-1"), published(desk));
        desk.take(leave);
        assertEquals(1, desk.emitted().size());
    }

    @Test
    void soDoesASignOut() {
        var desk = withSlowStore().take(send("m-1"));
        desk.take(new Command.SignOut(null));
        assertTrue(desk.state.link().isLive());
        desk.take(new Input.Stored("m-1")).take(new Command.SignOut(null));
        assertTrue(desk.state.link() instanceof Link.SigningOut);
    }

    @Test
    void aStoreThatDoesNotAnswerKeepsNobodyFromTalking() {
        var desk = withSlowStore().take(send("m-1")).take(send("m-2")).after(Duration.ofSeconds(6));
        assertEquals(List.of("m-1", "m-2"), published(desk));
        assertEquals(StoreTrouble.SLOW, desk.state.kept().trouble());
        assertEquals(List.of(Notice.Kind.STORE_TROUBLE), desk.notices());
        desk.take(send("m-3"));
        assertEquals(List.of("m-3"), published(desk), "it waits for nothing any more");
        desk.take(new Input.Stored("m-1"));
        assertTrue(published(desk).isEmpty());
        assertEquals(null, desk.state.kept().trouble(), "it answers again");
    }

    @Test
    void theServerIsCalledOnlyWhenItIsKnownWhatWaits() {
        var desk = new Scenario(DeskSettings.DEFAULT);
        desk.store = null;
        desk.take(new Command.SignIn("https://desk.example", "ann", new Secret("p")));
        var accepted = new Input.LoginAnswered.Outcome.Accepted(Scenario.ANN);
        desk.take(new Input.LoginAnswered(accepted));
        assertEquals(List.of(new Effect.Restore(Scenario.ANN)), desk.effects);
        desk.take(new Input.Restored("somebody else", List.of(), Map.of(), Map.of(), List.of()));
        assertTrue(desk.effects.isEmpty());
        desk.take(new Input.Restored(Scenario.ANN.id(), List.of(), Map.of(), Map.of(), List.of()));
        assertTrue(desk.effects.contains(new Effect.Connect(Scenario.ANN)));
    }

    @Test
    void withoutAnAnswerTheSessionBeginsWithoutIt() {
        var desk = new Scenario(DeskSettings.DEFAULT);
        desk.store = null;
        desk.take(new Command.SignIn("https://desk.example", "ann", new Secret("p")));
        var accepted = new Input.LoginAnswered.Outcome.Accepted(Scenario.ANN);
        desk.take(new Input.LoginAnswered(accepted)).after(Duration.ofSeconds(61));
        assertEquals(StoreTrouble.SLOW, desk.state.kept().trouble());
        assertTrue(desk.effects.contains(new Effect.Connect(Scenario.ANN)));
    }

    @Test
    void afterARestartOnlyWhatTheServerDoesNotHaveIsSentInOrder() {
        var desk = Scenario.inConversation().take(send("m-1")).take(send("m-2")).take(LOST);
        desk.take(send("m-3"));
        var again = restarted(leftOf(desk));
        assertEquals(Stage.AWAITED, stage(again, "m-1"));
        again.told(topic(annSays("m-1", "Hello m-1")));
        assertEquals(List.of("m-2", "m-3"), published(again));
        assertEquals(List.of("m-1", "m-2", "m-3"), again.ids());
        assertEquals(Delivery.SENT, again.said("m-1").delivery());
        assertTrue(again.state.kept().item("m-1").isEmpty());
    }

    @Test
    void aConversationToldBeforeTheAgentsStateIsSentToOnceThatIsKnown() {
        var desk = Scenario.inConversation().take(send("m-1")).take(LOST).take(send("m-2"));
        var again = new Scenario(DeskSettings.DEFAULT);
        again.left = leftOf(desk);
        again.connect().told(topic());
        assertEquals(List.of(), published(again));
        assertEquals(List.of("m-1", "m-2"), published(again.live()));
        assertEquals(Delivery.SENDING, again.said("m-2").delivery());
        assertEquals(List.of(), published(again.live()));
    }

    @Test
    void aSignInThatFailsAfterTheConversationWasToldSendsNothingUntilItIsToldAnew() {
        var desk = Scenario.inConversation().take(LOST).take(send("m-1"));
        desk.take(new Command.RetryNow());
        desk.take(new LinkInput.Refused("login-failed", Json.Null.NULL));
        desk.connect().told(topic()).take(LOST);
        assertEquals(List.of(), published(desk.connect().live()));
        assertEquals(List.of("m-1"), published(desk.told(topic())));
    }

    @Test
    void whatMayHaveBeenSentIsUnconfirmedUntilItsConversationIsTold() {
        var desk = Scenario.inConversation().take(send("m-1")).take(LOST).take(send("m-2"));
        var again = restarted(leftOf(desk));
        var states = new ArrayList<Delivery>();
        again.state.kept().outbox().forEach(i -> states.add(i.message().said().delivery()));
        assertEquals(List.of(Delivery.UNCONFIRMED, Delivery.QUEUED), states);
    }

    @Test
    void aConversationThatDoesNotComeBackLeavesItsMessagesVisibleAndUnsent() {
        var desk = Scenario.inConversation().take(LOST).take(send("m-1"));
        var again = restarted(leftOf(desk)).after(Duration.ofSeconds(31));
        assertEquals(Stage.STRANDED, stage(again, "m-1"));
        assertEquals(List.of(Notice.Kind.MESSAGE_STRANDED), again.notices());
        again.told(topic());
        assertTrue(published(again).isEmpty(), "the agent was told that it was not sent");
        assertEquals(Delivery.FAILED, again.said("m-1").delivery());
        again.take(new Command.Retry(CONVERSATION, "m-1"));
        assertEquals(List.of("m-1"), published(again));
    }

    @Test
    void aStrandedMessageCanBeDiscarded() {
        var desk = Scenario.inConversation().take(LOST).take(send("m-1"));
        var again = restarted(leftOf(desk)).after(Duration.ofSeconds(31));
        again.take(new Command.Discard(CONVERSATION, "m-1"));
        assertTrue(again.state.kept().outbox().isEmpty());
    }

    @Test
    void theWaitForAConversationBeginsWithTheConnection() {
        var left = leftOf(Scenario.inConversation().take(LOST).take(send("m-1")));
        var desk = restarted(left).take(LOST).after(Duration.ofSeconds(60));
        assertEquals(Stage.AWAITED, stage(desk, "m-1"));
        desk.take(new LinkInput.Connected()).after(Duration.ofSeconds(29));
        assertEquals(Stage.AWAITED, stage(desk, "m-1"));
        desk.after(Duration.ofSeconds(2));
        assertEquals(Stage.STRANDED, stage(desk, "m-1"));
    }

    @Test
    void aConversationThatEndsStrandsWhatWasNotSent() {
        var desk = Scenario.inConversation().take(LOST).take(send("m-1"));
        desk.told(new ServerEvent.TopicLeft(CONVERSATION, "CLOSED"));
        assertEquals(Stage.STRANDED, stage(desk, "m-1"));
        assertTrue(desk.notices().contains(Notice.Kind.MESSAGE_STRANDED));
    }

    @Test
    void theEndOfASessionForgetsNothing() {
        var desk = Scenario.inConversation().take(LOST).take(send("m-1"));
        desk.store = null;
        desk.take(new Command.SignOut(null));
        assertTrue(desk.effects.stream().noneMatch(e -> e instanceof Effect.Forget));
        assertTrue(desk.state.kept().outbox().isEmpty());
    }

    @Test
    void whatIsWrongWithTheStoreIsToldToWhoSignsIn() {
        var desk = new Scenario(DeskSettings.DEFAULT);
        desk.take(new Input.StoreTold(StoreTrouble.WRONG_KEY));
        assertTrue(desk.notices().isEmpty());
        desk.signIn();
        assertEquals(List.of(Notice.Kind.STORE_TROUBLE), desk.notices());
        desk.take(new Input.StoreTold(null)).take(new Input.StoreTold(StoreTrouble.FULL));
        assertEquals(StoreTrouble.FULL, desk.state.kept().trouble());
    }
}
