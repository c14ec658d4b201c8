package org.agentdesk.messages.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.text.TextNodes;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A mail in the window: who and what about, what it says, what it quotes folded away, its files,
/// and what can be done with it.
final class RenderedMail implements RenderedMessage {

    /// Characters that are read at once; more are read in the background.
    private static final int QUICK = 10_000;

    /// Parts that are drawn at once; the agent asks for the rest.
    private static final int MOST_AT_ONCE = 120;

    private final VBox node = column();
    private final VBox top = column();
    private final VBox said = column();
    private final VBox below = column();
    private final RenderContext context;
    private final Host host;
    private final Words words;
    private final Executor background;
    private final Answering answering;
    private Body.Email mail;
    private MailPictures pictures;
    private @Nullable MailDocument document;
    private boolean disposed;

    RenderedMail(
            MessageView message, RenderContext context, Executor background, Answering answering) {
        this.context = context;
        this.host = context.host();
        this.words = Words.in(host.locale());
        this.background = background;
        this.answering = answering;
        this.mail = mail(message);
        this.pictures = new MailPictures(host, Inside.of(mail));
        node.getStyleClass().add("message-mail");
        node.getChildren().addAll(top, said, below);
        show(message);
    }

    private static VBox column() {
        var column = new VBox();
        column.getStyleClass().add("message-mail-parts");
        column.setMinWidth(0);
        return column;
    }

    /// A body of another kind that calls itself a mail has at least its text.
    private static Body.Email mail(MessageView message) {
        var body = message.message().body();
        if (body instanceof Body.Email email) {
            return email;
        }
        var none = List.<String>of();
        return new Body.Email(
                body.text(), "", "", none, null, "", none, none, none, List.of(), Json.Obj.EMPTY);
    }

    private void show(MessageView message) {
        top.getChildren().setAll(new MailHeader(mail, words, host).node());
        below.getChildren().clear();
        if (!mail.attachments().isEmpty()) {
            below.getChildren().add(new AttachmentList(mail, host, words).node());
        }
        if (!message.whisper() && context.conversation().view().writable()) {
            var actions = new MailActions(message, mail, context, answering, words);
            below.getChildren().add(actions.node());
        }
        read();
    }

    private void read() {
        var wanted = mail;
        if (wanted.htmlBody().length() + wanted.text().length() <= QUICK) {
            draw(MailDocument.read(wanted));
            return;
        }
        document = null;
        said.getChildren().setAll(note(words.get("mail.reading")));
        background.execute(() -> {
            var read = MailDocument.read(wanted);
            host.runLater(() -> {
                if (!disposed && mail == wanted) {
                    draw(read);
                }
            });
        });
    }

    private void draw(MailDocument read) {
        document = read;
        var nodes = new MailNodes(host, pictures);
        var children = new ArrayList<Node>();
        if (read.hasPictures()) {
            children.add(pictureBar());
        }
        var first = read.parts().subList(0, Math.min(MOST_AT_ONCE, read.parts().size()));
        children.addAll(nodes.of(first));
        if (first.size() < read.parts().size()) {
            var rest = read.parts().subList(first.size(), read.parts().size());
            children.add(fold("mail.rest", () -> nodes.of(rest)));
        }
        if (read.parts().isEmpty() && read.history().isEmpty()) {
            children.add(note(words.get("text.empty")));
        }
        if (!read.history().isEmpty()) {
            children.add(fold("mail.history", () -> nodes.of(read.history())));
        }
        if (read.cut()) {
            children.add(note(words.get("mail.cut")));
        }
        said.getChildren().setAll(children);
    }

    private Node note(String text) {
        return TextNodes.plain(text, "message-note");
    }

    /// A button that gives its place to what it hides.
    private Node fold(String key, Supplier<List<Node>> hidden) {
        var button = new Button(words.get(key), new FontIcon(Feather.MORE_HORIZONTAL));
        button.getStyleClass().addAll("message-mail-fold", "flat", "small");
        button.setOnAction(_ -> {
            int at = said.getChildren().indexOf(button);
            said.getChildren().remove(at);
            said.getChildren().addAll(at, hidden.get());
        });
        return button;
    }

    private Node pictureBar() {
        var button = new Button(words.get("mail.pictures.show"), new FontIcon(Feather.IMAGE));
        button.getStyleClass().addAll("message-mail-fold", "flat", "small");
        button.setTooltip(new Tooltip(words.get("mail.pictures.warning")));
        button.setAccessibleHelp(words.get("mail.pictures.warning"));
        button.setOnAction(_ -> {
            said.getChildren().remove(button);
            pictures.show();
        });
        return button;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String plainText() {
        var read = document;
        var text = read == null ? mail.text() : read.text();
        return Stream.of(MailHeader.text(mail, words), text)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public void update(MessageView message) {
        var changed = mail(message);
        if (!changed.equals(mail)) {
            pictures.dispose();
            mail = changed;
            pictures = new MailPictures(host, Inside.of(changed));
            show(message);
        }
    }

    @Override
    public void dispose() {
        disposed = true;
        pictures.dispose();
        node.getChildren().clear();
    }
}
