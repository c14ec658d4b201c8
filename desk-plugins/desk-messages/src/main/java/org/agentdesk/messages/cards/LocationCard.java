package org.agentdesk.messages.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;

/// LOCATION: where it is, in numbers and on a small map.
final class LocationCard {

    private LocationCard() {}

    static Drawing draw(Body.Location body, MessageView message, RenderContext context) {
        var parts = new Parts(context.host());
        var nodes = new ArrayList<Node>(parts.text(body.text()));
        var place = Coordinates.of(body);
        var name = told(body, "name", "label");
        var address = told(body, "address");
        var title = name.isBlank() ? parts.words().get("location") : name;
        var numbers =
                place.map(p -> p.shown(parts.words(), context.host().locale()))
                        .orElseGet(() -> parts.words().get("location.unreadable"));
        var heading =
                parts.heading(
                        place.isPresent() ? Feather.MAP_PIN : Feather.HELP_CIRCLE, title, numbers);
        var panel = parts.panel(heading);
        if (!address.isBlank()) {
            panel.getChildren().add(parts.line(address, "message-value"));
        }
        if (place.isPresent()) {
            var there = place.get();
            panel.getChildren().addFirst(new WorldMap(there.latitude(), there.longitude()));
            panel.getChildren().add(actions(there, parts));
        } else if (!raw(body).isEmpty()) {
            panel.getChildren().add(parts.note(raw(body)));
        }
        nodes.add(panel);
        var copied = place.map(Coordinates::plain).orElse(numbers);
        return new Drawing(List.copyOf(nodes), Excerpt.lines(body.text(), name, address, copied));
    }

    private static Node actions(Coordinates place, Parts parts) {
        var words = parts.words();
        return parts.actions(
                parts.open(Feather.EXTERNAL_LINK, words.get("location.open"), place.map()),
                parts.copy(words.get("location.copy"), place.plain()));
    }

    /// What networks add beside the coordinates.
    private static String told(Body.Location body, String... keys) {
        var source = body.source();
        return Stream.of(keys)
                .flatMap(key ->
                        Stream.of(
                                source.get("location").get(key),
                                source.get("additionalDetails").get("location").get(key),
                                source.get("additionalDetails").get(key)))
                .map(Json::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String raw(Body.Location body) {
        var sent = body.source().get("location");
        var both = sent.get("latitude").text() + ", " + sent.get("longitude").text();
        return both.equals(", ") ? "" : Excerpt.label(both);
    }
}
