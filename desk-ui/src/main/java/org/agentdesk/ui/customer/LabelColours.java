package org.agentdesk.ui.customer;

import javafx.scene.paint.Color;

/// The colours of labels, as administrators wrote them.
final class LabelColours {

    private LabelColours() {}

    /// The colour of a word such as `#b45309` or `#b40`; grey for anything that is none.
    static Color of(String word) {
        if (!word.matches("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")) {
            return Color.GRAY;
        }
        return Color.web(word.startsWith("#") ? word : "#" + word);
    }
}
