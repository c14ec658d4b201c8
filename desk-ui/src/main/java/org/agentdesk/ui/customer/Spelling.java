package org.agentdesk.ui.customer;

import java.util.Locale;

/// Names that administrators and forms give to values, as people write them.
public final class Spelling {

    private Spelling() {}

    /// `favouriteColour` and `favourite_colour` as words: `Favourite colour`.
    public static String of(String key) {
        var words = key.replaceAll("(?<=[a-z0-9])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT);
        return words.isBlank() ? key : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
