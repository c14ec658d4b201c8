package org.agentdesk.core.machine;

import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Outbound;
import org.jspecify.annotations.Nullable;

/// What is to be said, before it is addressed.
///
/// @param whisper whether only agents may see it
record Draft(Outbound outbound, boolean whisper) {

    static Draft of(Body body) {
        return new Draft(Outbound.of(body), false);
    }

    /// A whisper is text and nothing else, and may answer a message. It goes through no channel of
    /// the customer's that anybody could choose.
    static Draft whisper(String text, @Nullable String replyTo) {
        var outbound = replyTo == null ? Outbound.of(text) : Outbound.reply(text, replyTo);
        return new Draft(outbound, true);
    }

    Body body() {
        return outbound.body();
    }

    boolean isBlank() {
        return body() instanceof Body.Plain && body().text().isBlank();
    }
}
