package org.agentdesk.messages.text;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;

/// A message of text in the window.
final class RenderedText implements RenderedMessage {

    /// What is drawn of one message; the rest can be copied. Far above what any channel carries.
    static final int LONGEST = 20_000;

    private final VBox node = new VBox();
    private final Host host;
    private String text = "";

    RenderedText(MessageView message, Host host) {
        this.host = host;
        node.getStyleClass().add("message-text");
        show(message.message().body().text());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String plainText() {
        return text;
    }

    @Override
    public void update(MessageView message) {
        var changed = message.message().body().text();
        if (!changed.equals(text)) {
            show(changed);
        }
    }

    @Override
    public void dispose() {
        node.getChildren().clear();
    }

    private void show(String all) {
        text = all;
        boolean cut = all.length() > LONGEST;
        node.getChildren().setAll(new TextNodes(host).of(cut ? all.substring(0, LONGEST) : all));
        if (all.isBlank()) {
            addNote(Words.in(host.locale()).get("text.empty"));
        } else if (cut) {
            addNote(Words.in(host.locale()).get("text.cut", all.length() - LONGEST));
        }
    }

    private void addNote(String words) {
        node.getChildren().add(TextNodes.plain(words, "message-note"));
    }
}
