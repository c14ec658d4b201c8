package org.agentdesk.messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts text with right-to-left letters into pieces that JavaFX never has to break.
///
/// Why: JavaFX 26 on Linux throws out of its layout (`PrismTextLayout.computeTrailingSpaceWidth`)
/// when it breaks such a piece into two lines, and a layout that throws takes the window with it.
/// One piece a word keeps the letters joined and leaves nothing to break.
final class Pieces {

    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    /// Longer words are cut too: no language has them, and some line is too narrow for them.
    private static final int LONGEST = 16;

    private static final int CUT = 8;

    private Pieces() {}

    /// The text itself where it reads from left to right, else its words.
    static List<String> of(String text) {
        if (!Direction.isMixed(text)) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        var words = WORD.matcher(text);
        while (words.find()) {
            addWord(pieces, words.group());
        }
        return pieces;
    }

    private static void addWord(List<String> pieces, String word) {
        if (word.length() <= LONGEST || !Direction.isMixed(word)) {
            pieces.add(word);
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
}
