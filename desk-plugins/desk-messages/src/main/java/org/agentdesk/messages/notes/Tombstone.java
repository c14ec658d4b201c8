package org.agentdesk.messages.notes;

import java.util.List;
import javafx.scene.control.Label;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// DELETEDNOTIFICATION: where a message was.
final class Tombstone {

    private Tombstone() {}

    static Drawing draw(Body.DeletedNotification body, MessageView message, RenderContext context) {
        var words = Words.in(context.host().locale()).get("deleted");
        var label = new Label(words, new FontIcon(Feather.SLASH));
        label.getStyleClass().addAll("message-happened", "message-deleted");
        return new Drawing(List.of(label), words);
    }
}
