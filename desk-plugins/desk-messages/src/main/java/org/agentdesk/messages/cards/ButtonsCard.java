package org.agentdesk.messages.cards;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.messages.card.Row;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;

/// BUTTON: what was asked, and the answers that were offered, below each other or as quick replies
/// beside each other.
final class ButtonsCard {

    /// The most buttons that are shown; no network allows as many.
    static final int MOST = 20;

    private ButtonsCard() {}

    static Drawing draw(Body.Button body, MessageView message, RenderContext context) {
        var parts = new Parts(context.host());
        var interactive = body.source().get("additionalDetails").get("interactive");
        var head = interactive.get("header").get("text").text();
        var asked = interactive.get("body").get("text").text();
        var foot = interactive.get("footer").get("text").text();
        var text = asked.isBlank() ? body.text() : asked;
        var nodes = new ArrayList<Node>();
        if (!head.isBlank()) {
            nodes.add(parts.line(head, "message-card-title"));
        }
        nodes.addAll(parts.text(text));
        if (!foot.isBlank()) {
            nodes.add(parts.note(foot));
        }
        if (body.buttons().isEmpty()) {
            nodes.add(parts.note(parts.words().get("choice.none")));
        } else {
            nodes.add(buttons(body, parts));
        }
        var plain = Excerpt.lines(head, text, foot, Choices.plain(body.buttons(), MOST));
        return new Drawing(List.copyOf(nodes), plain);
    }

    private static Node buttons(Body.Button body, Parts parts) {
        boolean quick = body.style().equals("QUICK_REPLIES");
        Pane place = quick ? new Row() : new VBox();
        place.getStyleClass().add(quick ? "message-replies" : "message-choices");
        place.setMinWidth(0);
        place.getChildren().addAll(new Choices(parts).of(body.buttons(), MOST));
        return place;
    }
}
