package org.agentdesk.messages.generic;

import java.util.Set;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;

/// Draws every message that nobody else draws, so that nothing a customer sends is ever lost; and
/// keeps what desks and servers say to each other out of sight.
public final class GenericRenderer implements MessageRenderer {

    private static final Set<String> BETWEEN_MACHINES =
            Set.of("NOTIFICATION", "DELIVERYNOTIFICATION");

    @Override
    public Set<String> bodyTypes() {
        return Set.of(ANY_TYPE);
    }

    @Override
    public boolean isShown(MessageView message) {
        return !BETWEEN_MACHINES.contains(message.message().body().type());
    }

    @Override
    public RenderedMessage create(MessageView message, RenderContext context) {
        return new RenderedOutline(message, context.host());
    }
}
