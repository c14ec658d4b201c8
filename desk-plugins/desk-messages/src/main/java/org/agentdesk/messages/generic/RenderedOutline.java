package org.agentdesk.messages.generic;

import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.text.TextNodes;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A message of any type in the window: its type, its text, and the rest as names and values.
final class RenderedOutline implements RenderedMessage {

    private static final double STEP = 14;
    private static final double NAME_WIDTH = 120;
    private static final int LONGEST_TEXT = 20_000;

    private final VBox node = new VBox();
    private final Host host;
    private final Words words;
    private String copy = "";

    RenderedOutline(MessageView message, Host host) {
        this.host = host;
        this.words = Words.in(host.locale());
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
        outline.rows().forEach(row -> node.getChildren().add(row(row)));
        if (outline.more() > 0) {
            node.getChildren()
                    .add(
                            TextNodes.plain(
                                    words.get("generic.more", outline.more()), "message-note"));
        }
    }

    private Node heading(Body body) {
        var type = body.type().isBlank() ? words.get("generic.noType") : name(body.type());
        var heading = new Label(type, new FontIcon(Feather.BOX));
        heading.getStyleClass().add("message-outline-heading");
        return heading;
    }

    private String name(String type) {
        return words.has("type." + type)
                ? words.get("type." + type)
                : words.get("generic.type", type);
    }

    private static Node row(Outline.Row row) {
        var name = new Label(row.name());
        name.getStyleClass().add("message-outline-name");
        name.setMinWidth(NAME_WIDTH - STEP * row.depth());
        name.setMaxWidth(NAME_WIDTH - STEP * row.depth());
        var value = TextNodes.plain(row.value(), "message-value");
        HBox.setHgrow(value, Priority.ALWAYS);
        var line = row.value().isEmpty() ? new HBox(name) : new HBox(name, value);
        if (row.value().isEmpty()) {
            name.setMaxWidth(Double.MAX_VALUE);
        }
        line.getStyleClass().add("message-outline-row");
        line.setPadding(new Insets(0, 0, 0, STEP * row.depth()));
        line.setNodeOrientation(NodeOrientation.INHERIT);
        return line;
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
