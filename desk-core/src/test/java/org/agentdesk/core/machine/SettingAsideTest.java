package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.FormDraft;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.MessageDraft.About;
import org.agentdesk.core.model.MessageDraft.How;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;

class SettingAsideTest {

    private static final LinkInput LOST =
            new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null));
    private static final ServerEvent CLOSED = new ServerEvent.TopicLeft(CONVERSATION, "CLOSED");
    private static final Command KEY =
            new Command.KeepDraft(CONVERSATION, new MessageDraft("Dear Ca", null));

    private static Command note(String text) {
        return new Command.KeepWrapUp(CONVERSATION, new WrapUpDraft(List.of(), text));
    }

    private static List<String> texts(Scenario desk) {
        return desk.state.kept().leftovers().stream()
                .flatMap(left -> left.drafts().stream())
                .map(MessageDraft::text)
                .toList();
    }

    private static List<String> notes(Scenario desk) {
        return desk.state.kept().leftovers().stream()
                .flatMap(left -> left.notes().stream())
                .map(WrapUpDraft::note)
                .toList();
    }

    @Test
    void whatIsTypedIsKeptUnderTheCustomersName() {
        var desk = Scenario.inConversation().take(KEY);
        var kept = new MessageDraft("Dear Ca", null).withCustomer("Cara");
        assertEquals(List.of(new Effect.KeepDraft(CONVERSATION, kept)), desk.effects);
        desk.take(note("a refund"));
        var form = new WrapUpDraft(List.of(), "a refund", "Cara");
        assertEquals(List.of(new Effect.KeepWrapUp(CONVERSATION, form)), desk.effects);
    }

    @Test
    void aConversationThatIsClosedLeavesItsWordsAndSaysSo() {
        var desk = Scenario.inConversation().take(KEY).take(note("a refund"));
        desk.store = null;
        desk.told(CLOSED);
        var left = desk.state.kept().leftover(CONVERSATION).orElseThrow();
        assertEquals("Cara", left.customer());
        assertEquals(List.of("Dear Ca"), texts(desk));
        assertEquals(List.of("a refund"), notes(desk));
        assertTrue(desk.effects.contains(new Effect.SetAside(left)));
        assertTrue(desk.notices().contains(Notice.Kind.WORDS_KEPT));
    }

    private static Command form(String text) {
        var filledIn = Json.obj("to", Json.of("cara@example.org"), "text", Json.of(text));
        var form =
                new FormDraft("p/EMAIL", "", "E-mail", filledIn, Set.of("cara@example.org"), true);
        return new Command.KeepDraft(CONVERSATION, MessageDraft.NONE.withForms(List.of(form)));
    }

    private static List<String> forms(Scenario desk) {
        return desk.state.kept().leftovers().stream()
                .flatMap(left -> left.drafts().stream())
                .flatMap(draft -> draft.forms().stream())
                .map(FormDraft::words)
                .toList();
    }

    @Test
    void whatWasFilledInInAFormIsLeftWhenItsConversationCloses() {
        var desk = Scenario.inConversation().take(form("Dear Ca")).told(CLOSED);
        assertEquals(List.of("Dear Ca"), forms(desk));
        assertTrue(desk.notices().contains(Notice.Kind.WORDS_KEPT));
        desk.told(topic()).take(form("Dear Ca")).told(CLOSED);
        assertEquals(List.of("Dear Ca"), forms(desk));
        desk.told(topic()).take(form("Dear Cara")).told(CLOSED);
        assertEquals(List.of("Dear Ca", "Dear Cara"), forms(desk));
    }

    @Test
    void aFormInWhichNothingWasWrittenIsNotLeft() {
        var desk = Scenario.inConversation().take(form(" ")).told(CLOSED);
        assertTrue(desk.state.kept().leftovers().isEmpty());
    }

    @Test
    void aTextThatIsSentLeavesTheFormsOfItsConversation() {
        var desk = Scenario.inConversation().take(form("Dear Ca"));
        var both = desk.state.kept().composing().draft(CONVERSATION);
        var typed = new MessageDraft("Hello", null).withForms(both.forms());
        desk.take(new Command.KeepDraft(CONVERSATION, typed));
        desk.take(new Command.Send(CONVERSATION, "m-1", "Hello"));
        assertEquals(both, desk.state.kept().composing().draft(CONVERSATION));
    }

    @Test
    void nothingIsLeftOfAConversationInWhichNothingStands() {
        var desk = Scenario.inConversation().take(KEY);
        var choiceAlone = new MessageDraft(" ", null, "", List.of(), "s-1", "");
        desk.take(new Command.KeepDraft(CONVERSATION, choiceAlone));
        desk.store = null;
        desk.told(CLOSED);
        assertTrue(desk.state.kept().leftovers().isEmpty());
        assertTrue(desk.effects.contains(new Effect.ForgetDrafts(CONVERSATION)));
        assertFalse(desk.notices().contains(Notice.Kind.WORDS_KEPT));
    }

    @Test
    void aNoteThatWasSavedIsNotLeft() {
        var desk = Scenario.inConversation().take(note("a refund"));
        desk.take(new Command.WrapUp(CONVERSATION, List.of(), "a refund"));
        var sent = (ClientCommand.Publish) desk.emitted().getFirst();
        desk.told(Scenario.live(sent.event())).told(CLOSED);
        assertTrue(notes(desk).isEmpty());
    }

    @Test
    void aNoteThatTheServerDidNotTakeIsLeft() {
        var desk = Scenario.inConversation().take(note("a refund"));
        desk.take(new Command.WrapUp(CONVERSATION, List.of(), "a refund")).told(CLOSED);
        assertEquals(List.of("a refund"), notes(desk));
        assertTrue(desk.notices().contains(Notice.Kind.WRAP_UP_UNSAVED));
    }

    @Test
    void aNoteThatWasChangedAfterItWasSavedIsLeft() {
        var desk = Scenario.inConversation().take(note("a refund"));
        desk.take(new Command.WrapUp(CONVERSATION, List.of(), "a refund"));
        desk.take(note("a refund, and flowers")).told(CLOSED);
        assertEquals(List.of("a refund, and flowers"), notes(desk));
    }

    @Test
    void aNoteThatALostLinkMayHaveTakenAlongIsLeft() {
        var desk = Scenario.inConversation().take(note("a refund"));
        desk.take(new Command.WrapUp(CONVERSATION, List.of(), "a refund")).take(LOST).told(CLOSED);
        assertEquals(List.of("a refund"), notes(desk));
    }

    @Test
    void aTextIsNotBothAMessageAndLeft() {
        var desk = Scenario.inConversation().take(KEY);
        desk.take(new Command.Send(CONVERSATION, "m-1", "Dear Ca")).told(CLOSED);
        assertTrue(texts(desk).isEmpty());
    }

    @Test
    void aTextHandedOverAtTheInstantOfClosingIsLeftOnce() {
        var desk = Scenario.inConversation().take(KEY).told(CLOSED);
        desk.take(new Command.Send(CONVERSATION, "m-1", Outbound.edit("Dear Ca", "m-0")));
        desk.take(new Command.KeepDraft(CONVERSATION, MessageDraft.NONE));
        assertEquals(List.of("Dear Ca"), texts(desk));
        desk.take(new Command.Whisper(CONVERSATION, "m-2", "look at her order", null));
        assertEquals(List.of("Dear Ca", "look at her order"), texts(desk));
        assertTrue(desk.state.kept().leftovers().getLast().drafts().getLast().whisper());
        assertTrue(desk.notices().contains(Notice.Kind.NOT_POSSIBLE));
    }

    @Test
    void aFileHandedOverAtTheInstantOfClosingIsLeftWithItsCaption() {
        var bill = Path.of("bill.pdf").toAbsolutePath();
        var desk = Scenario.inConversation().told(CLOSED);
        desk.take(new Command.SendFile(CONVERSATION, "m-1", bill.toString(), "Your bill"));
        var map = Path.of("map.png").toAbsolutePath();
        var looked = new Attachment(map.toUri().toString(), "image/png", 3, "map.png", "");
        desk.take(new Input.FileInspected(CONVERSATION, "m-2", "The way", looked));
        var files =
                desk.state.kept().leftovers().getFirst().drafts().stream()
                        .flatMap(draft -> draft.files().stream())
                        .toList();
        assertEquals(List.of(bill.toString(), map.toString()), files);
        assertEquals(List.of("Your bill", "The way"), texts(desk));
    }

    @Test
    void nothingIsSetAsideForWhoSignedOut() {
        var desk = Scenario.inConversation().take(KEY);
        desk.store = null;
        desk.take(new Command.SignOut(null)).take(new LinkInput.ClosedByServer());
        desk.take(new Command.Send(CONVERSATION, "m-1", "Dear Ca")).take(KEY);
        assertTrue(desk.state.kept().leftovers().isEmpty());
        assertTrue(desk.effects.isEmpty(), "the store has what was kept before");
    }

    private static Scenario after(MessageDraft left) {
        var desk = new Scenario(org.agentdesk.core.model.DeskSettings.DEFAULT);
        desk.signIn();
        var drafts = Map.of(CONVERSATION, left);
        desk.take(new Input.Restored(Scenario.ANN.id(), List.of(), drafts, Map.of(), List.of()));
        return desk;
    }

    @Test
    void aDraftWhoseConversationDoesNotComeBackIsLeft() {
        var draft = new MessageDraft("Dear Ca", null).withCustomer("Cara");
        var desk = after(draft).after(Duration.ofSeconds(29));
        assertTrue(texts(desk).isEmpty());
        desk.after(Duration.ofSeconds(2));
        assertEquals(List.of("Dear Ca"), texts(desk));
        assertEquals("Cara", desk.state.kept().leftovers().getFirst().customer());
    }

    @Test
    void aDraftWhoseConversationComesBackStaysWhereItIs() {
        var desk = after(new MessageDraft("Dear Ca", null));
        desk.told(topic()).after(Duration.ofMinutes(2));
        assertTrue(texts(desk).isEmpty());
        assertEquals("Dear Ca", desk.state.kept().composing().draft(CONVERSATION).text());
    }

    @Test
    void theWaitBeginsWithTheConnection() {
        var desk =
                after(new MessageDraft("Dear Ca", null)).take(LOST).after(Duration.ofSeconds(60));
        assertTrue(texts(desk).isEmpty());
        desk.take(new LinkInput.Connected()).after(Duration.ofSeconds(29));
        assertTrue(texts(desk).isEmpty());
        desk.after(Duration.ofSeconds(2));
        assertEquals(List.of("Dear Ca"), texts(desk));
    }

    @Test
    void aConversationThatComesBackAndGoesAgainAddsToWhatIsLeft() {
        var desk = Scenario.inConversation().take(KEY).told(CLOSED).told(topic());
        var about = new About(How.EDIT, "m-0", "You", "Dear", null);
        var edit = new MessageDraft("Hello", about, "By the way", List.of(), null, "");
        desk.take(new Command.KeepDraft(CONVERSATION, edit)).told(CLOSED);
        assertEquals(List.of("Dear Ca", "Hello"), texts(desk));
        assertEquals(1, desk.state.kept().leftovers().size());
    }

    @Test
    void whatIsLeftStaysUntilItIsDiscarded() {
        var desk = Scenario.inConversation().take(KEY).told(CLOSED);
        desk.store = null;
        desk.take(new Command.DiscardLeftover(CONVERSATION));
        assertTrue(desk.state.kept().leftovers().isEmpty());
        assertEquals(List.of(new Effect.ForgetLeftover(CONVERSATION)), desk.effects);
        desk.take(new Command.DiscardLeftover(CONVERSATION));
        assertTrue(desk.effects.isEmpty());
    }

    @Test
    void ofVeryManyTheOldestGo() {
        var desk = Scenario.signedIn();
        for (int i = 0; i <= SettingAside.MOST; i++) {
            desk.take(new Command.Send("gone-" + i, "m-" + i, "text " + i));
        }
        assertEquals(SettingAside.MOST, desk.state.kept().leftovers().size());
        assertEquals("text 1", texts(desk).getFirst());
    }

    @Test
    void whatEarlierSessionsLeftIsThereAgain() {
        var desk = Scenario.inConversation().take(KEY).told(CLOSED);
        List<Leftover> left = desk.state.kept().leftovers();
        var again = Scenario.signedIn();
        again.take(new Input.Restored(Scenario.ANN.id(), List.of(), Map.of(), Map.of(), left));
        assertEquals(left, again.state.kept().leftovers());
    }
}
