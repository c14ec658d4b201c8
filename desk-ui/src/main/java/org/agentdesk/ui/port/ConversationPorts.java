package org.agentdesk.ui.port;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Pii;
import org.agentdesk.core.session.Desk;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.ui.fx.DeskStates;
import org.jspecify.annotations.Nullable;

/// The ports of the open conversations, one each. Lives on the JavaFX thread.
public final class ConversationPorts {

    private final Desk desk;
    private final DeskStates states;
    private final Privacy privacy;
    private final Map<String, Port> ports = new HashMap<>();
    private Composing composing = Composing.NOWHERE;

    public ConversationPorts(Desk desk, DeskStates states, Privacy privacy) {
        this.desk = desk;
        this.states = states;
        this.privacy = privacy;
        states.subscribe(this::follow);
    }

    /// From now on writes there.
    public void writeWith(Composing place) {
        composing = place;
    }

    /// The port of a conversation. It stays when the conversation goes, and does nothing then.
    public ConversationPort of(String conversationId) {
        var known = ports.get(conversationId);
        if (known != null) {
            return known;
        }
        var port = new Port(conversationId); // what it looks at may ask for ports as well
        ports.put(conversationId, port);
        return port;
    }

    /// A message of a conversation as plug-ins see it; empty when it is not there.
    public Optional<MessageView> message(String conversationId, String messageId) {
        var pii = privacy.pii();
        return states.getValue()
                .conversation(conversationId)
                .flatMap(conversation -> conversation.transcript().said(messageId))
                .map(said -> MessageViews.of(said, pii, pii.name(said.author())));
    }

    /// The id of the agent who is signed in; `""` before that is known.
    public String agentId() {
        var me = states.getValue().me();
        return me == null ? "" : me.id();
    }

    /// Each port keeps the last it saw, and the ports of what is gone are forgotten here.
    private void follow(DeskState state) {
        ports.values().removeIf(port -> port.isGone(state));
    }

    private final class Port implements ConversationPort {

        private final String id;
        private ConversationView last;
        private @Nullable Conversation seen;
        private @Nullable Pii seenWith;

        private Port(String id) {
            this.id = id;
            this.last = nothing(id);
            isGone(states.getValue());
        }

        private static ConversationView nothing(String id) {
            return new ConversationView(
                    id, null, List.of(), List.of(), Role.UNKNOWN, Json.Obj.EMPTY, false);
        }

        private boolean isGone(DeskState state) {
            var now = state.conversation(id).orElse(null);
            if (now == null) {
                last = ConversationViews.gone(last);
            } else if (now != seen || privacy.pii() != seenWith) {
                seenWith = privacy.pii();
                last = ConversationViews.of(now, privacy.pii());
            }
            seen = now;
            return now == null;
        }

        @Override
        public ConversationView view() {
            isGone(states.getValue());
            return last;
        }

        @Override
        public Optional<String> publish(Outbound message) {
            return view().writable()
                    ? Optional.of(desk.send(id, message)).filter(it -> !it.isEmpty())
                    : Optional.empty();
        }

        @Override
        public void propose(String text) {
            if (view().writable()) {
                composing.propose(id, text);
            }
        }

        @Override
        public boolean compose(String bodyType, @Nullable MessageView about) {
            return view().writable() && composing.compose(id, bodyType, about);
        }
    }
}
