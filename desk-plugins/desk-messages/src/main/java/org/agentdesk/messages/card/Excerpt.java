package org.agentdesk.messages.card;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Texts from outside, short enough to be drawn. Pure.
public final class Excerpt {

    /// The most that is drawn of one value.
    public static final int VALUE = 400;

    /// The most that is drawn of a name or label.
    public static final int LABEL = 120;

    /// The most that is drawn or copied of what somebody wrote.
    public static final int TEXT = 20_000;

    private static final Pattern MARKS =
            Pattern.compile("[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]");

    private Excerpt() {}

    /// The beginning of a text; no character is cut in two.
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splitsPair ? longest - 1 : longest) + "…";
    }

    /// A name or label in one line.
    public static String label(String text) {
        var head = text.substring(0, Math.min(text.length(), 2 * LABEL));
        return of(undirected(head).replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), LABEL);
    }

    /// A text without the marks that turn its direction: fonts draw boxes for them, and in a name
    /// they only help to lie.
    public static String undirected(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /// The texts that say something, one a line, none of them longer than a long message.
    public static String lines(String... texts) {
        return Arrays.stream(texts)
                .filter(text -> !text.isBlank())
                .map(text -> of(text, TEXT))
                .collect(Collectors.joining("\n"));
    }
}
