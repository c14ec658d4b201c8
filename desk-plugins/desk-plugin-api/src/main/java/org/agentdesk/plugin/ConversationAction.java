package org.agentdesk.plugin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something the agent can do with a conversation, or with one message of it: an entry in its menu
/// and in the palette.
public non-sealed interface ConversationAction extends Contribution {

    /// Where the entry stands.
    enum Place {
        /// In the menu of the conversation.
        CONVERSATION,
        /// In the menu of a message.
        MESSAGE
    }

    /// Whether it can be done now.
    sealed interface Availability {

        /// It can.
        record Enabled() implements Availability {}

        /// It is shown, but cannot be done.
        ///
        /// @param reason one sentence for the agent
        record Disabled(String reason) implements Availability {}

        /// It is not shown.
        record Hidden() implements Availability {}
    }

    /// A name for life, unique in the plug-in. The answer is read once.
    String id();

    /// The answer is read once.
    Place place();

    /// What the menu says, in the language of the host.
    String label(Host host);

    /// The outline of a picture for the menu, as an SVG path in a box of 24 × 24; empty for none.
    default Optional<String> icon() {
        return Optional.empty();
    }

    /// Whether it can be done. Called when the menu opens: answer from the values alone.
    ///
    /// @param message null where the place is the conversation
    Availability availability(ConversationView conversation, @Nullable MessageView message);

    /// The agent chose it.
    ///
    /// @param message null where the place is the conversation
    void run(RenderContext context, @Nullable MessageView message);
}
