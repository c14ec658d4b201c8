package org.agentdesk.ui.conversation;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.agentdesk.ui.fx.Texts;

/// What an answer answers, above its words. Clicked, it leads there.
final class QuoteBlock extends VBox {

    private static final Texts TEXTS = Texts.of(ConversationController.class);
    private static final double AROUND = 48;

    /// @param widest the widest the bubble around it may be
    /// @param go leads to the message
    QuoteBlock(Quote quote, ObservableDoubleValue widest, Runnable go) {
        getStyleClass().add("quote-block");
        if (!quote.author().isEmpty()) {
            getChildren().add(label(quote.author(), "quote-author", widest));
        }
        getChildren().add(label(quote.line(), "quote-line", widest));
        setAccessibleText(TEXTS.get("quote.accessible", quote.author(), quote.line()));
        setAccessibleRole(quote.loaded() ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
        if (quote.loaded()) {
            getStyleClass().add("quote-link");
            setFocusTraversable(true);
            setOnMouseClicked(_ -> go.run());
            addEventHandler(KeyEvent.KEY_PRESSED, key -> key(key, go));
        }
    }

    private static Label label(String text, String style, ObservableDoubleValue widest) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        label.setMaxWidth(Math.max(0, widest.get() - AROUND));
        return label;
    }

    private static void key(KeyEvent key, Runnable go) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            go.run();
            key.consume();
        }
    }
}
