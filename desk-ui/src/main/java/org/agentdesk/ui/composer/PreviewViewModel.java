package org.agentdesk.ui.composer;

import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.port.ConversationPorts;

/// Shows what is being written as it will look in a bubble. Lives on the JavaFX thread.
public final class PreviewViewModel {

    private final OpenConversation open;
    private final Plugins plugins;
    private final ConversationPorts ports;
    private final InstantSource clock;
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final BooleanProperty shown = new SimpleBooleanProperty();

    public PreviewViewModel(
            OpenConversation open, Plugins plugins, ConversationPorts ports, InstantSource clock) {
        this.open = open;
        this.plugins = plugins;
        this.ports = ports;
        this.clock = clock;
        open.follow((state, conversation) -> {
            boolean may =
                    conversation != null
                            && conversation.canWhisper()
                            && state.around().options().formatting();
            offered.set(may);
            shown.set(shown.get() && may);
        });
    }

    /// What a text looks like; empty when there is nothing to see.
    Optional<RenderedMessage> draw(String text) {
        var conversation = open.get();
        if (conversation == null || text.isBlank()) {
            return Optional.empty();
        }
        var agentId = ports.agentId();
        var now = clock.instant();
        var sender = new Sender(agentId, "AGENT", "", Json.Null.NULL);
        var header = new MessageHeader(sender, now, null, null, null, null, Json.Obj.EMPTY);
        var message = new CimMessage("preview", header, Outbound.of(text.strip()).body());
        var view = new MessageView(message, "", "", true, false, now);
        return Optional.of(plugins.draw(view, ports.of(conversation.id()), agentId));
    }

    /// Whether agents may format what they write.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Whether the preview is shown.
    public BooleanProperty shownProperty() {
        return shown;
    }
}
