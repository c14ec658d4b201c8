package org.agentdesk.messages.text;

import java.util.Set;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;

/// Draws PLAIN messages.
public final class PlainRenderer implements MessageRenderer {

    @Override
    public Set<String> bodyTypes() {
        return Set.of("PLAIN");
    }

    @Override
    public RenderedMessage create(MessageView message, RenderContext context) {
        return new RenderedText(message, context.host());
    }
}
