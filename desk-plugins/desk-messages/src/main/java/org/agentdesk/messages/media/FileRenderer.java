package org.agentdesk.messages.media;

import java.util.Set;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;

/// Draws FILE messages.
public final class FileRenderer implements MessageRenderer {

    @Override
    public Set<String> bodyTypes() {
        return Set.of("FILE");
    }

    @Override
    public RenderedMessage create(MessageView message, RenderContext context) {
        return new RenderedMedia(
                message, context.host(), media -> new FileCard(media, context.host()));
    }
}
