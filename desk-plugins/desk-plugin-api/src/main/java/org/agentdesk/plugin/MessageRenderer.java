package org.agentdesk.plugin;

import java.util.Set;

/// Draws the messages of some body types, inside the bubble that the desk draws around them. The
/// author, the time and the delivery state are the desk's and are not repeated.
public non-sealed interface MessageRenderer extends Contribution {

    /// Stands in [#bodyTypes()] for every type that no other renderer names.
    String ANY_TYPE = "*";

    /// The body types it draws, upper case as in [org.agentdesk.core.cim.Body#type()]. The answer
    /// is read once.
    Set<String> bodyTypes();

    /// The channel types it draws them for, upper case (`WEB`, `WHATSAPP` …); empty for all. A
    /// renderer that names the channel is preferred to one that does not. The answer is read once.
    default Set<String> channelTypes() {
        return Set.of();
    }

    /// Whether the message is to be seen at all. Messages between desks and servers, such as
    /// receipts, are not. Called for every message of a conversation: answer from the value alone.
    default boolean isShown(MessageView message) {
        return true;
    }

    /// Makes the picture of one message. Called when the message comes into view, so it has to be
    /// quick; whatever must be fetched is fetched in the background and filled in later.
    RenderedMessage create(MessageView message, RenderContext context);
}
