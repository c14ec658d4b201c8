package org.agentdesk.ui.composer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The message that is answered or reworded, above the field.
final class ReferenceCard extends HBox {

    private final Texts texts = Texts.of(ComposerController.class);
    private final FontIcon icon = new FontIcon(Feather.CORNER_UP_LEFT);
    private final Label title = new Label();
    private final Label line = new Label();
    private final Button remove = new Button(null, new FontIcon(Feather.X));

    /// @param forget makes the draft be about no message any more
    ReferenceCard(ComposerViewModel model, Runnable forget) {
        title.getStyleClass().add("composer-reference-title");
        line.getStyleClass().add("composer-reference-line");
        var words = new VBox(title, line);
        words.getStyleClass().add("composer-reference-words");
        words.setMinWidth(0);
        title.setMinWidth(0);
        line.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        remove.setId("reference-remove");
        remove.getStyleClass().add("icon-button");
        remove.setOnAction(_ -> forget.run());
        getStyleClass().add("composer-reference");
        getChildren().setAll(icon, words, remove);
        model.extrasProperty().subscribe(extras -> show(extras.about()));
    }

    private void show(@Nullable Reference about) {
        setVisible(about != null);
        setManaged(about != null);
        if (about != null) {
            var key = "reference." + about.how();
            icon.setIconCode(
                    switch (about.how()) {
                        case REPLY -> Feather.CORNER_UP_LEFT;
                        case EDIT -> Feather.EDIT_2;
                    });
            title.setText(texts.get(key, about.author()));
            line.setText(about.line());
            remove.setAccessibleText(texts.get(key + ".remove"));
            remove.setTooltip(new Tooltip(texts.get(key + ".remove")));
            setAccessibleText(title.getText() + ": " + about.line());
        }
    }
}
