package org.agentdesk.ui.spelling;

import java.text.Normalizer;

/// A word in a text.
///
/// @param from where it begins, in UTF-16 units
/// @param to where it ends
/// @param text as it is written
public record Word(int from, int to, String text) {

    private static final String SOFT_HYPHEN = "\u00ad";

    /// The word as dictionaries have it: composed letters, straight apostrophes, no soft hyphens.
    public String plain() {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u2019', '\'')
                .replace('\u02bc', '\'')
                .replace('\u2011', '-')
                .replace(SOFT_HYPHEN, "");
    }

    /// A correction in the way this word is written: with the apostrophes it has.
    public String written(String correction) {
        return text.indexOf('\u2019') >= 0 ? correction.replace('\'', '\u2019') : correction;
    }

    /// Whether a place in the text is in the word or at one of its ends.
    boolean touches(int place) {
        return from <= place && place <= to;
    }

    /// The same word elsewhere.
    Word movedBy(int distance) {
        return new Word(from + distance, to + distance, text);
    }

    /// A part of this word.
    Word part(int start, int end) {
        return new Word(from + start, from + end, text.substring(start, end));
    }
}
