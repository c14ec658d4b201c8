package org.agentdesk.emoji;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the longest emoji at each place of a text (Unicode Technical Standard 51).
final class EmojiFinder {

    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;

    /// The longest sequence there is has ten characters.
    private static final int LONGEST = 16;

    /// The first symbol that may be an emoji, but for © and ®.
    private static final int FIRST_SYMBOL = 0x203C;

    private final EmojiIndex index;

    EmojiFinder(EmojiIndex index) {
        this.index = index;
    }

    static boolean mayHave(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isHighSurrogate(letter)
                    || letter == EMOJI_STYLE
                    || letter == KEYCAP
                    || letter >= FIRST_SYMBOL && letter < 0x3300) {
                return true;
            }
        }
        return false;
    }

    List<Piece> split(String text, int most) {
        var pieces = new ArrayList<Piece>();
        int done = 0;
        int at = 0;
        int found = 0;
        while (at < text.length() && found < most) {
            int length = Character.charCount(text.codePointAt(at));
            var match = index.starts(text.codePointAt(at)) ? match(text, at) : null;
            if (match == null) {
                at += length;
                continue;
            }
            if (at > done) {
                pieces.add(new Piece.Words(text.substring(done, at)));
            }
            pieces.add(match);
            found++;
            at += match.text().length();
            done = at;
        }
        if (done < text.length()) {
            pieces.add(new Piece.Words(text.substring(done)));
        }
        return pieces;
    }

    private Piece.@Nullable Picture match(String text, int from) {
        var ends = ends(text, from);
        for (var end : ends.reversed()) {
            var spelt = text.substring(from, end);
            var emoji = index.find(spelt.replace("\uFE0F", ""));
            if (emoji != null) {
                return isText(emoji, spelt, at(text, end))
                        ? null
                        : new Piece.Picture(text.substring(from, afterMarks(text, end)), emoji);
            }
        }
        return null;
    }

    /// Where a sequence that starts somewhere could end.
    private static List<Integer> ends(String text, int from) {
        var ends = new ArrayList<Integer>();
        int first = text.codePointAt(from);
        int end = from + Character.charCount(first);
        ends.add(end);
        if (isFlagLetter(first)) {
            if (isFlagLetter(at(text, end))) {
                ends.add(end + 2);
            }
            return ends;
        }
        while (ends.size() < LONGEST) {
            int next = at(text, end);
            if (next == JOINER && at(text, end + 1) >= FIRST_SYMBOL) {
                end += 1 + Character.charCount(at(text, end + 1));
            } else if (next == EMOJI_STYLE || next == KEYCAP || isTone(next) || isTag(next)) {
                end += Character.charCount(next);
            } else {
                break;
            }
            ends.add(end);
        }
        return ends;
    }

    private boolean isText(Emoji emoji, String spelt, int next) {
        boolean alone = spelt.codePointCount(0, spelt.length()) == 1;
        return next == TEXT_STYLE || alone && index.isTextual(emoji);
    }

    /// Marks that belonged to a sequence nobody knows would be drawn as boxes: the picture before
    /// them takes them along.
    private static int afterMarks(String text, int end) {
        int after = end;
        int next = at(text, after);
        while (next == EMOJI_STYLE || next == JOINER || isTag(next)) {
            after += Character.charCount(next);
            next = at(text, after);
        }
        return after;
    }

    private static int at(String text, int place) {
        return place < text.length() ? text.codePointAt(place) : -1;
    }

    private static boolean isFlagLetter(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    private static boolean isTone(int codePoint) {
        return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }

    private static boolean isTag(int codePoint) {
        return codePoint >= 0xE0020 && codePoint <= 0xE007F;
    }
}
