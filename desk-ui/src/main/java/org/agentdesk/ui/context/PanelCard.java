package org.agentdesk.ui.context;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// The card of a plug-in's panel.
final class PanelCard extends FoldCard {

    private final Label failed = new Label(TEXTS.get("failed"));

    PanelCard(PanelRow row) {
        super(row.title(), row.foldedProperty());
        failed.getStyleClass().addAll("small", "muted");
        failed.setWrapText(true);
        row.contentProperty().subscribe(this::fill);
    }

    private void fill(@Nullable Node content) {
        body().getChildren().setAll(content == null ? failed : content);
    }
}
