package org.agentdesk.messages.text;

import java.util.ArrayList;
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

    /// The nodes for a text with light markdown, one below the other.
    public List<Node> of(String text) {
        return Markdown.read(text, host::opens).stream().map(this::block).toList();
    }

    private Node block(Block block) {
        var direction = Direction.of(block.text());
        var body = body(block, direction);
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

    private Region body(Block block, NodeOrientation direction) {
        var flow = new Paragraph(block.text());
        flow.setNodeOrientation(
                block.kind() == Kind.CODE ? NodeOrientation.LEFT_TO_RIGHT : direction);
        block.runs().forEach(run -> addRun(flow, run));
        switch (block.kind()) {
            case CODE -> flow.getStyleClass().add("message-code");
            case QUOTE -> flow.getStyleClass().add("message-quote");
            case TEXT -> {}
        }
        return flow;
    }

    private void addRun(TextFlow flow, Run run) {
        for (var piece : Pieces.of(run.text())) {
            var text = run.link() == null ? new Text(piece) : new LinkRun(piece, run.link(), host);
            text.getStyleClass().addAll(styles(run.style()));
            flow.getChildren().add(text);
        }
    }

    private static List<String> styles(Run.Style style) {
        var styles = new ArrayList<>(List.of("message-run"));
        if (style.bold()) {
            styles.add("bold");
        }
        if (style.italic()) {
            styles.add("italic");
        }
        if (style.code()) {
            styles.add("code");
        }
        return styles;
    }

    /// A text without markdown, in its own direction.
    ///
    /// @param style a style class for its letters
    public static TextFlow plain(String text, String style) {
        var flow = new Paragraph(text);
        for (var piece : Pieces.of(text)) {
            var node = new Text(piece);
            node.getStyleClass().addAll("message-run", style);
            flow.getChildren().add(node);
        }
        return flow;
    }
}
