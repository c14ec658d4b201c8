package org.agentdesk.ui.conversation;

import java.util.function.Supplier;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Where the quote of an answer stands. What is quoted may be loaded later, reworded, or taken
/// back: the quote follows it while the answer is in view.
final class QuotePlace extends VBox {

    private final Supplier<Quote> newest;
    private final ObservableDoubleValue widest;
    private final Runnable go;
    private final Subscription following;
    private @Nullable Quote shown;

    /// @param newest what is quoted, as it is now
    /// @param widest the widest the bubble around it may be
    /// @param go leads to the message
    QuotePlace(Quoting quoting, Supplier<Quote> newest, ObservableDoubleValue widest, Runnable go) {
        this.newest = newest;
        this.widest = widest;
        this.go = go;
        following = quoting.transcriptProperty().subscribe(this::show);
        show();
    }

    private void show() {
        var quote = newest.get();
        if (!quote.equals(shown)) {
            shown = quote;
            getChildren().setAll(new QuoteBlock(quote, widest, go));
        }
    }

    void dispose() {
        following.unsubscribe();
    }
}
