package org.agentdesk.messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts text with right-to-left letters into pieces that JavaFX never has to break.
///
/// Why: JavaFX 26 on Linux throws out of its layout (`PrismTextLayout.computeTrailingSpaceWidth`)
/// when it breaks such a piece into two lines, and a layout that throws takes the window with it.
/// One piece a word keeps the letters joined and leaves nothing to break.
///
/// Other text is cut only where it is very long: every line that JavaFX breaks off a piece keeps
/// the letters of the rest, so the memory of a piece grows with the square of its length.
final class Pieces {

    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    /// Longer words are cut too: no language has them, and some line is too narrow for them.
    private static final int LONGEST = 16;

    private static final int CUT = 8;

    /// The most letters of any piece.
    static final int MOST = 400;

    private Pieces() {}

    /// The text itself where it reads from left to right and is not very long, else its words.
    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        if (!Direction.isMixed(text)) {
            addStretch(pieces, text);
            return pieces;
        }
        var words = WORD.matcher(text);
        while (words.find()) {
            addWord(pieces, words.group());
        }
        return pieces;
    }

    private static void addWord(List<String> pieces, String word) {
        if (word.length() <= LONGEST || !Direction.isMixed(word)) {
            addStretch(pieces, word);
            return;
        }
        int from = 0;
        while (from < word.length()) {
            int to = Math.min(word.length(), from + CUT);
            boolean splitsPair = to < word.length() && Character.isLowSurrogate(word.charAt(to));
            int end = splitsPair ? to + 1 : to;
            pieces.add(word.substring(from, end));
            from = end;
        }
    }

    private static void addStretch(List<String> pieces, String text) {
        int from = 0;
        while (text.length() - from > MOST) {
            int end = end(text, from);
            pieces.add(text.substring(from, end));
            from = end;
        }
        pieces.add(text.substring(from));
    }

    /// After a space where there is one, and never between a letter and its marks.
    private static int end(String text, int from) {
        for (int end = from + MOST; end > from + MOST / 2; end--) {
            if (Character.isWhitespace(text.charAt(end - 1))) {
                return end;
            }
        }
        int end = from + MOST;
        while (end > from + MOST / 2 && belongsToTheLetterBefore(text.charAt(end))) {
            end--;
        }
        return end;
    }

    private static boolean belongsToTheLetterBefore(char letter) {
        int type = Character.getType(letter);
        return Character.isLowSurrogate(letter)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }
}
