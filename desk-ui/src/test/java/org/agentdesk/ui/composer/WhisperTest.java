package org.agentdesk.ui.composer;

import static org.agentdesk.ui.conversation.Talk.ANN;
import static org.agentdesk.ui.conversation.Talk.BOB;
import static org.agentdesk.ui.conversation.Talk.CLARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.model.Kept;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Transcript;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Writing to the colleagues and to nobody else.
class WhisperTest {

    private static final Reference QUESTION =
            new Reference(Reference.How.REPLY, "m1", "Clara", "Is it on its way?", null);

    private final Talk talk = new Talk().says(CLARA, "Is it on its way?").whispers(BOB, "Ask me");
    private final Room room = new Room(Talk.desk(together(Role.PRIMARY)));
    private final ComposerViewModel composer = room.composer;

    WhisperTest() {
        room.selection.open("c1");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Conversation alone(Role role) {
        return talk.conversation().withRole(role);
    }

    private Conversation together(Role role) {
        return alone(role)
                .withParticipants(
                        List.of(
                                Talk.participant(ANN, role),
                                Talk.participant(BOB, Role.ASSISTANT)));
    }

    private void show(Conversation conversation) {
        room.states.show(Talk.desk(conversation));
    }

    private List<String> sent() {
        return room.desk.asked.stream()
                .filter(ask -> ask.startsWith("send") || ask.startsWith("whisper"))
                .toList();
    }

    private void write(String text) {
        composer.textProperty().set(text);
    }

    private Whispering whispering() {
        return composer.whisperingProperty().get();
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSISTANT", "SILENT_MONITOR", "WHISPER"})
    void someRolesCanDoNothingElse(Role role) {
        show(together(role));
        assertTrue(composer.writableProperty().get());
        assertTrue(whispering().on());
        assertFalse(whispering().offered());
        composer.toggleWhisper();
        write("Offer ten per cent");
        assertTrue(composer.send());
        assertEquals(List.of("whisper c1 Offer ten per cent"), sent());
        assertFalse(room.desk.asked.contains("typing c1"));
        assertEquals("", composer.textProperty().get());
    }

    @Test
    void whoHandlesTheCustomerSwitchesForAndBackWithoutLosingAWord() {
        write("What shall I");
        assertTrue(room.desk.asked.contains("typing c1"));
        room.desk.asked.clear();
        composer.toggleWhisper();
        assertEquals("What shall I", composer.textProperty().get());
        write("What shall I do?");
        assertEquals(List.of(), room.desk.asked);
        assertTrue(composer.send());
        assertEquals(List.of("whisper c1 What shall I do?"), sent());
        assertTrue(whispering().on());
        composer.toggleWhisper();
        write("Yes");
        assertTrue(composer.send());
        assertEquals("send c1 Yes", sent().getLast());
    }

    @Test
    void aloneThereIsNothingToSwitch() {
        show(alone(Role.PRIMARY));
        assertFalse(whispering().offered());
        composer.toggleWhisper();
        assertFalse(whispering().on());
    }

    @Test
    void whenTheLastColleagueLeavesTheWhisperGoesToNobody() {
        composer.toggleWhisper();
        write("She is difficult");
        show(alone(Role.PRIMARY));
        assertTrue(whispering().on());
        assertFalse(whispering().heard());
        assertFalse(composer.send());
        assertEquals(List.of(), sent());
        assertEquals("She is difficult", composer.textProperty().get());
        composer.toggleWhisper();
        assertFalse(whispering().offered());
        assertTrue(composer.send());
        assertEquals(List.of("send c1 She is difficult"), sent());
    }

    @Test
    void whatWasBegunAsAWhisperStaysOneWhenTheAgentTakesOver() {
        show(together(Role.ASSISTANT));
        write("He will pay, wait");
        show(together(Role.PRIMARY));
        assertTrue(whispering().on());
        assertTrue(composer.send());
        assertEquals(List.of("whisper c1 He will pay, wait"), sent());
    }

    @Test
    void whoTakesOverWithAnEmptyFieldWritesToTheCustomer() {
        show(together(Role.ASSISTANT));
        write("Ten per cent");
        assertTrue(composer.send());
        show(together(Role.PRIMARY));
        assertFalse(whispering().on());
    }

    @Test
    void belongsToItsConversation() {
        var other = new Talk().conversation("c2", "Dora");
        room.states.show(Talk.desk(together(Role.PRIMARY), other));
        composer.toggleWhisper();
        room.selection.open("c2");
        assertFalse(whispering().on());
        room.selection.open("c1");
        assertTrue(whispering().on());
    }

    @Test
    void staysAWhisperOverTheEndOfTheProgram() {
        composer.toggleWhisper();
        write("Psst");
        assertEquals(new MessageDraft("Psst", null).withWhisper(true), room.desk.drafts.get("c1"));
        var left = Kept.NOTHING.withDrafts(Map.of("c1", room.desk.drafts.get("c1")), Map.of());
        try (var next = new Room(Talk.desk(together(Role.PRIMARY)).withKept(left))) {
            next.selection.open("c1");
            assertEquals("Psst", next.composer.textProperty().get());
            assertTrue(next.composer.send());
            assertTrue(next.desk.asked.contains("whisper c1 Psst"), next.desk.asked::toString);
        }
    }

    @Test
    void aRefusedWhisperComesBackAsOne() {
        var talk = together(Role.PRIMARY).withTranscript(Transcript.EMPTY);
        show(talk);
        composer.toggleWhisper();
        write("Psst");
        assertTrue(composer.send());
        composer.toggleWhisper();
        write("Dear Clara");
        var refusal = new Notice(1, Instant.EPOCH, Notice.Kind.NOT_POSSIBLE, "c1", "SEND", "");
        room.states.show(Talk.desk(talk).withNotices(List.of(refusal)));
        assertEquals("Psst\nDear Clara", composer.textProperty().get());
        assertTrue(whispering().on());
    }

    @Test
    void mayAnswerAMessageButRewordsNoneAndTakesNoFiles() {
        composer.toggleWhisper();
        composer.refer(QUESTION, "");
        var plan = new Attachment("file:/tmp/plan.txt", "text/plain", 3, "plan.txt", "");
        room.desk.looks.put("/tmp/plan.txt", new FileLook.Fine(plan));
        room.drafts.keep("c1", room.drafts.extras("c1").withFiles(List.of("/tmp/plan.txt")));
        assertFalse(composer.send());
        write("Is it?");
        assertTrue(composer.send());
        assertEquals(List.of("whisper c1 Is it? [answers m1]"), sent());
        assertEquals(List.of("/tmp/plan.txt"), composer.extrasProperty().get().files());
        assertNull(composer.extrasProperty().get().about());
        composer.refer(new Reference(Reference.How.EDIT, "m1", "", "", "s1"), "reworded");
        assertEquals("", composer.textProperty().get());
    }

    @Test
    void aWhisperIsAnsweredByAWhisperOrNotAtAll() {
        var whisper = (Entry.Said) talk.last();
        room.selection.open("c1");
        composer.toggleWhisper();
        composer.refer(new Reference(Reference.How.REPLY, whisper.id(), "Bob", "Ask me", null), "");
        composer.toggleWhisper();
        assertNull(composer.extrasProperty().get().about());
    }

    @Test
    void takingUpAWhisperPutsBackWhatWasBeingReworded() {
        write("half a sen");
        composer.refer(new Reference(Reference.How.EDIT, "m-of-before", "", "", "s1"), "It is");
        composer.toggleWhisper();
        assertEquals("half a sen", composer.textProperty().get());
        assertTrue(whispering().on());
    }

    @Test
    void whoIsMadeAnAdviserWhileRewordingLosesNothing() {
        write("half a sen");
        composer.refer(new Reference(Reference.How.EDIT, "m1", "", "", "s1"), "It is");
        show(together(Role.ASSISTANT));
        write("It is not, I think");
        assertTrue(composer.send());
        assertEquals(List.of("whisper c1 It is not, I think"), sent());
        assertEquals("half a sen", composer.textProperty().get());
    }

    @Test
    void worksWithoutTheCustomerAndNotAfterLeaving() {
        var talk = together(Role.PRIMARY);
        show(talk.withSessions(List.of()));
        assertFalse(composer.writableProperty().get());
        composer.toggleWhisper();
        assertTrue(composer.writableProperty().get());
        show(talk.withPhase(new Phase.WrapUp(Talk.START)));
        assertFalse(composer.writableProperty().get());
        assertFalse(whispering().offered());
        assertFalse(composer.reasonProperty().get().isEmpty());
    }
}
