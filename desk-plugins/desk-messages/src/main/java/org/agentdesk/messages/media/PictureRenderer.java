package org.agentdesk.messages.media;

import java.util.Set;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;

/// Draws IMAGE messages.
public final class PictureRenderer implements MessageRenderer {

    private final PictureLibrary library;

    public PictureRenderer(PictureLibrary library) {
        this.library = library;
    }

    @Override
    public Set<String> bodyTypes() {
        return Set.of("IMAGE");
    }

    @Override
    public RenderedMessage create(MessageView message, RenderContext context) {
        return new RenderedMedia(
                message, context.host(), media -> new PictureCard(media, library, context.host()));
    }
}
