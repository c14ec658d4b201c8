package org.agentdesk.messages.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;

/// TEMPLATE: which one, and what was filled in. What the customer read is the provider's.
final class TemplateCard {

    private static final int MOST_PARTS = 12;
    private static final int MOST_VALUES = 20;

    private TemplateCard() {}

    static Drawing draw(Body.Template body, MessageView message, RenderContext context) {
        var parts = new Parts(context.host());
        var words = parts.words();
        var nodes = new ArrayList<Node>(parts.text(body.text()));
        var name = body.name().isBlank() ? words.get("template") : body.name();
        var language = language(body.language(), context.host().locale());
        var detail =
                language.isEmpty()
                        ? words.get("template")
                        : words.get("template.language", language);
        var panel = parts.panel(parts.heading(Feather.LAYOUT, Excerpt.label(name), detail));
        var plain = new ArrayList<String>();
        for (var part : body.parts().stream().limit(MOST_PARTS).toList()) {
            if (!part.parameters().isEmpty()) {
                panel.getChildren().add(parts.field(kind(part.kind(), parts), values(part)));
                plain.add(kind(part.kind(), parts) + ": " + values(part));
            }
        }
        if (body.parts().size() > MOST_PARTS) {
            panel.getChildren().add(parts.more(body.parts().size() - MOST_PARTS));
        }
        nodes.add(panel);
        return new Drawing(
                List.copyOf(nodes), Excerpt.lines(body.text(), name, String.join("\n", plain)));
    }

    private static String values(Body.Part part) {
        int more = part.parameters().size() - MOST_VALUES;
        return part.parameters().stream()
                        .limit(MOST_VALUES)
                        .map(value -> Excerpt.of(value, Excerpt.VALUE))
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " …" : "");
    }

    private static String kind(String kind, Parts parts) {
        var key = "template." + kind.toUpperCase(Locale.ROOT);
        return parts.words().has(key) ? parts.words().get(key) : Excerpt.label(kind);
    }

    /// The name of a language such as `en_US` in another one.
    static String language(String code, Locale in) {
        var tag = code.strip().replace('_', '-');
        if (!tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")) {
            return Excerpt.label(code);
        }
        return Locale.forLanguageTag(tag).getDisplayName(in);
    }
}
