package org.agentdesk.ui.toolbar;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.ui.assist.ProgressLine;
import org.agentdesk.ui.fx.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How one request for others stands: a picture, the sentence, and what to do about it.
final class AskedRow extends HBox {

    private static final double TURNING = 14;

    AskedRow(ProgressLine line, Texts texts, Consumer<Assistance> ask, Consumer<String> dismiss) {
        getStyleClass()
                .addAll("bar", "asked-bar", "asked-" + line.look().name().toLowerCase(Locale.ROOT));
        var text = new Label(line.sentence());
        text.getStyleClass().add("asked-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(picture(line.look()), text);
        var kind = line.again();
        if (kind != null) {
            getChildren().add(again(texts, () -> ask.accept(kind)));
        }
        getChildren().add(close(texts, () -> dismiss.accept(line.id())));
    }

    private static Node picture(ProgressLine.Look look) {
        return switch (look) {
            case WAITING -> turning();
            case CAME -> new FontIcon(Feather.USER_CHECK);
            case FAILED -> new FontIcon(Feather.ALERT_TRIANGLE);
        };
    }

    private static Node turning() {
        var turning = new ProgressIndicator();
        turning.setMinSize(TURNING, TURNING);
        turning.setMaxSize(TURNING, TURNING);
        return turning;
    }

    private static Node again(Texts texts, Runnable action) {
        var button = new Button(texts.get("again"));
        button.getStyleClass().add("asked-again");
        button.setAccessibleText(texts.get("again"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Node close(Texts texts, Runnable action) {
        var button = new Button(null, new FontIcon(Feather.X));
        button.getStyleClass().addAll("icon-button", "asked-close");
        button.setAccessibleText(texts.get("dismiss"));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
