package org.agentdesk.ui.composer;

/// Puts marks of light markdown around what is selected, or takes them away again.
///
/// @param text the whole text afterwards
/// @param from where the selection begins afterwards
/// @param to where it ends
record Marks(String text, int from, int to) {

    static final String BOLD = "**";
    static final String ITALIC = "*";

    /// Blanks at the edges of the selection stay outside: marks beside blanks are none. Where
    /// nothing is selected, the caret comes between two marks.
    static Marks around(String text, int start, int end, String mark) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        int length = mark.length();
        if (isMarked(text, from, to, mark)) {
            var without =
                    text.substring(0, from - length)
                            + text.substring(from, to)
                            + text.substring(to + length);
            return new Marks(without, from - length, to - length);
        }
        var with = text.substring(0, from) + mark + text.substring(from, to) + mark;
        return new Marks(with + text.substring(to), from + length, to + length);
    }

    private static boolean isMarked(String text, int from, int to, String mark) {
        int before = count(text, from - 1, -1);
        int after = count(text, to, 1);
        int marks = Math.min(before, after);
        return mark.equals(BOLD) ? marks >= 2 : marks == 1 || marks >= 3;
    }

    private static int count(String text, int at, int step) {
        int place = at;
        int count = 0;
        while (place >= 0 && place < text.length() && text.charAt(place) == '*') {
            count++;
            place += step;
        }
        return count;
    }
}
