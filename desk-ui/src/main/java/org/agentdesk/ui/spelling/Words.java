package org.agentdesk.ui.spelling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// Finds the words of a text whose spelling can be checked.
///
/// Passed over are addresses of pages, mail and files, mentions, hashtags, placeholders, code,
/// commands, whatever has a digit in it, codes in capitals, names likeThis, single letters, scripts
/// that are written without spaces, and anything too long to be a word.
final class Words {

    /// How much of a text is looked at, in UTF-16 units.
    static final int LONGEST_TEXT = 20_000;

    /// Nobody's word is longer, in UTF-16 units.
    static final int LONGEST_WORD = 60;

    private static final String OPENING = "([{<\"'*_~\u201c\u201e\u2018\u00ab\u00bf\u00a1";

    private final String text;
    private final BitSet noProse;
    private final List<Word> found = new ArrayList<>();

    private Words(String text) {
        this.text = text;
        this.noProse = NoProse.of(text);
    }

    /// The words to check, in their order.
    static List<Word> of(String text) {
        var words = new Words(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        words.look();
        return List.copyOf(words.found);
    }

    private void look() {
        int place = 0;
        while (place < text.length()) {
            int letter = text.codePointAt(place);
            if (Letters.isWhite(letter)) {
                place += Character.charCount(letter);
            } else {
                place = chunk(place);
            }
        }
    }

    /// What stands between spaces.
    private int chunk(int from) {
        int end = from;
        while (end < text.length() && !Letters.isWhite(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (!isAddress(text.substring(from, end))) {
            words(from, end);
        }
        return end;
    }

    private static boolean isAddress(String chunk) {
        int begin = 0;
        while (begin < chunk.length() && OPENING.indexOf(chunk.charAt(begin)) >= 0) {
            begin++;
        }
        var bare = chunk.substring(begin).toLowerCase(Locale.ROOT);
        return bare.startsWith("www.")
                || bare.startsWith("mailto:")
                || bare.startsWith("/")
                || bare.startsWith("#")
                || bare.contains("://")
                || bare.indexOf('@') >= 0
                || bare.indexOf('\\') >= 0;
    }

    private void words(int from, int end) {
        int place = from;
        while (place < end) {
            int letter = text.codePointAt(place);
            if (Letters.begins(letter)) {
                int after = tokenEnd(place, end);
                token(place, after);
                place = after;
            } else {
                place += Character.charCount(letter);
            }
        }
    }

    private int tokenEnd(int from, int end) {
        int place = from;
        while (place < end) {
            int letter = text.codePointAt(place);
            int after = place + Character.charCount(letter);
            boolean joins =
                    Letters.connects(letter)
                            && after < end
                            && Letters.begins(text.codePointAt(after));
            if (!joins && !Letters.goesOn(letter)) {
                break;
            }
            place = after;
        }
        return place;
    }

    /// Letters, digits and what connects them; a missing space after a full stop is no address.
    private void token(int from, int to) {
        var token = text.substring(from, to);
        if (noProse.nextSetBit(from) >= 0 && noProse.nextSetBit(from) < to
                || token.indexOf('_') >= 0
                || token.codePoints().anyMatch(Character::isDigit)) {
            return;
        }
        int dot = token.indexOf('.');
        while (dot >= 0) {
            if (Character.isLowerCase(token.codePointAt(dot + 1))) {
                return;
            }
            dot = token.indexOf('.', dot + 1);
        }
        int begin = from;
        for (var sentence : token.split("\\.", -1)) {
            word(new Word(begin, begin + sentence.length(), sentence));
            begin += sentence.length() + 1;
        }
    }

    private void word(Word word) {
        var letters = word.text();
        if (letters.length() <= LONGEST_WORD
                && letters.codePointCount(0, letters.length()) > 1
                && letters.codePoints().noneMatch(Letters::isWrittenWithoutSpaces)
                && !isCode(letters)
                && !isLikeThis(letters)) {
            found.add(word);
        }
    }

    private static boolean isCode(String letters) {
        return letters.codePoints().anyMatch(Character::isUpperCase)
                && letters.codePoints().noneMatch(Character::isLowerCase);
    }

    private static boolean isLikeThis(String letters) {
        var points = letters.codePoints().toArray();
        for (int i = 1; i < points.length; i++) {
            if (Character.isLowerCase(points[i - 1]) && Character.isUpperCase(points[i])) {
                return true;
            }
        }
        return false;
    }
}
