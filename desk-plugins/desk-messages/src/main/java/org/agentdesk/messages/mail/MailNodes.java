package org.agentdesk.messages.mail;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.messages.text.Block;
import org.agentdesk.messages.text.Block.Kind;
import org.agentdesk.messages.text.Direction;
import org.agentdesk.messages.text.TextNodes;
import org.agentdesk.plugin.Host;

/// Draws the parts of a mail, what is quoted behind a bar for each quotation.
final class MailNodes {

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final int MOST_BARS = 3;
    private static final int WIDEST_COLUMN = 24;

    private final TextNodes text;
    private final MailPictures pictures;

    MailNodes(Host host, MailPictures pictures) {
        this.text = new TextNodes(host);
        this.pictures = pictures;
    }

    /// The nodes for parts, one below the other.
    List<Node> of(List<MailPart> parts) {
        return quoted(parts, 0);
    }

    private List<Node> quoted(List<MailPart> parts, int depth) {
        var nodes = new ArrayList<Node>();
        int at = 0;
        while (at < parts.size()) {
            if (parts.get(at).quotes() <= depth || depth == MOST_BARS) {
                nodes.add(part(parts.get(at++)));
                continue;
            }
            int from = at;
            while (at < parts.size() && parts.get(at).quotes() > depth) {
                at++;
            }
            var bar = new VBox();
            bar.getStyleClass().addAll("message-quote", "message-mail-parts");
            bar.getChildren().setAll(quoted(parts.subList(from, at), depth + 1));
            bar.setNodeOrientation(Direction.of(parts.get(from).text()));
            nodes.add(bar);
        }
        return nodes;
    }

    private Node part(MailPart part) {
        return switch (part) {
            case MailPart.Words words -> text.of(List.of(words.block())).getFirst();
            case MailPart.Rule _ -> new Separator();
            case MailPart.Table table -> table(table);
            case MailPart.Picture picture -> pictures.place(picture);
        };
    }

    private Node table(MailPart.Table table) {
        var grid = new GridPane();
        grid.getStyleClass().add("message-mail-table");
        grid.setNodeOrientation(Direction.of(table.text()));
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(1);
        for (int column = 0; column < columns; column++) {
            grid.getColumnConstraints().add(column(table, column));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                var kind = cell.heading() ? Kind.SUBHEADING : Kind.TEXT;
                var words = text.of(List.of(new Block(kind, 0, "", cell.runs()))).getFirst();
                var box = new VBox(words);
                box.getStyleClass().add("message-mail-cell");
                box.setFillWidth(cell.text().codePoints().anyMatch(Character::isLetter));
                box.pseudoClassStateChanged(FIRST, row == 0);
                grid.add(box, column, row);
            }
        }
        return grid;
    }

    /// Columns share the width by the longest thing in them.
    private static ColumnConstraints column(MailPart.Table table, int column) {
        var constraints = new ColumnConstraints();
        constraints.setPercentWidth(100.0 * weight(table, column) / total(table));
        constraints.setHgrow(Priority.ALWAYS);
        return constraints;
    }

    private static int total(MailPart.Table table) {
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(1);
        int total = 0;
        for (int column = 0; column < columns; column++) {
            total += weight(table, column);
        }
        return total;
    }

    /// Wide enough for the longest word, if there is any room. Text with right-to-left letters
    /// needs a width of its own, so its columns are all alike.
    private static int weight(MailPart.Table table, int column) {
        if (Direction.isMixed(table.text())) {
            return 1;
        }
        int longest = 0;
        int word = 0;
        for (var row : table.rows()) {
            var text = row.size() > column ? row.get(column).text() : "";
            longest = Math.max(longest, text.length());
            for (var part : text.split("\\s+")) {
                word = Math.max(word, part.length());
            }
        }
        return Math.clamp(longest + 3, Math.min(word + 4, WIDEST_COLUMN), WIDEST_COLUMN);
    }
}
