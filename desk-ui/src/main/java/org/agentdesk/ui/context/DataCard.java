package org.agentdesk.ui.context;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.customer.Copying;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Wrapping;

/// Shows keys and values.
final class DataCard extends VBox {

    DataCard(String id, ObservableList<DataLine> lines) {
        setId(id);
        getStyleClass().add("data-lines");
        Rows.follow(lines, getChildren(), DataCard::row);
    }

    private static Node row(DataLine line) {
        var key = new Label(line.key());
        key.getStyleClass().add("field-label");
        key.setMinWidth(0);
        var value = new Label(line.value());
        value.getStyleClass().add("field-value");
        value.setWrapText(Wrapping.isSafe(line.value()));
        value.setMinWidth(0);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        var second = new HBox(6, value);
        second.getChildren()
                .add(
                        line.masked()
                                ? Copying.masked(FoldCard.TEXTS.get("masked", line.key()))
                                : Copying.button(
                                        line.value(), FoldCard.TEXTS.get("copy", line.key())));
        second.setAlignment(Pos.CENTER_LEFT);
        var row = new VBox(1, key, second);
        row.getStyleClass().add("field");
        row.setAccessibleText(line.key() + ": " + line.value());
        return row;
    }
}
