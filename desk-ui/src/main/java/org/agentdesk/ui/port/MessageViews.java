package org.agentdesk.ui.port;

import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Pii;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.ui.fx.Channels;

/// Projects a message of the desk into the one that plug-ins see, cut down to what the agent may
/// see of the customer.
public final class MessageViews {

    private MessageViews() {}

    /// A message as plug-ins see it.
    ///
    /// @param author the name to show for who wrote it
    public static MessageView of(Entry.Said said, Pii pii, String author) {
        return new MessageView(
                pii.masked(said.message()),
                Channels.type(said.event().channelSession()),
                author,
                said.author().kind() != Author.Kind.CUSTOMER,
                said.whisper(),
                said.at());
    }
}
