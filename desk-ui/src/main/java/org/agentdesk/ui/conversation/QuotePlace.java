package org.agentdesk.ui.conversation;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Where the quote of an answer stands. What is quoted may be loaded later, reworded, or taken
/// back: the quote follows it while the answer is in view.
final class QuotePlace extends VBox {

    private final Quoting quoting;
    private final String answered;
    private final ObservableDoubleValue widest;
    private final Runnable go;
    private final Subscription following;
    private @Nullable Object basis;
    private @Nullable Quote shown;

    /// @param answered the id of the message that is quoted
    /// @param widest the widest the bubble around it may be
    /// @param go leads to the message
    QuotePlace(Quoting quoting, String answered, ObservableDoubleValue widest, Runnable go) {
        this.quoting = quoting;
        this.answered = answered;
        this.widest = widest;
        this.go = go;
        following = quoting.changesProperty().subscribe(_ -> show());
    }

    private void show() {
        var now = quoting.basis(answered);
        if (now.equals(basis)) {
            return;
        }
        basis = now;
        var quote = quoting.quote(answered);
        if (!quote.equals(shown)) {
            shown = quote;
            getChildren().setAll(new QuoteBlock(quote, widest, go));
        }
    }

    void dispose() {
        following.unsubscribe();
    }
}
