package org.agentdesk.messages.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Address;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Moments;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// VOICE_ACTIVITY: a call that is over, with its legs and its recording.
final class EndedCallCard {

    private final Parts parts;
    private final EndedCall call;
    private final List<String> plain = new ArrayList<>();

    private EndedCallCard(EndedCall call, Parts parts) {
        this.call = call;
        this.parts = parts;
    }

    static Drawing draw(Body.Unknown body, MessageView message, RenderContext context) {
        return new EndedCallCard(EndedCall.of(body.source()), new Parts(context.host())).draw();
    }

    private Drawing draw() {
        var words = parts.words();
        var from = call.from();
        var heading =
                parts.heading(
                        Feather.PHONE_OFF,
                        words.get("call.ended"),
                        from == null ? "" : Moments.shown(from, parts.host()));
        plain.add(words.get("call.ended"));
        var panel = parts.panel(heading);
        field(panel, "call.duration", call.lasted());
        field(panel, "call.held", call.held());
        if (!call.legs().isEmpty()) {
            panel.getChildren().add(parts.rule());
            call.legs().forEach(leg -> panel.getChildren().add(leg(leg)));
        }
        if (call.more() > 0) {
            panel.getChildren().add(parts.more(call.more()));
        }
        if (!call.recording().isBlank()) {
            panel.getChildren().add(recording());
        }
        return new Drawing(List.of(panel), String.join("\n", plain));
    }

    private void field(VBox panel, String key, @Nullable Duration duration) {
        if (duration != null) {
            var name = parts.words().get(key);
            panel.getChildren().add(parts.field(name, Moments.clock(duration)));
            plain.add(name + ": " + Moments.clock(duration));
        }
    }

    private Node leg(EndedCall.Leg leg) {
        var words = parts.words();
        var who = leg.who().isEmpty() ? words.get("call.unnamed") : leg.who();
        var why =
                Stream.of(leg.began(), leg.ended())
                        .map(reason -> Reasons.shown(reason, words))
                        .filter(reason -> !reason.isEmpty())
                        .collect(Collectors.joining(" → "));
        var lines = new VBox(parts.line(who, "message-value"));
        if (!why.isEmpty()) {
            lines.getChildren().add(parts.note(why));
        }
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var lasted = leg.lasted() == null ? "" : Moments.clock(leg.lasted());
        var time = new Label(lasted);
        time.getStyleClass().add("message-amount");
        var row = new HBox(lines, time);
        row.getStyleClass().add("message-amount-row");
        plain.add(
                Stream.of(who, why, lasted)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
        return row;
    }

    /// Whoever made up the address, it leads nowhere but to the web.
    private Node recording() {
        var words = parts.words();
        plain.add(Excerpt.of(call.recording(), Excerpt.VALUE));
        return Address.of(call.recording())
                .filter(address -> parts.host().opens(address.uri()))
                .<Node>map(address ->
                        parts.actions(
                                parts.open(
                                        Feather.PLAY_CIRCLE,
                                        words.get("call.recording"),
                                        address.uri())))
                .orElseGet(() -> parts.note(words.get("call.recording.unopened")));
    }
}
