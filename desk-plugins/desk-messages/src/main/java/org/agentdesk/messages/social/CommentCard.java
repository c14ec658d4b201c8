package org.agentdesk.messages.social;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.Address;
import org.agentdesk.messages.card.Drawing;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Parts;
import org.agentdesk.messages.card.Picture;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// COMMENT: what was said below which post, or what was done to such a comment.
final class CommentCard {

    private static final double WIDTH = 280;
    private static final double HEIGHT = 160;

    private final Body.Comment comment;
    private final MessageView message;
    private final RenderContext context;
    private final PrivateWish wish;
    private final Parts parts;
    private final List<Picture> pictures = new ArrayList<>();

    CommentCard(
            Body.Comment comment, MessageView message, RenderContext context, PrivateWish wish) {
        this.comment = comment;
        this.message = message;
        this.context = context;
        this.wish = wish;
        this.parts = new Parts(context.host());
    }

    Drawing draw() {
        return CommentAction.of(comment.itemType()).map(this::done).orElseGet(this::said);
    }

    /// What was done to a comment: one line.
    private Drawing done(CommentAction action) {
        var words = parts.words().get("comment.done." + action);
        var label = new Label(words, new FontIcon(action.icon()));
        label.getStyleClass().add("message-happened");
        return new Drawing(List.of(label), Excerpt.lines(words, comment.text()));
    }

    private Drawing said() {
        var nodes = new ArrayList<Node>();
        nodes.add(where());
        nodes.addAll(parts.text(comment.text()));
        var file = comment.attachment();
        if (file != null && !file.mediaUrl().isBlank()) {
            nodes.add(attachment(file));
        } else if (comment.text().isBlank()) {
            nodes.add(parts.note(parts.words().get("text.empty")));
        }
        if (!message.outbound()) {
            nodes.add(new CommentActions(message, context, wish, parts));
        }
        return new Drawing(
                nodes,
                Excerpt.lines(comment.text(), file == null ? "" : file.mediaUrl()),
                () -> pictures.forEach(Picture::dispose));
    }

    private Node where() {
        boolean hidden = comment.itemType().equals("PRIVATE_REPLY");
        var label =
                new Label(
                        parts.words().get(hidden ? "comment.private" : "comment"),
                        new FontIcon(hidden ? Feather.LOCK : Feather.MESSAGE_SQUARE));
        label.getStyleClass().add("message-outline-heading");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var where = new HBox(label);
        where.getStyleClass().add("message-where");
        if (!comment.postId().isBlank()) {
            var post =
                    new Label(parts.words().get("comment.post", Excerpt.label(comment.postId())));
            post.getStyleClass().add("message-card-detail-label");
            post.setMinWidth(0);
            post.setTooltip(Parts.tooltip(comment.postId()));
            where.getChildren().add(post);
        }
        return where;
    }

    private Node attachment(Attachment file) {
        var words = parts.words();
        var name = file.name().isBlank() ? words.get("file.unnamed") : Excerpt.label(file.name());
        var address = Address.of(file.mediaUrl());
        var openable = address.filter(a -> context.host().opens(a.uri()));
        if (openable.isEmpty()) {
            return parts.panel(
                    parts.heading(Feather.SLASH, name, parts.words().get("url.unopened")));
        }
        boolean picture =
                comment.itemType().equals("IMAGE") || file.mimeType().startsWith("image/");
        var open = parts.open(Feather.EXTERNAL_LINK, words.get("url.open"), openable.get().uri());
        if (picture) {
            var shown = new Picture(context.host(), openable.get(), WIDTH, HEIGHT, name);
            pictures.add(shown);
            shown.load();
            var panel = parts.panel(shown, parts.actions(open));
            panel.getStyleClass().add("message-picture-card");
            return panel;
        }
        var icon = comment.itemType().equals("VIDEO") ? Feather.FILM : Feather.PAPERCLIP;
        return parts.panel(parts.heading(icon, name, openable.get().host()), parts.actions(open));
    }
}
