package org.agentdesk.ui.plugin;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Wrapping;

/// A message when no renderer is left: its text, or its type where it has none.
final class BareMessage implements RenderedMessage {

    private static final int LONGEST = 20_000;

    private final Label label = new Label();
    private String text = "";

    BareMessage(MessageView message) {
        label.setMinWidth(0);
        update(message);
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public String plainText() {
        return text;
    }

    @Override
    public void update(MessageView message) {
        var body = message.message().body();
        text =
                body.text().isBlank()
                        ? Texts.of(BareMessage.class).get("type", body.type())
                        : body.text();
        label.setWrapText(Wrapping.isSafe(text));
        label.setText(text.substring(0, Math.min(LONGEST, text.length())));
    }

    @Override
    public void dispose() {
        label.setText("");
    }
}
