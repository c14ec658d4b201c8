package org.agentdesk.messages.contract;

import java.util.List;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.MessagesPlugin;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.plugin.testkit.MessageRendererContract;
import org.agentdesk.plugin.testkit.Samples;
import org.junit.jupiter.api.AfterEach;

/// The built-in renderers, every sample with the one that draws it in the desk. Beside
/// [EveryArabicRendererTest], so that both can run at once.
class EveryRendererTest extends MessageRendererContract {

    private final MessagesPlugin plugin = new MessagesPlugin();

    @AfterEach
    void close() {
        plugin.close();
    }

    @Override
    protected MessageRenderer renderer() {
        var renderers =
                plugin.contributions().stream()
                        .filter(MessageRenderer.class::isInstance)
                        .map(MessageRenderer.class::cast)
                        .toList();
        return new MessageRenderer() {
            @Override
            public Set<String> bodyTypes() {
                return Set.of(ANY_TYPE);
            }

            @Override
            public RenderedMessage create(MessageView message, RenderContext context) {
                return drawerOf(message.message().body().type()).create(message, context);
            }

            private MessageRenderer drawerOf(String type) {
                return renderers.stream()
                        .filter(renderer -> renderer.bodyTypes().contains(type))
                        .findFirst()
                        .orElseGet(() ->
                                renderers.stream()
                                        .filter(renderer -> renderer.bodyTypes().contains(ANY_TYPE))
                                        .findFirst()
                                        .orElseThrow());
            }
        };
    }

    @Override
    protected List<Json.Obj> samples() {
        return Samples.english().bodies();
    }

    @Override
    protected List<String> stylesheets() {
        return plugin.stylesheets();
    }
}
