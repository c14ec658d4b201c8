package org.agentdesk.messages.media;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.agentdesk.messages.text.TextNodes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where a picture is not: an icon, its name, one sentence, and what can be done.
final class Placeholder extends StackPane {

    private static final int SENTENCES = 3;

    private final HBox actions = new HBox();
    private final VBox words;

    Placeholder(Feather icon, String name, String sentence) {
        var below = TextNodes.plain(sentence, "message-note");
        below.getStyleClass().add("message-picture-sentence");
        actions.getStyleClass().add("message-media-actions");
        words = new VBox(new FontIcon(icon), new FileName(name), below);
        words.getStyleClass().add("message-picture-words");
        getStyleClass().add("message-picture-place");
        getChildren().add(words);
        setAccessibleText(name + ". " + sentence);
    }

    /// Adds what can be done.
    Placeholder with(Button action) {
        if (actions.getChildren().isEmpty()) {
            words.getChildren().add(SENTENCES, actions);
        }
        actions.getChildren().add(action);
        return this;
    }

    /// Puts something below everything else.
    void footer(Node node) {
        words.getChildren().add(node);
    }
}
