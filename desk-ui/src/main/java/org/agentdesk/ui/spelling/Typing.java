package org.agentdesk.ui.spelling;

/// Where a word is being typed.
///
/// @param place the end of what was typed last; -1 when nothing is being typed
record Typing(int place) {

    static final Typing NONE = new Typing(-1);

    /// After a change of the text.
    static Typing of(Edit edit) {
        return edit.isTyping() ? new Typing(edit.newTo()) : NONE;
    }

    /// After the caret moved: it is left once something that is no word lies between.
    Typing after(int caret, String text) {
        if (place < 0 || caret < 0 || Math.max(caret, place) > text.length()) {
            return NONE;
        }
        int from = Math.min(caret, place);
        int to = Math.max(caret, place);
        boolean left =
                to - from > Words.LONGEST_WORD
                        || text.substring(from, to)
                                .codePoints()
                                .anyMatch(it -> !Letters.goesOn(it) && !Letters.connects(it));
        return left ? NONE : this;
    }

    boolean isAt(Word word) {
        return place >= 0 && word.touches(place);
    }
}
