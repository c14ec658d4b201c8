package org.agentdesk.ui.spelling;

import java.util.BitSet;

/// The parts of a text that are no prose, though letters stand in them: code in back quotes,
/// placeholders, commands and what is looked for among the canned replies.
final class NoProse {

    private static final int LONGEST_PLACEHOLDER = 60;

    private final String text;
    private final BitSet parts = new BitSet();
    private final BitSet unclosed = new BitSet();

    private NoProse(String text) {
        this.text = text;
    }

    /// A bit for each UTF-16 unit that is no prose. Takes time in proportion to the text.
    static BitSet of(String text) {
        var found = new NoProse(text);
        found.look();
        return found.parts;
    }

    private void look() {
        int place = 0;
        while (place < text.length()) {
            place =
                    switch (text.charAt(place)) {
                        case '`' -> code(place);
                        case '{' -> placeholder(place);
                        case '/' -> command(place);
                        default -> place + 1;
                    };
        }
    }

    private int code(int from) {
        int quotes = quotes(from);
        int inside = from + quotes;
        if (unclosed.get(quotes)) {
            return inside;
        }
        for (int end = text.indexOf('`', inside); end >= 0; end = text.indexOf('`', end)) {
            int closing = quotes(end);
            end += closing;
            if (closing == quotes) {
                parts.set(from, end);
                return end;
            }
        }
        unclosed.set(quotes);
        return inside;
    }

    private int quotes(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - from;
    }

    private int placeholder(int from) {
        int last = Math.min(text.length(), from + LONGEST_PLACEHOLDER);
        for (int end = from + 1; end < last; end++) {
            char letter = text.charAt(end);
            if (letter == '}') {
                parts.set(from, end + 1);
                return end + 1;
            }
            if (letter == '{' || Letters.isWhite(letter)) {
                break;
            }
        }
        return from + 1;
    }

    private int command(int from) {
        if (from > 0 && text.charAt(from - 1) != '\n') {
            return from + 1;
        }
        int newline = text.indexOf('\n', from);
        int end = newline < 0 ? text.length() : newline;
        parts.set(from, end);
        return end;
    }
}
