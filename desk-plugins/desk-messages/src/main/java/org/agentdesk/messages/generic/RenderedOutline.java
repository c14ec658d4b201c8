package org.agentdesk.messages.generic;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.messages.text.Emblems;
import org.agentdesk.messages.text.TextNodes;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A message of any type in the window: its type, its text, and the rest as names and values.
final class RenderedOutline implements RenderedMessage {

    private static final int LONGEST_TEXT = 20_000;

    private final VBox node = new VBox();
    private final Host host;
    private final Parts parts;
    private final Words words;
    private String copy = "";

    RenderedOutline(MessageView message, Host host) {
        this.host = host;
        this.parts = new Parts(host);
        this.words = parts.words();
        node.getStyleClass().add("message-outline");
        update(message);
    }

    @Override
    public void update(MessageView message) {
        var body = message.message().body();
        var outline = Outline.of(body);
        copy = (body.text() + "\n" + outline.text()).strip();
        node.getChildren().setAll(heading(body));
        var text = body.text();
        if (!text.isBlank()) {
            var shown = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
            node.getChildren().addAll(new TextNodes(host).of(shown));
        }
        node.getChildren().addAll(new OutlineTree(parts).of(outline.rows()));
        if (outline.more() > 0) {
            node.getChildren()
                    .add(
                            TextNodes.plain(
                                    words.get("generic.more", outline.more()), "message-note"));
        }
    }

    private Node heading(Body body) {
        var type = body.type().isBlank() ? words.get("generic.noType") : name(body.type());
        var heading = Emblems.on(new Label(type, new FontIcon(Feather.BOX)));
        heading.getStyleClass().add("message-outline-heading");
        heading.setMinWidth(0);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        var row = new HBox(heading);
        row.getStyleClass().add("message-outline-row");
        row.setAlignment(Pos.CENTER_LEFT);
        if (body.source().size() > 0) {
            row.getChildren()
                    .add(
                            parts.copyIcon(
                                    words.get("generic.copy"),
                                    () -> JsonWriter.write(body.source())));
        }
        return row;
    }

    private String name(String type) {
        return words.has("type." + type)
                ? words.get("type." + type)
                : words.get("generic.type", Excerpt.label(type));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String plainText() {
        return copy;
    }

    @Override
    public void dispose() {
        node.getChildren().clear();
    }
}
