package org.agentdesk.ui.composer;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Wrapping;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Something the agent has to know before going on, until they close it. Not there while there is
/// nothing to say.
final class NoteLine extends HBox {

    /// @param style `composer-trouble` or `composer-note`
    NoteLine(ObservableStringValue words, Feather icon, String style, Runnable close) {
        var label = new Label();
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var button = new Button(null, new FontIcon(Feather.X));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(Texts.of(ComposerController.class).get("close"));
        button.setOnAction(_ -> close.run());
        getStyleClass().add(style);
        getChildren().setAll(new FontIcon(icon), label, button);
        words.subscribe(now -> {
            label.setText(now);
            label.setWrapText(Wrapping.isSafe(now));
            setVisible(!now.isEmpty());
            setManaged(!now.isEmpty());
        });
    }
}
