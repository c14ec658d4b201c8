package org.agentdesk.plugin.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.cim.Role;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.MessageView;
import org.jspecify.annotations.Nullable;

/// A conversation that remembers what was done in it. On the JavaFX thread.
public final class TestConversation implements ConversationPort {

    /// A composer that was asked for.
    ///
    /// @param about null when there was no message
    public record Composed(String bodyType, @Nullable MessageView about) {}

    private final List<Outbound> published = new ArrayList<>();
    private final List<String> proposed = new ArrayList<>();
    private final List<Composed> composed = new ArrayList<>();
    private ConversationView view;

    /// Cara on a web chat, in which the agent may write.
    public TestConversation() {
        this(withChannel("WEB"));
    }

    public TestConversation(ConversationView view) {
        this.view = view;
    }

    /// Cara on a channel of some type.
    public static ConversationView withChannel(String channelType) {
        var cara = new Customer("customer-1", "Cara", Json.obj("firstName", Json.of("Cara")));
        var session =
                new ChannelSession(
                        "session-1", channelType, channelType, null, cara, true, Json.Obj.EMPTY);
        return new ConversationView(
                "conversation-1",
                cara,
                List.of(session),
                List.of(),
                Role.PRIMARY,
                Json.Obj.EMPTY,
                true);
    }

    @Override
    public ConversationView view() {
        return view;
    }

    /// What [#view] answers from now on.
    public void change(ConversationView changed) {
        view = changed;
    }

    @Override
    public Optional<String> publish(Outbound message) {
        if (!view.writable()) {
            return Optional.empty();
        }
        published.add(message);
        return Optional.of("message-" + published.size());
    }

    @Override
    public void propose(String text) {
        proposed.add(text);
    }

    @Override
    public boolean compose(String bodyType, @Nullable MessageView about) {
        composed.add(new Composed(bodyType, about));
        return true;
    }

    /// What was said to the customer, in order.
    public List<Outbound> published() {
        return List.copyOf(published);
    }

    /// What was put into the text composer, in order.
    public List<String> proposed() {
        return List.copyOf(proposed);
    }

    /// The composers that were asked for, in order.
    public List<Composed> composed() {
        return List.copyOf(composed);
    }
}
