package org.agentdesk.messages.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Address;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.messages.card.Picture;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;

/// CAROUSEL: cards side by side, of which some are in view.
final class CarouselCard {

    /// The most cards that are drawn.
    static final int MOST = 30;

    private static final int MOST_BUTTONS = 4;
    private static final double PICTURE_HEIGHT = 116;

    private CarouselCard() {}

    static Drawing draw(Body.Carousel body, MessageView message, RenderContext context) {
        var parts = new Parts(context.host());
        var nodes = new ArrayList<Node>(parts.text(body.text()));
        var cards = body.cards().stream().limit(MOST).toList();
        if (cards.isEmpty()) {
            nodes.add(parts.note(parts.words().get("carousel.none")));
            return new Drawing(List.copyOf(nodes), body.text());
        }
        var pictures = new ArrayList<Picture>();
        var drawn = cards.stream().map(card -> card(card, parts, pictures)).toList();
        nodes.add(new Strip(drawn, body.cards().size(), parts, at -> pictures.get(at).load()));
        return new Drawing(
                nodes,
                Excerpt.lines(body.text(), plain(cards)),
                () -> pictures.forEach(Picture::dispose));
    }

    private static String plain(List<Body.Card> cards) {
        return cards.stream()
                .map(card ->
                        Excerpt.lines(
                                Excerpt.of(card.text(), Excerpt.VALUE),
                                Excerpt.of(card.target(), Excerpt.VALUE),
                                Choices.plain(card.buttons(), MOST_BUTTONS)))
                .collect(Collectors.joining("\n\n"));
    }

    private static Node card(Body.Card card, Parts parts, List<Picture> pictures) {
        var address = Address.of(card.url()).orElse(null);
        var name = Excerpt.label(card.text());
        var picture = new Picture(parts.host(), address, Strip.CARD, PICTURE_HEIGHT, name);
        pictures.add(picture);
        var panel = parts.panel(picture);
        panel.getStyleClass().add("message-carousel-card");
        if (!name.isBlank()) {
            panel.getChildren().add(parts.line(Excerpt.of(card.text(), 240), "message-card-title"));
        }
        var choices = new Choices(parts).of(card.buttons(), MOST_BUTTONS);
        panel.getChildren().addAll(choices);
        Address.of(card.target())
                .filter(target -> parts.host().opens(target.uri()))
                .ifPresent(target -> {
                    var open =
                            parts.open(
                                    Feather.EXTERNAL_LINK,
                                    Excerpt.label(target.host()),
                                    target.uri());
                    open.setAccessibleText(parts.words().get("carousel.open", name, target.host()));
                    open.getStyleClass().add("message-choice-link");
                    open.setMaxWidth(Double.MAX_VALUE);
                    panel.getChildren().add(open);
                });
        return panel;
    }
}
