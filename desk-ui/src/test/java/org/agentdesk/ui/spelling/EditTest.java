package org.agentdesk.ui.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditTest {

    private static final Word TEH = new Word(2, 5, "teh");

    private static List<Word> follow(String before, String after) {
        return Edit.between(before, after).follow(List.of(TEH), after);
    }

    @Test
    void wordsBeforeAndAfterAChangeAreTheSame() {
        assertEquals(List.of(TEH), follow("I teh", "I teh "));
        assertEquals(List.of(TEH), follow("I teh end", "I teh endless"));
        assertEquals(List.of(new Word(4, 7, "teh")), follow("I teh", "I x teh".substring(0, 7)));
        assertEquals(List.of(new Word(0, 3, "teh")), follow("I teh", "teh"));
    }

    @Test
    void aWordThatIsTouchedIsAnotherWord() {
        assertEquals(List.of(), follow("I teh", "I tehn"));
        assertEquals(List.of(), follow("I teh", "I xteh"));
        assertEquals(List.of(), follow("I teh", "I th"));
        assertEquals(List.of(), follow("I teh", "I te h"));
        assertEquals(List.of(), follow("I teh", "I `teh"));
        assertEquals(List.of(), follow("I teh", "Iteh"));
        assertEquals(List.of(), follow("I teh", ""));
    }

    @Test
    void tellsTypingFromATextPutIn() {
        assertTrue(Edit.between("te", "teh").isTyping());
        assertTrue(Edit.between("teh", "te").isTyping());
        assertFalse(Edit.between("", "teh parcel").isTyping());
        assertEquals(new Edit(2, 2, 3), Edit.between("aa", "aaa"));
    }

    @Test
    void aWordIsBeingTypedUntilItIsLeft() {
        var typing = Typing.of(Edit.between("I te", "I teh"));
        assertTrue(typing.isAt(TEH));
        assertTrue(typing.after(5, "I teh").isAt(TEH));
        assertTrue(typing.after(3, "I teh").isAt(TEH));
        assertFalse(typing.after(1, "I teh").isAt(TEH));
        assertFalse(Typing.of(Edit.between("I teh", "I teh ")).isAt(TEH));
        assertFalse(Typing.of(Edit.between("I teh", "I teh.")).isAt(TEH));
        assertFalse(Typing.NONE.isAt(new Word(0, 3, "teh")));
        assertEquals(Typing.NONE, typing.after(99, "I teh"));
    }
}
