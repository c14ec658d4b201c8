package org.agentdesk.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarksTest {

    /// `[` and `]` stand for the selection.
    private static String marked(String text, String mark) {
        int from = text.indexOf('[');
        int to = text.indexOf(']') - 1;
        var plain = text.replace("[", "").replace("]", "");
        var marks = Marks.around(plain, from, to, mark);
        return new StringBuilder(marks.text())
                .insert(marks.to(), ']')
                .insert(marks.from(), '[')
                .toString();
    }

    @Test
    void marksWhatIsSelected() {
        assertEquals("It is **[here]** now", marked("It is [here] now", Marks.BOLD));
        assertEquals("It is *[here]* now", marked("It is [here] now", Marks.ITALIC));
    }

    @Test
    void leavesBlanksOutside() {
        assertEquals("It is **[here]** now", marked("It is[ here ]now", Marks.BOLD));
    }

    @Test
    void putsTheCaretBetweenMarks() {
        assertEquals("**[]**", marked("[]", Marks.BOLD));
    }

    @Test
    void takesMarksAwayAgain() {
        assertEquals("It is [here] now", marked("It is **[here]** now", Marks.BOLD));
        assertEquals("It is [here] now", marked("It is *[here]* now", Marks.ITALIC));
    }

    @Test
    void boldAndItalicDoNotDisturbEachOther() {
        assertEquals("***[here]***", marked("**[here]**", Marks.ITALIC));
        assertEquals("***[here]***", marked("*[here]*", Marks.BOLD));
        assertEquals("**[here]**", marked("***[here]***", Marks.ITALIC));
        assertEquals("*[here]*", marked("***[here]***", Marks.BOLD));
    }
}
