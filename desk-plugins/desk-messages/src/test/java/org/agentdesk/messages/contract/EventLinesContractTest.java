package org.agentdesk.messages.contract;

import org.agentdesk.messages.MessagesPlugin;
import org.agentdesk.plugin.EventLineRenderer;
import org.agentdesk.plugin.testkit.EventLineRendererContract;
import org.junit.jupiter.api.AfterEach;

class EventLinesContractTest extends EventLineRendererContract {

    private final MessagesPlugin plugin = new MessagesPlugin();

    @AfterEach
    void close() {
        plugin.close();
    }

    @Override
    protected EventLineRenderer renderer() {
        return plugin.contributions().stream()
                .filter(EventLineRenderer.class::isInstance)
                .map(EventLineRenderer.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
