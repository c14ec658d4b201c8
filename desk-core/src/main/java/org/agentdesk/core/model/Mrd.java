package org.agentdesk.core.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/// A media routing domain as the agent has it (`agentMrdStates[]`).
///
/// @param name CHAT, EMAIL … as administrators named it
/// @param stateName the state as the wire named it, for states this desk does not know
/// @param since when the state began
/// @param maxTasks how many tasks the agent may have in it at once; 0 when unknown
public record Mrd(
        String id, String name, MrdState state, String stateName, Instant since, int maxTasks) {

    /// The voice domains that every installation has under the same ids.
    private static final Set<String> VOICE =
            Set.of("62f9e360ea5311eda05b0242", "20316843be924c8ab4f57a7a");

    /// Whether calls come through it. A desk without a telephone should not be switched on for them
    /// unasked.
    public boolean isVoice() {
        return VOICE.contains(id) || name.toUpperCase(Locale.ROOT).contains("VOICE");
    }
}
