package org.agentdesk.messages.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.messages.card.Row;
import org.agentdesk.messages.text.Emblems;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;

/// WRAPUP: what a conversation was about, and a note.
final class WrapUpCard {

    private static final int MOST = 20;

    private WrapUpCard() {}

    static Drawing draw(Body.WrapUp body, MessageView message, RenderContext context) {
        var parts = new Parts(context.host());
        var words = parts.words();
        var shown = body.categories().stream().map(WrapUpCard::label).filter(c -> !c.isEmpty());
        var categories = shown.limit(MOST).toList();
        boolean empty = categories.isEmpty() && body.note().isBlank() && body.text().isBlank();
        var panel =
                parts.panel(
                        parts.heading(
                                Feather.CLIPBOARD,
                                words.get("wrapUp"),
                                empty ? words.get("wrapUp.empty") : ""));
        if (!categories.isEmpty()) {
            panel.getChildren().add(chips(categories));
        }
        if (body.categories().size() > MOST) {
            panel.getChildren().add(parts.more(body.categories().size() - MOST));
        }
        var nodes = new ArrayList<Node>(parts.text(body.note()));
        nodes.addAll(parts.text(body.text()));
        panel.getChildren().addAll(nodes);
        return new Drawing(
                List.of(panel),
                Excerpt.lines(
                        words.get("wrapUp"),
                        String.join("\n", categories),
                        body.note(),
                        body.text()));
    }

    private static String label(Body.Category category) {
        return Stream.of(category.name(), category.value())
                .filter(part -> !part.isBlank())
                .map(Excerpt::label)
                .collect(Collectors.joining(" · "));
    }

    private static Node chips(List<String> categories) {
        var chips = new Row();
        categories.forEach(category -> {
            var chip = Emblems.on(new Label(category));
            chip.getStyleClass().add("message-chip");
            chip.setMinWidth(0);
            chips.getChildren().add(chip);
        });
        return chips;
    }
}
