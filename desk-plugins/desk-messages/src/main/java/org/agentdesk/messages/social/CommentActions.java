package org.agentdesk.messages.social;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;

/// What the agent can do about a comment. Taking one away is asked for twice. What was done shows
/// in the transcript, with how far it got.
final class CommentActions extends VBox {

    private final MessageView message;
    private final RenderContext context;
    private final PrivateWish wish;
    private final Parts parts;

    CommentActions(MessageView message, RenderContext context, PrivateWish wish, Parts parts) {
        this.message = message;
        this.context = context;
        this.wish = wish;
        this.parts = parts;
        getStyleClass().add("message-comment-actions");
        offer("");
    }

    /// @param trouble why what was chosen was not done; `""` when nothing was
    private void offer(String trouble) {
        var words = parts.words();
        var like = button(CommentAction.LIKE, () -> run(CommentAction.LIKE));
        var reply = parts.action(Feather.CORNER_UP_LEFT, words.get("comment.reply"), this::reply);
        List.of(like, reply).forEach(this::allow);
        var more = parts.action(Feather.MORE_HORIZONTAL, words.get("card.moreActions"), () -> {});
        var row = parts.actions(like, reply, more);
        more.setOnAction(_ -> {
            row.getChildren().remove(more);
            row.getChildren().addAll(rest());
            row.getChildren().get(2).requestFocus();
        });
        getChildren().setAll(row);
        var why = trouble.isEmpty() ? reason() : trouble;
        if (!why.isEmpty()) {
            getChildren().add(parts.note(why));
        }
    }

    private List<Button> rest() {
        var words = parts.words();
        var unlike = button(CommentAction.UNLIKE, () -> run(CommentAction.UNLIKE));
        var hide = button(CommentAction.HIDE, () -> run(CommentAction.HIDE));
        var delete = button(CommentAction.DELETE, this::ask);
        var hidden =
                parts.action(
                        Feather.LOCK, words.get("comment.replyPrivately"), this::replyPrivately);
        List.of(unlike, hide, delete, hidden).forEach(this::allow);
        return List.of(hidden, unlike, hide, delete);
    }

    private Button button(CommentAction action, Runnable run) {
        return parts.action(action.icon(), parts.words().get("comment.do." + action), run);
    }

    private void allow(Button button) {
        var why = reason();
        button.setDisable(!why.isEmpty());
        if (!why.isEmpty()) {
            button.setTooltip(new Tooltip(why));
            button.setAccessibleHelp(why);
        }
    }

    /// Why nothing can be done; `""` when it can.
    private String reason() {
        if (!CommentAction.isKnownOutside(message.message())) {
            return parts.words().get("comment.unknown");
        }
        return context.conversation().view().writable() ? "" : parts.words().get("comment.notNow");
    }

    private void ask() {
        var words = parts.words();
        var yes =
                parts.action(
                        CommentAction.DELETE.icon(),
                        words.get("comment.delete.yes"),
                        () -> run(CommentAction.DELETE));
        yes.getStyleClass().add("message-danger-action");
        var no = parts.action(Feather.X, words.get("comment.delete.no"), () -> offer(""));
        getChildren()
                .setAll(
                        parts.line(words.get("comment.delete.ask"), "message-value"),
                        parts.actions(yes, no));
        no.requestFocus();
    }

    private void run(CommentAction action) {
        var sent = context.conversation().publish(action.about(message.message()));
        offer(sent.isPresent() ? "" : parts.words().get("comment.notNow"));
    }

    private void reply() {
        if (!context.conversation().compose(CommentComposer.TYPE, message)) {
            offer(parts.words().get("comment.notNow"));
        }
    }

    private void replyPrivately() {
        wish.say(message.message().id());
        reply();
    }
}
