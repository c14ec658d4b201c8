package org.agentdesk.messages.text;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A stretch of text in one style.
///
/// @param link where a click goes; null for ordinary text
record Run(String text, Style style, @Nullable URI link) {

    /// How a run looks.
    record Style(boolean bold, boolean italic, boolean code) {
        static final Style NORMAL = new Style(false, false, false);

        Style asBold() {
            return new Style(true, italic, code);
        }

        Style asItalic() {
            return new Style(bold, true, code);
        }

        Style asCode() {
            return new Style(bold, italic, true);
        }
    }
}
