package org.agentdesk.ui.plugin;

import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.cim.Role;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.MessageView;
import org.jspecify.annotations.Nullable;

/// Where a message is shown outside of any conversation: nothing can be done from there.
public final class NoConversation implements ConversationPort {

    private static final ConversationView NOTHING =
            new ConversationView(
                    "", null, List.of(), List.of(), Role.UNKNOWN, Json.Obj.EMPTY, false);

    @Override
    public ConversationView view() {
        return NOTHING;
    }

    @Override
    public Optional<String> publish(Outbound message) {
        return Optional.empty();
    }

    @Override
    public void propose(String text) {}

    @Override
    public boolean compose(String bodyType, @Nullable MessageView about) {
        return false;
    }
}
