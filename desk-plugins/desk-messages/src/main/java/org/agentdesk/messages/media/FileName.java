package org.agentdesk.messages.media;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import org.agentdesk.messages.text.Direction;

/// The name of a file as it is: without the characters that hide or turn others, and cut in its
/// middle, so that the ending stays.
final class FileName extends Label {

    FileName(String name) {
        super(shown(name));
        getStyleClass().add("message-file-name");
        if (Direction.isMixed(getText())) {
            getStyleClass().add("bidi");
        }
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setNodeOrientation(Direction.of(getText()));
        setTooltip(new Tooltip(getText()));
    }

    private static String shown(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
    }
}
