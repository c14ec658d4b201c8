package org.agentdesk.messages.social;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.OpenComposer;

/// The form of an answer to a comment.
final class CommentForm implements OpenComposer {

    /// The shortest limit of the networks that have comments is far above it.
    static final int LONGEST = 1_000;

    private static final int QUOTED = 160;

    private final VBox node = new VBox();
    private final TextArea text = new TextArea();
    private final RadioButton open;
    private final RadioButton hidden;
    private final CimMessage comment;
    private final ObservableValue<Boolean> complete;

    /// @param privately whether it is for the comment's author alone, if the draft does not say
    CommentForm(Host host, MessageView about, Json draft, boolean privately) {
        this.comment = about.message();
        var parts = new Parts(host);
        var words = parts.words();
        var group = new ToggleGroup();
        open = choice(words.get("comment.everybody"), group);
        hidden =
                choice(
                        about.author().isBlank()
                                ? words.get("comment.authorOnly")
                                : words.get("comment.only", Excerpt.label(about.author())),
                        group);
        boolean isHidden = privately || draft.get("private").text().equals("true");
        group.selectToggle(isHidden ? hidden : open);
        text.setPromptText(words.get("comment.prompt"));
        text.setAccessibleText(words.get("comment.prompt"));
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.setTextFormatter(new TextFormatter<>(CommentForm::fitting));
        text.setText(Excerpt.of(draft.get("text").text(), LONGEST));
        complete =
                Bindings.createBooleanBinding(() -> !text.getText().isBlank(), text.textProperty());
        var quote = parts.line(Excerpt.of(comment.body().text(), QUOTED), "message-note");
        quote.getStyleClass().add("message-quote");
        node.getStyleClass().add("message-comment-form");
        if (!comment.body().text().isBlank()) {
            node.getChildren().add(quote);
        }
        node.getChildren().addAll(text, parts.actions(open, hidden));
    }

    /// What is too long loses its end.
    private static TextFormatter.Change fitting(TextFormatter.Change change) {
        int over = change.getControlNewText().length() - LONGEST;
        if (over > 0) {
            var text = change.getText();
            change.setText(text.substring(0, Math.max(0, text.length() - over)));
            int end = change.getRangeStart() + change.getText().length();
            change.selectRange(end, end);
        }
        return change;
    }

    private static RadioButton choice(String label, ToggleGroup group) {
        var choice = new RadioButton(label);
        choice.setToggleGroup(group);
        choice.setMinWidth(0);
        return choice;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableValue<Boolean> complete() {
        return complete;
    }

    @Override
    public Json draft() {
        return Json.obj("text", Json.of(text.getText()), "private", Json.of(hidden.isSelected()));
    }

    @Override
    public Optional<Outbound> outbound() {
        return text.getText().isBlank()
                ? Optional.empty()
                : Optional.of(
                        CommentAction.reply(comment, text.getText().strip(), hidden.isSelected()));
    }

    @Override
    public void focus() {
        text.requestFocus();
    }

    @Override
    public void dispose() {
        node.getChildren().clear();
    }
}
