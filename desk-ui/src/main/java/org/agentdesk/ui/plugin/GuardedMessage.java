package org.agentdesk.ui.plugin;

import java.util.Iterator;
import java.util.Optional;
import javafx.scene.Node;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.ui.plugin.StartedPlugin.Messages;
import org.jspecify.annotations.Nullable;

/// A rendered message that survives its renderer: when a call fails, the next best renderer takes
/// over, down to a plain label of the desk's own.
final class GuardedMessage implements RenderedMessage {

    private final Frame frame = new Frame();
    private final MessageRegistry registry;
    private final ConversationPort conversation;
    private final String agentId;
    private MessageView message;
    private Iterator<Messages> candidates;
    private @Nullable Guard guard;
    private RenderedMessage current;

    GuardedMessage(
            MessageView message,
            MessageRegistry registry,
            ConversationPort conversation,
            String agentId) {
        this.message = message;
        this.registry = registry;
        this.conversation = conversation;
        this.agentId = agentId;
        this.candidates = registry.candidates(message).iterator();
        current = next();
    }

    private RenderedMessage next() {
        while (candidates.hasNext()) {
            var candidate = candidates.next();
            var made = made(candidate);
            if (made.isPresent()) {
                guard = candidate.guard();
                return made.get();
            }
        }
        guard = null;
        var bare = new BareMessage(message);
        frame.getChildren().setAll(bare.node());
        return bare;
    }

    private Optional<RenderedMessage> made(Messages candidate) {
        var what = "create " + message.message().body().type();
        var context = new RenderContext(candidate.host(), conversation, agentId);
        var made =
                candidate.guard().call(what, () -> candidate.renderer().create(message, context));
        return made.filter(rendered -> showsOrIsGivenUp(rendered, candidate.guard()));
    }

    private boolean showsOrIsGivenUp(RenderedMessage rendered, Guard by) {
        boolean shown = shows(rendered, by);
        if (!shown) {
            by.last("dispose", rendered::dispose);
        }
        return shown;
    }

    private boolean shows(RenderedMessage rendered, Guard by) {
        return frame.show(by, rendered::node);
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public String plainText() {
        if (guard == null) {
            return current.plainText();
        }
        return guard.call("plainText", current::plainText)
                .orElseGet(() -> message.message().body().text());
    }

    @Override
    public void update(MessageView newer) {
        boolean sameType = newer.message().body().type().equals(message.message().body().type());
        message = newer;
        if (guard == null || !sameType || !guard.run("update", () -> current.update(newer))) {
            if (!sameType) {
                candidates = registry.candidates(newer).iterator();
            }
            dispose();
            current = next();
        }
    }

    @Override
    public void dispose() {
        if (guard != null) {
            guard.last("dispose", current::dispose);
        }
        frame.empty();
    }
}
