package org.agentdesk.messages.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Address;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.messages.text.Links;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;

/// URL: where a link really leads, before anybody goes there.
final class UrlCard {

    private static final int WORDS_LOOKED_AT = 200;

    private UrlCard() {}

    static Drawing draw(Body.Url body, MessageView message, RenderContext context) {
        var parts = new Parts(context.host());
        var text = body.text().strip().equals(body.mediaUrl().strip()) ? "" : body.text();
        var nodes = new ArrayList<Node>(parts.text(text));
        var target = Address.of(body.mediaUrl()).filter(a -> context.host().opens(a.uri()));
        nodes.add(
                target.map(address -> card(address, text, parts))
                        .orElseGet(() -> unopened(body.mediaUrl(), parts)));
        return new Drawing(List.copyOf(nodes), Excerpt.lines(text, body.mediaUrl()));
    }

    private static Node card(Address address, String text, Parts parts) {
        var words = parts.words();
        var heading = parts.heading(Feather.LINK, address.host(), address.rest());
        heading.setNodeOrientation(NodeOrientation.INHERIT);
        var panel = parts.panel(heading);
        var warnings = warnings(address, text).stream().map(key -> words.get(key)).toList();
        if (!warnings.isEmpty()) {
            panel.getChildren().add(parts.warning(warnings));
        }
        panel.getChildren()
                .add(
                        parts.actions(
                                parts.open(
                                        Feather.EXTERNAL_LINK,
                                        words.get("url.open"),
                                        address.uri()),
                                parts.copy(words.get("url.copy"), address.uri().toString())));
        return panel;
    }

    /// The keys of the words for what is wrong with a link.
    static List<String> warnings(Address address, String text) {
        var keys = new ArrayList<String>();
        if (address.host().startsWith("xn--") || address.host().contains(".xn--")) {
            keys.add("url.letters");
        }
        if (misleads(text, address)) {
            keys.add("url.elsewhere");
        }
        if (address.isPlain()) {
            keys.add("url.plain");
        }
        return keys;
    }

    /// Whether the text beside a link names another host than the one it leads to.
    static boolean misleads(String text, Address address) {
        return Stream.of(Excerpt.of(text, 20_000).split("\\s+", WORDS_LOOKED_AT + 1))
                .limit(WORDS_LOOKED_AT)
                .anyMatch(word -> Links.misleads(word, address.uri()));
    }

    private static Node unopened(String address, Parts parts) {
        var words = parts.words();
        if (address.isBlank()) {
            return parts.panel(parts.heading(Feather.LINK, words.get("url.none"), ""));
        }
        var heading = parts.heading(Feather.SLASH, words.get("url.unopened"), address);
        return parts.panel(heading, parts.actions(parts.copy(words.get("url.copy"), address)));
    }
}
