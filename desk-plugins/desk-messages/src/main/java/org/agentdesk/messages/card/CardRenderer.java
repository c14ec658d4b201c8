package org.agentdesk.messages.card;

import java.util.Set;
import org.agentdesk.core.cim.Body;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;

/// Draws the messages of one body type as cards.
///
/// @param type the body type, upper case
/// @param kind what bodies of that type are
/// @param artist draws one
public record CardRenderer<B extends Body>(String type, Class<B> kind, Artist<B> artist)
        implements MessageRenderer {

    /// Draws the body of a message.
    @FunctionalInterface
    public interface Artist<B extends Body> {
        Drawing draw(B body, MessageView message, RenderContext context);
    }

    @Override
    public Set<String> bodyTypes() {
        return Set.of(type);
    }

    /// @throws ClassCastException when the body is not what its type says; the desk then shows the
    ///   message in its generic form
    @Override
    public RenderedMessage create(MessageView message, RenderContext context) {
        return new RenderedCard(
                message, newer -> artist.draw(kind.cast(newer.message().body()), newer, context));
    }
}
