package org.agentdesk.messages.text;

import java.util.List;
import javafx.geometry.NodeOrientation;
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
        gap.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        gap.setMinWidth(MARKER + STEP * (block.indent() - 1));
        gap.setPadding(new javafx.geometry.Insets(0, 0, 0, STEP * (block.indent() - 1)));
        return gap;
    }

    private Region body(Block block, NodeOrientation direction) {
        var flow = new TextFlow();
        flow.getStyleClass().add("message-paragraph");
        flow.setNodeOrientation(
                block.kind() == Kind.CODE ? NodeOrientation.LEFT_TO_RIGHT : direction);
        block.runs().forEach(run -> flow.getChildren().add(run(run)));
        if (Direction.isMixed(block.text())) {
            flow.getStyleClass().add("bidi");
        }
        flow.setMinWidth(0);
        switch (block.kind()) {
            case CODE -> flow.getStyleClass().add("message-code");
            case QUOTE -> flow.getStyleClass().add("message-quote");
            case TEXT -> {}
        }
        return flow;
    }

    private Node run(Run run) {
        var text =
                run.link() == null
                        ? new Text(run.text())
                        : new LinkRun(run.text(), run.link(), host);
        text.getStyleClass().add("message-run");
        if (run.style().bold()) {
            text.getStyleClass().add("bold");
        }
        if (run.style().italic()) {
            text.getStyleClass().add("italic");
        }
        if (run.style().code()) {
            text.getStyleClass().add("code");
        }
        return text;
    }
}
