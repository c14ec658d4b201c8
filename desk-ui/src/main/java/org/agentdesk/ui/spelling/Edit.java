package org.agentdesk.ui.spelling;

import java.util.List;
import java.util.stream.Stream;

/// What changed from one text to the next: one stretch was replaced by another.
///
/// @param from where both texts part
/// @param oldTo the end of what was taken away, in the older text
/// @param newTo the end of what came instead, in the newer text
record Edit(int from, int oldTo, int newTo) {

    /// No more than a key writes, or an input method for one letter.
    private static final int KEYSTROKE = 2;

    static Edit between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int from = 0;
        while (from < shorter && before.charAt(from) == after.charAt(from)) {
            from++;
        }
        int same = 0;
        while (same < shorter - from
                && before.charAt(before.length() - 1 - same)
                        == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        return new Edit(from, before.length() - same, after.length() - same);
    }

    /// Whether it looks like typing, and not like a text put in at once.
    boolean isTyping() {
        return newTo - from <= KEYSTROKE;
    }

    /// The words of the older text that are the same in the newer one, where they are there.
    List<Word> follow(List<Word> words, String after) {
        return words.stream()
                .flatMap(word -> {
                    if (word.to() <= from) {
                        return Stream.of(word);
                    }
                    return word.from() >= oldTo
                            ? Stream.of(word.movedBy(newTo - oldTo))
                            : Stream.empty();
                })
                .filter(word -> standsAlone(word, after))
                .toList();
    }

    private static boolean standsAlone(Word word, String text) {
        return text.startsWith(word.text(), word.from())
                && (word.from() == 0 || !isInWord(text.codePointBefore(word.from())))
                && (word.to() == text.length() || !isInWord(text.codePointAt(word.to())));
    }

    private static boolean isInWord(int letter) {
        return Letters.goesOn(letter) || letter == '_' || letter == '`';
    }
}
