package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.annSays;
import static org.agentdesk.core.machine.Scenario.live;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.FileTrouble;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;

class FilesTest {

    private static final String STORED = "https://desk.example/files?filename=a";

    private static final Input SEND =
            new Command.SendFile(CONVERSATION, "m-1", "/home/ann/a.png", "Look");

    private static Input inspected(String type) {
        var file = new Attachment("file:///home/ann/a.png", type, 3, "a.png", "");
        return new Input.FileInspected(CONVERSATION, "m-1", "Look", file);
    }

    private static Input stored() {
        return new Input.FileStored(CONVERSATION, "m-1", STORED);
    }

    private static Input notStored() {
        return new Input.FileNotStored(CONVERSATION, "m-1", FileTrouble.REFUSED);
    }

    private static Scenario onItsWay() {
        return Scenario.inConversation().take(SEND).take(inspected("image/png"));
    }

    private static Body published(Scenario desk) {
        var publish = (ClientCommand.Publish) desk.emitted().getFirst();
        return ((EventData.Message) publish.event().data()).message().body();
    }

    @Test
    void isLookedAtBeforeAnythingIsSeen() {
        var desk = Scenario.inConversation().take(SEND);
        assertInstanceOf(Effect.InspectFile.class, desk.effects.getFirst());
        assertTrue(desk.conversation().transcript().isEmpty());
        desk.take(new Input.FileRefused(CONVERSATION, "a.png", FileTrouble.EMPTY));
        assertEquals(List.of(Notice.Kind.FILE_REFUSED), desk.notices());
        assertTrue(desk.conversation().transcript().isEmpty());
    }

    @Test
    void waitsForTheServerToHaveTheFile() {
        var desk = onItsWay();
        assertInstanceOf(Effect.StoreFile.class, desk.effects.getFirst());
        assertEquals(Delivery.QUEUED, desk.said("m-1").delivery());
        desk.take(stored());
        assertEquals(Delivery.SENDING, desk.said("m-1").delivery());
        var image = assertInstanceOf(Body.Image.class, published(desk));
        assertEquals(STORED, image.attachment().mediaUrl());
        assertEquals("Look", image.caption());
        desk.told(live(annSays("m-1", "")));
        assertEquals(Delivery.SENT, desk.said("m-1").delivery());
    }

    @Test
    void goesThroughTheChannelSessionThatWasAskedFor() {
        var asked =
                new Command.SendFile(CONVERSATION, "m-1", "/home/ann/a.png", "", "no-such-session");
        var desk = Scenario.inConversation().take(asked);
        var inspect = assertInstanceOf(Effect.InspectFile.class, desk.effects.getFirst());
        assertEquals("no-such-session", inspect.channelSessionId());
        var publish = (ClientCommand.Publish) onItsWay().take(stored()).emitted().getFirst();
        assertEquals(Scenario.SESSION.id(), publish.event().channelSession().id());
    }

    @Test
    void tellsHowMuchIsThereUntilAllOrNothingIs() {
        var progress = new Input.FileProgress(CONVERSATION, "m-1", 40);
        for (var end : List.of(stored(), notStored(), new Command.Discard(CONVERSATION, "m-1"))) {
            var desk = onItsWay().take(progress);
            assertEquals(Map.of("m-1", 40), desk.conversation().around().uploads());
            desk.take(end);
            assertEquals(Map.of(), desk.conversation().around().uploads());
            desk.take(progress);
            assertEquals(Map.of(), desk.conversation().around().uploads());
        }
    }

    @Test
    void theKindOfMessageFollowsTheKindOfFile() {
        var types = List.of("video/mp4", "audio/mpeg", "application/pdf", "text/plain", "", "odd");
        var kinds = List.of("VIDEO", "AUDIO", "FILE", "FILE", "FILE", "FILE");
        for (int i = 0; i < types.size(); i++) {
            var desk = Scenario.inConversation().take(inspected(types.get(i)));
            assertEquals(kinds.get(i), desk.said("m-1").message().body().type());
        }
    }

    @Test
    void aFileThatCannotBeStoredFailsTheMessageUntilItIsRetried() {
        var desk = onItsWay().take(notStored());
        assertEquals(Delivery.FAILED, desk.said("m-1").delivery());
        assertEquals("REFUSED", desk.said("m-1").failure());
        assertEquals(List.of(Notice.Kind.MESSAGE_FAILED), desk.notices());
        desk.take(new Command.Retry(CONVERSATION, "m-1"));
        assertInstanceOf(Effect.StoreFile.class, desk.effects.getFirst());
        assertEquals(Delivery.QUEUED, desk.said("m-1").delivery());
        desk.take(stored());
        assertEquals(Delivery.SENDING, desk.said("m-1").delivery());
    }

    @Test
    void aLostLinkMeansWaitingForTheConversation() {
        var desk = onItsWay();
        desk.take(new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null)));
        desk.take(stored());
        assertTrue(desk.emitted().isEmpty());
        desk.take(new Command.RetryNow()).take(new LinkInput.Connected()).told(topic());
        assertEquals(STORED, ((Body.Media) published(desk)).attachment().mediaUrl());
    }

    @Test
    void aConversationToldAnewDoesNotSendAFileThatIsNotThere() {
        var desk = onItsWay();
        desk.take(new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null)));
        desk.take(new Command.RetryNow()).take(new LinkInput.Connected()).told(topic());
        assertTrue(desk.emitted().isEmpty());
        assertEquals(Delivery.QUEUED, desk.said("m-1").delivery());
        desk.take(stored());
        assertEquals(1, desk.emitted().size());
    }

    @Test
    void aFileThatIsStoredWhileTheAgentLeavesIsSentWhenTheLeaveComesToNothing() {
        var desk = onItsWay().take(new Command.Leave(CONVERSATION)).take(stored());
        assertTrue(desk.emitted().isEmpty());
        desk.after(Duration.ofSeconds(11));
        assertEquals(STORED, ((Body.Media) published(desk)).attachment().mediaUrl());
        assertEquals(Delivery.SENDING, desk.said("m-1").delivery());
    }

    @Test
    void whatWasDiscardedMeanwhileIsNotSent() {
        var desk = onItsWay().take(new Command.Discard(CONVERSATION, "m-1"));
        assertEquals(List.of(new Effect.CancelUpload("m-1")), desk.effects);
        desk.take(stored());
        assertTrue(desk.emitted().isEmpty());
        desk.told(new ServerEvent.TopicLeft(CONVERSATION, "")).take(stored()).take(notStored());
        assertTrue(desk.effects.isEmpty());
    }

    @Test
    void isNotPossibleWhereTheAgentDoesNotSpeakToTheCustomer() {
        var desk = Scenario.signedIn().take(SEND);
        assertEquals(List.of(Notice.Kind.NOT_POSSIBLE, Notice.Kind.WORDS_KEPT), desk.notices());
        assertTrue(desk.effects.stream().noneMatch(Effect.InspectFile.class::isInstance));
    }

    @Test
    void anAddressThatAServerNamesIsNoFileOfThisComputer() {
        var named = new Attachment("file:/etc/hosts", "text/plain", 1, "hosts", "");
        var body = new Body.File("", "", named, Json.obj("type", Json.of("FILE")));
        var mine = Scenario.sender("AGENT", Scenario.ANN.id());
        var said = Scenario.carrying(EventName.AGENT_MESSAGE, "e", mine, "m", body);
        var desk = Scenario.inConversation().told(Scenario.live(said));
        desk.told(Scenario.live(Scenario.delivery("SYSTEM", "m", "FAILED")));
        desk.take(new Command.Retry(Scenario.CONVERSATION, "m"));
        assertTrue(desk.effects.stream().noneMatch(e -> e instanceof Effect.StoreFile));
    }
}
