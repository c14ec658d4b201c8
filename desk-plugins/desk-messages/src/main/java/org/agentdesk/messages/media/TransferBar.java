package org.agentdesk.messages.media;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.agentdesk.messages.text.TextNodes;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.Transfer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// How far a file on its way is, with a button that stops it; afterwards, how it ended. Takes no
/// room while there is nothing to tell.
final class TransferBar extends VBox {

    private final Words words;
    private @Nullable Transfer transfer;
    private Subscription watching = Subscription.EMPTY;

    TransferBar(Host host) {
        this.words = Words.in(host.locale());
        getStyleClass().add("message-transfer");
        setFillWidth(true);
        showNothing();
    }

    private void showNothing() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    /// Shows a transfer; the one before is not shown any more, but goes on.
    void run(Transfer next) {
        watching.unsubscribe();
        transfer = next;
        watching = next.state().subscribe(state -> show(next, state));
    }

    /// Whether one is under way.
    boolean isRunning() {
        return transfer != null && transfer.state().getValue() == Transfer.State.RUNNING;
    }

    private void show(Transfer shown, Transfer.State state) {
        setVisible(true);
        setManaged(true);
        switch (state) {
            case RUNNING -> showProgress(shown);
            case DONE -> getChildren().setAll(label("transfer.done"));
            case CANCELLED -> showNothing();
            case FAILED -> {
                var why = shown.trouble();
                var sentence = why == null ? words.get("media.failed") : why;
                getChildren().setAll(TextNodes.plain(sentence, "message-note"));
            }
        }
    }

    private void showProgress(Transfer shown) {
        var bar = new ProgressBar();
        bar.getStyleClass().add("message-transfer-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.get("transfer.running"));
        bar.progressProperty().bind(shown.progress());
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = Actions.icon(Feather.X, words.get("transfer.cancel"), shown::cancel);
        var row = new HBox(bar, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("message-transfer-row");
        getChildren().setAll(row);
    }

    private Label label(String key) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("message-file-detail");
        return label;
    }

    /// Watches no more. What is under way goes on: the agent asked for it.
    void dispose() {
        watching.unsubscribe();
    }
}
