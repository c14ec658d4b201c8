package org.agentdesk.ui.spelling;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// What code points are to a speller.
final class Letters {

    /// Written without spaces: a run of their letters is not one word.
    private static final Set<UnicodeScript> WITHOUT_SPACES =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR,
                    UnicodeScript.TIBETAN);

    /// What may stand between the letters of one word: apostrophes, hyphens, the Catalan dot, the
    /// joiners of Persian and Indic scripts; and, of what is no word, the dot and the line of names
    /// in computers.
    private static final String CONNECTORS = "'\u2019\u02bc-\u2011\u00ad\u00b7\u200c\u200d._";

    private Letters() {}

    static boolean isWhite(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /// Whether a code point can be the first of a word.
    static boolean begins(int letter) {
        return Character.isLetterOrDigit(letter);
    }

    /// Whether a code point goes on with a word.
    static boolean goesOn(int letter) {
        return Character.isLetterOrDigit(letter) || isMark(letter);
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    /// Whether a code point joins what is before it with a letter that follows.
    static boolean connects(int letter) {
        return CONNECTORS.indexOf(letter) >= 0;
    }

    static boolean isWrittenWithoutSpaces(int letter) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(letter));
    }

    /// The script of the first letter that has one of its own; `COMMON` where none has.
    static UnicodeScript script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(it -> it != UnicodeScript.COMMON && it != UnicodeScript.INHERITED)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }
}
