package org.agentdesk.ui.conversation;

import java.text.Bidi;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.agentdesk.core.model.Entry;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Wrapping;
import org.fxmisc.flowless.Cell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row in view. Made when it comes into view, told of changes while it is there, disposed when it
/// leaves.
final class RowCell implements Cell<Row, Node> {

    private static final Texts TEXTS = Texts.of(ConversationController.class);

    private final Row row;
    private final Node node;
    private final @Nullable BubbleCell bubble;

    RowCell(Row row, Bubbles context) {
        this.row = row;
        this.bubble = row.line() instanceof Line.Bubble line ? new BubbleCell(line, context) : null;
        this.node = bubble == null ? quiet(row.line(), context) : bubble;
        if (bubble != null) {
            row.watchedBy(bubble);
        }
    }

    private static Node quiet(Line line, Bubbles context) {
        return switch (line) {
            case Line.Day(var date) -> {
                var format =
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                .withLocale(context.locale());
                var label = new Label(format.format(date));
                label.getStyleClass().add("day-label");
                yield centred("day-row", label);
            }
            case Line.Quiet(var at, var text) -> {
                var time = new Label(context.time().format(at));
                time.getStyleClass().add("quiet-time");
                time.setMinWidth(Region.USE_PREF_SIZE);
                yield centred("quiet-row", words(text, "quiet-text"), time);
            }
            case Line.Unreadable(var entry) -> centred("quiet-row", unreadable(entry));
            case Line.Bubble _ -> throw new IllegalArgumentException("a bubble is no quiet line");
        };
    }

    private static Label unreadable(Entry.Unread entry) {
        var label = words(TEXTS.get("unreadable", entry.of(), entry.why()), "unreadable-text");
        label.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        return label;
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(Wrapping.isSafe(text));
        label.setMinWidth(0);
        label.setNodeOrientation(direction(text));
        label.getStyleClass().add(style);
        return label;
    }

    /// Words read in their own direction, whatever the window's is: a name in another script stands
    /// where the sentence has it.
    private static NodeOrientation direction(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? NodeOrientation.LEFT_TO_RIGHT
                : NodeOrientation.RIGHT_TO_LEFT;
    }

    private static Node centred(String style, Node... children) {
        var line = new HBox(children);
        line.setAlignment(Pos.CENTER);
        line.getStyleClass().add("quiet-line");
        var frame = new StackPane(line);
        frame.getStyleClass().add(style);
        return frame;
    }

    /// The bubble in it; empty for a quiet line.
    Optional<BubbleCell> bubble() {
        return Optional.ofNullable(bubble);
    }

    @Override
    public Node getNode() {
        return node;
    }

    @Override
    public void dispose() {
        if (bubble != null) {
            row.watchedBy(null);
            bubble.dispose();
        }
    }
}
