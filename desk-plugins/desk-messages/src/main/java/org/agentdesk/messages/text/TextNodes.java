package org.agentdesk.messages.text;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.agentdesk.messages.text.Block.Kind;
import org.agentdesk.plugin.Host;

/// Draws blocks of text.
public final class TextNodes {

    private static final double STEP = 18;
    private static final double MARKER = 18;

    private final Host host;

    public TextNodes(Host host) {
        this.host = host;
    }

    /// The nodes for a text with light markdown, one below the other. A text of one to three emoji
    /// and nothing else is shown larger.
    public List<Node> of(String text) {
        var script = new Script(Script.isFewEmoji(text) ? Script.LARGE : Script.SMALL);
        return Markdown.read(text, host::opens).stream()
                .map(block -> block(block, script))
                .toList();
    }

    /// The nodes for blocks that were read, one for each.
    public List<Node> of(List<Block> blocks) {
        var script = new Script(Script.SMALL);
        return blocks.stream().map(block -> block(block, script)).toList();
    }

    private Node block(Block block, Script script) {
        var direction = Direction.of(block.text());
        var body = body(block, direction, script);
        if (block.indent() == 0) {
            return body;
        }
        var row = new HBox(gap(block), body);
        row.getStyleClass().add("message-item");
        row.setNodeOrientation(direction);
        HBox.setHgrow(body, Priority.ALWAYS);
        return row;
    }

    private static Node gap(Block block) {
        var marker = new Text(block.marker());
        marker.getStyleClass().addAll("message-run", "message-marker");
        var gap = new StackPane(marker);
        gap.setAlignment(Pos.TOP_LEFT);
        gap.setMinWidth(MARKER + STEP * (block.indent() - 1));
        gap.setPadding(new Insets(0, 0, 0, STEP * (block.indent() - 1)));
        return gap;
    }

    private Region body(Block block, NodeOrientation direction, Script script) {
        var flow = new Paragraph(block.text());
        flow.setNodeOrientation(
                block.kind() == Kind.CODE ? NodeOrientation.LEFT_TO_RIGHT : direction);
        block.runs().forEach(run -> script.add(flow, run, host));
        switch (block.kind()) {
            case CODE -> flow.getStyleClass().add("message-code");
            case QUOTE -> flow.getStyleClass().add("message-quote");
            case HEADING -> flow.getStyleClass().add("message-heading");
            case SUBHEADING -> flow.getStyleClass().add("message-subheading");
            case TEXT -> {}
        }
        return flow;
    }

    /// A text without markdown, in its own direction.
    ///
    /// @param style a style class for its letters
    public static TextFlow plain(String text, String style) {
        var flow = new Paragraph(text);
        new Script(Script.SMALL).add(flow, text, style);
        return flow;
    }
}
