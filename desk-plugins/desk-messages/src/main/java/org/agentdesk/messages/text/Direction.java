package org.agentdesk.messages.text;

import java.text.Bidi;
import javafx.geometry.NodeOrientation;

/// The reading direction of a text, by its first strong letter. A message keeps its own direction
/// whatever the direction of the window.
public final class Direction {

    private Direction() {}

    /// Whether a text has letters that are read from right to left.
    public static boolean isMixed(String text) {
        var letters = text.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length);
    }

    /// The direction; left to right where the text does not say.
    public static NodeOrientation of(String text) {
        if (!isMixed(text)) {
            return NodeOrientation.LEFT_TO_RIGHT;
        }
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? NodeOrientation.LEFT_TO_RIGHT
                : NodeOrientation.RIGHT_TO_LEFT;
    }
}
