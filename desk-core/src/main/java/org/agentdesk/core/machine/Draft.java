package org.agentdesk.core.machine;

import org.agentdesk.core.cim.Body;
import org.jspecify.annotations.Nullable;

/// What is to be said, before it is addressed.
///
/// @param whisper whether only agents may see it
/// @param intent REPLY_TO for an answer to a message; null otherwise
/// @param originalMessageId the message it answers; null otherwise
record Draft(
        Body body, boolean whisper, @Nullable String intent, @Nullable String originalMessageId) {

    static Draft of(Body body) {
        return new Draft(body, false, null, null);
    }

    static Draft plain(String text) {
        return of(new Body.Plain(text));
    }

    static Draft whisper(String text) {
        return new Draft(new Body.Plain(text), true, null, null);
    }

    /// An answer has an id of its own and names what it answers.
    static Draft reply(String text, String to) {
        return new Draft(new Body.Plain(text), false, "REPLY_TO", to);
    }

    boolean isBlank() {
        return body instanceof Body.Plain && body.text().isBlank();
    }
}
