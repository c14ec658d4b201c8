package org.agentdesk.messages.generic;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.messages.text.Emblems;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The rows of an outline as nodes, groups that fold. What is folded is only made when it is
/// opened.
record OutlineTree(Parts parts) {

    private static final double STEP = 14;
    private static final double NAME_WIDTH = 110;

    /// A message with fewer rows is shown open.
    private static final int FEW = 12;

    List<Node> of(List<Outline.Row> rows) {
        return below(rows, rows.size() <= FEW);
    }

    private List<Node> below(List<Outline.Row> rows, boolean open) {
        var nodes = new ArrayList<Node>();
        int at = 0;
        while (at < rows.size()) {
            int end = endOfGroup(rows, at);
            var row = rows.get(at);
            nodes.add(
                    end == at + 1
                            ? leaf(row)
                            : new Group(
                                    row, rows.subList(at + 1, end), open, end - at == rows.size()));
            at = end;
        }
        return nodes;
    }

    private static int endOfGroup(List<Outline.Row> rows, int at) {
        int end = at + 1;
        while (end < rows.size() && rows.get(end).depth() > rows.get(at).depth()) {
            end++;
        }
        return end;
    }

    private Node leaf(Outline.Row row) {
        var name = Emblems.on(new Label(row.name()));
        name.getStyleClass().add("message-outline-name");
        name.setMinWidth(NAME_WIDTH);
        name.setMaxWidth(NAME_WIDTH);
        var value = parts.line(row.value(), "message-value");
        HBox.setHgrow(value, Priority.ALWAYS);
        var line = new HBox(name, value);
        line.getStyleClass().add("message-outline-row");
        return line;
    }

    private final class Group extends VBox {
        private final List<Outline.Row> rows;
        private final boolean allOpen;
        private final Button toggle;
        private boolean open;

        /// @param only whether there is nothing beside it
        Group(Outline.Row row, List<Outline.Row> rows, boolean allOpen, boolean only) {
            this.rows = rows;
            this.allOpen = allOpen;
            long children = rows.stream().filter(r -> r.depth() == row.depth() + 1).count();
            var name = parts.words().get("generic.group", row.name(), children);
            toggle = parts.action(Feather.CHEVRON_RIGHT, name, this::turn);
            toggle.getStyleClass().add("message-fold-toggle");
            toggle.setMinWidth(0);
            getStyleClass().add("message-outline-group");
            getChildren().add(toggle);
            if (allOpen || only) {
                turn();
            }
        }

        private void turn() {
            open = !open;
            toggle.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            getChildren().setAll(toggle);
            if (open) {
                var inside = new VBox();
                inside.getStyleClass().add("message-outline-inside");
                inside.setPadding(new Insets(0, 0, 0, STEP));
                inside.getChildren().setAll(below(rows, allOpen));
                getChildren().add(inside);
            }
        }
    }
}
