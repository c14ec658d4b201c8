package org.agentdesk.messages.mail;

import java.util.Set;
import java.util.concurrent.Executor;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;

/// Draws EMAIL messages.
public final class EmailRenderer implements MessageRenderer {

    private final Executor background;
    private final Answering answering;

    /// @param background where large mails are read
    public EmailRenderer(Executor background, Answering answering) {
        this.background = background;
        this.answering = answering;
    }

    @Override
    public Set<String> bodyTypes() {
        return Set.of("EMAIL");
    }

    @Override
    public RenderedMessage create(MessageView message, RenderContext context) {
        return new RenderedMail(message, context, background, answering);
    }
}
