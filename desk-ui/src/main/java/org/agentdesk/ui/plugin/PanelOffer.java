package org.agentdesk.ui.plugin;

import java.util.Optional;
import javafx.scene.Node;
import org.agentdesk.plugin.ContextPanel;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.OpenPanel;

/// A context panel of a plug-in, guarded: no call throws. Lives on the JavaFX thread.
public final class PanelOffer {

    private final ContextPanel panel;
    private final String id;
    private final Part part;

    PanelOffer(ContextPanel panel, String id, Part part) {
        this.panel = panel;
        this.id = id;
        this.part = part;
    }

    /// Its name among all panels of all plug-ins, the same after every start.
    public String key() {
        return part.plugin() + "/" + id;
    }

    /// The heading.
    public String title() {
        return Part.label(part.guard().call("title", () -> panel.title(part.host())), id);
    }

    /// Whether there is anything to show for a conversation.
    public boolean isOffered(ConversationView conversation) {
        return part.guard().call("isOffered", () -> panel.isOffered(conversation)).orElse(false);
    }

    /// Opens it for a conversation; empty where it fails.
    public Optional<Open> open(ConversationPort conversation, String agentId) {
        var context = part.context(conversation, agentId);
        return part.guard().call("open " + id, () -> panel.open(context)).flatMap(this::shown);
    }

    private Optional<Open> shown(OpenPanel opened) {
        var open = new Open(opened, part);
        if (open.frame.show(part.guard(), opened::node)) {
            return Optional.of(open);
        }
        open.dispose();
        return Optional.empty();
    }

    /// A panel that is open.
    public static final class Open {

        private final OpenPanel panel;
        private final Part part;
        private final Frame frame = new Frame();

        private Open(OpenPanel panel, Part part) {
            this.panel = panel;
            this.part = part;
        }

        /// Where its node stands.
        public Node node() {
            return frame;
        }

        /// The conversation changed; false where the panel failed.
        public boolean update(ConversationView conversation) {
            return part.guard().run("update", () -> panel.update(conversation));
        }

        /// Closes it.
        public void dispose() {
            part.guard().last("dispose", panel::dispose);
            frame.empty();
        }
    }
}
