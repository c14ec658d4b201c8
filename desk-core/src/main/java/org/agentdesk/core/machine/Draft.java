package org.agentdesk.core.machine;

import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Outbound;

/// What is to be said, before it is addressed.
///
/// @param whisper whether only agents may see it
record Draft(Outbound outbound, boolean whisper) {

    static Draft of(Body body) {
        return new Draft(Outbound.of(body), false);
    }

    static Draft whisper(String text) {
        return new Draft(Outbound.of(text), true);
    }

    Body body() {
        return outbound.body();
    }

    boolean isBlank() {
        return body() instanceof Body.Plain && body().text().isBlank();
    }
}
