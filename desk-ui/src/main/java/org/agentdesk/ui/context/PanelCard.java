package org.agentdesk.ui.context;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A panel under its heading, which folds and unfolds it.
final class PanelCard extends VBox {

    private static final Texts TEXTS = Texts.of(ContextController.class);

    private final PanelRow row;
    private final Button heading = new Button();
    private final StackPane body = new StackPane();
    private final Label failed = new Label(TEXTS.get("failed"));

    PanelCard(PanelRow row) {
        this.row = row;
        getStyleClass().add("panel-card");
        heading.getStyleClass().addAll("ghost", "panel-heading");
        heading.setText(row.title());
        heading.setMnemonicParsing(false);
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setOnAction(_ -> row.foldedProperty().set(!row.foldedProperty().get()));
        body.getStyleClass().add("panel-body");
        body.setMinWidth(0);
        body.setAlignment(Pos.TOP_LEFT);
        failed.getStyleClass().addAll("small", "muted");
        failed.setWrapText(true);
        getChildren().addAll(heading, body);
        row.contentProperty().subscribe(this::fill);
        row.foldedProperty().subscribe(this::fold);
    }

    private void fill(@Nullable Node content) {
        body.getChildren().setAll(content == null ? failed : content);
    }

    private void fold(boolean folded) {
        body.setVisible(!folded);
        body.setManaged(!folded);
        heading.setGraphic(new FontIcon(folded ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
        heading.setAccessibleText(TEXTS.get(folded ? "unfold" : "fold", row.title()));
    }
}
