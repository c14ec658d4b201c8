package org.agentdesk.messages.card;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;

/// A message as a card in the window, drawn anew when it says something else.
final class RenderedCard implements RenderedMessage {

    private final VBox node = new VBox();
    private final Function<MessageView, Drawing> artist;
    private MessageView message;
    private Drawing drawing;

    RenderedCard(MessageView message, Function<MessageView, Drawing> artist) {
        this.artist = artist;
        this.message = message;
        this.drawing = artist.apply(message);
        node.getStyleClass().add("message-cards");
        node.getChildren().setAll(drawing.nodes());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String plainText() {
        return drawing.plainText();
    }

    @Override
    public void update(MessageView newer) {
        if (newer.message().equals(message.message())) {
            return;
        }
        var next = artist.apply(newer);
        drawing.dispose().run();
        message = newer;
        drawing = next;
        node.getChildren().setAll(next.nodes());
    }

    @Override
    public void dispose() {
        drawing.dispose().run();
        node.getChildren().clear();
    }
}
