package org.agentdesk.messages.calls;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Moments;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;

/// VOICE: one leg of a call.
final class CallCard {

    private CallCard() {}

    static Drawing draw(Body.Voice body, MessageView message, RenderContext context) {
        var parts = new Parts(context.host());
        var words = parts.words();
        var nodes = new ArrayList<Node>(parts.text(body.text()));
        var reason = Reasons.shown(body.reasonCode(), words);
        var lasted = Moments.lasting(body.source().get("duration")).map(Moments::clock).orElse("");
        var panel =
                parts.panel(
                        parts.heading(
                                Feather.PHONE,
                                words.get("call"),
                                reason.isEmpty() ? "" : words.get("call.detail", reason)));
        if (!lasted.isEmpty()) {
            panel.getChildren().add(parts.field(words.get("call.duration"), lasted));
        }
        if (!body.leg().isBlank()) {
            panel.getChildren().add(parts.field(words.get("call.leg"), Excerpt.label(body.leg())));
        }
        if (!body.callId().isBlank()) {
            panel.getChildren()
                    .add(parts.field(words.get("call.id"), Excerpt.label(body.callId())));
        }
        nodes.add(panel);
        return new Drawing(
                List.copyOf(nodes),
                Excerpt.lines(
                        body.text(), words.get("call"), reason, lasted, body.leg(), body.callId()));
    }
}
