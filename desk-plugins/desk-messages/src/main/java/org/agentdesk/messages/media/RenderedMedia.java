package org.agentdesk.messages.media;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.agentdesk.messages.text.TextNodes;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;

/// A file in the window: a card, and the caption below it.
final class RenderedMedia implements RenderedMessage {

    private final VBox node = new VBox();
    private final Host host;
    private final Function<Media, Card> cards;
    private Media media;
    private Card card;

    RenderedMedia(MessageView message, Host host, Function<Media, Card> cards) {
        this.host = host;
        this.cards = cards;
        this.media = Media.of(message);
        this.card = cards.apply(media);
        node.getStyleClass().add("message-media");
        show();
    }

    private void show() {
        node.getChildren().setAll(card.node());
        node.getChildren().addAll(new TextNodes(host).of(media.caption()));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String plainText() {
        boolean told = media.address() != null && !media.isLocal();
        var address = told ? String.valueOf(media.address()) : "";
        return Stream.of(media.caption(), media.name(), address)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void update(MessageView message) {
        var changed = Media.of(message);
        if (!changed.equals(media)) {
            card.dispose();
            media = changed;
            card = cards.apply(changed);
            show();
        }
    }

    @Override
    public void dispose() {
        card.dispose();
    }

    /// The card of a file.
    interface Card {
        Node node();

        void dispose();
    }
}
