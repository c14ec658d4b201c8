package org.agentdesk.ui.fx;

import java.text.Bidi;
import java.util.Locale;

/// Which texts JavaFX can wrap.
///
/// Why this is a question: JavaFX 26 on Linux throws out of its layout
/// (`PrismTextLayout.computeTrailingSpaceWidth`) when it breaks a line inside text with
/// right-to-left letters. Until that is mended, such text stays on one line there.
public final class Wrapping {

    private static final boolean LINUX =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");

    private Wrapping() {}

    /// Whether a text can be wrapped on this computer.
    public static boolean isSafe(String text) {
        var letters = text.toCharArray();
        return !LINUX || !Bidi.requiresBidi(letters, 0, letters.length);
    }
}
