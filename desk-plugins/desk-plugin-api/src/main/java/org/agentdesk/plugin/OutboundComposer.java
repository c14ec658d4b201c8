package org.agentdesk.plugin;

import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.jspecify.annotations.Nullable;

/// A form with which the agent makes messages of one body type. The desk offers it in the menu
/// beside its text composer, opens it in the place of that, and draws Send and Cancel around it.
public non-sealed interface OutboundComposer extends Contribution {

    /// The body type it makes, upper case. Where two composers make one type, the one that was
    /// started later is offered. The answer is read once.
    String bodyType();

    /// What the menu says, in the language of the host, e.g. "Coupon".
    String label(Host host);

    /// The outline of a picture for the menu, as an SVG path in a box of 24 × 24; empty for none.
    default Optional<String> icon() {
        return Optional.empty();
    }

    /// Whether it can be used there now. Called often: answer from the values alone.
    ///
    /// @param about the message that would be answered; null when there is none
    boolean isOffered(ConversationView conversation, @Nullable MessageView about);

    /// Opens the form.
    ///
    /// @param about the message that is answered; null when there is none
    /// @param draft what [OpenComposer#draft] last answered for this conversation, so that nothing
    ///   that was typed is lost; [Json.Null#NULL] for a new one
    OpenComposer open(RenderContext context, @Nullable MessageView about, Json draft);
}
