package org.agentdesk.messages.mail;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.mail.Answering.Way;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be done with a mail: each opens the form for mails.
final class MailActions {

    private final FlowPane node = new FlowPane();
    private final MessageView message;
    private final RenderContext context;
    private final Answering answering;
    private final Words words;

    MailActions(
            MessageView message,
            Body.Email mail,
            RenderContext context,
            Answering answering,
            Words words) {
        this.message = message;
        this.context = context;
        this.answering = answering;
        this.words = words;
        node.getStyleClass().add("message-mail-actions");
        add(Way.REPLY, "mail.reply", Feather.CORNER_UP_LEFT);
        if (mail.to().size() + mail.cc().size() > 1) {
            add(Way.REPLY_ALL, "mail.replyAll", Feather.USERS);
        }
        add(Way.FORWARD, "mail.forward", Feather.CORNER_UP_RIGHT);
    }

    Node node() {
        return node;
    }

    private void add(Way way, String key, Feather icon) {
        var button = new Button(words.get(key), new FontIcon(icon));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> {
            answering.ask(message.message().id(), way);
            context.conversation().compose("EMAIL", message);
        });
        node.getChildren().add(button);
    }
}
