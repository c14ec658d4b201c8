package org.agentdesk.messages.media;

import java.util.Set;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;

/// Draws stickers: the picture alone.
public final class StickerRenderer implements MessageRenderer {

    @Override
    public Set<String> bodyTypes() {
        return Set.of("STICKER");
    }

    @Override
    public RenderedMessage create(MessageView message, RenderContext context) {
        var rendered =
                new RenderedMedia(
                        message, context.host(), media -> new StickerCard(media, context.host()));
        rendered.node().getStyleClass().add("without-bubble");
        return rendered;
    }
}
