package org.agentdesk.ui.context;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A card of the column: a heading, which folds and unfolds what is below it.
class FoldCard extends VBox {

    static final Texts TEXTS = Texts.of(ContextController.class);

    private final String title;
    private final Button heading = new Button();
    private final StackPane body = new StackPane();

    FoldCard(String title, BooleanProperty folded) {
        this.title = title;
        getStyleClass().add("panel-card");
        heading.getStyleClass().addAll("ghost", "panel-heading");
        heading.setText(title);
        heading.setMnemonicParsing(false);
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setOnAction(_ -> folded.set(!folded.get()));
        body.getStyleClass().add("panel-body");
        body.setMinWidth(0);
        body.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(heading, body);
        folded.subscribe(this::fold);
    }

    /// Where the content goes.
    StackPane body() {
        return body;
    }

    private void fold(boolean folded) {
        body.setVisible(!folded);
        body.setManaged(!folded);
        heading.setGraphic(new FontIcon(folded ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
        heading.setAccessibleText(TEXTS.get(folded ? "unfold" : "fold", title));
    }
}
