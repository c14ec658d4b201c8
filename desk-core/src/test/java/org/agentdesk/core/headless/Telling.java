package org.agentdesk.core.headless;

import java.time.Instant;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskState;

/// What `desk headless` would tell about a change of the state, for tests of other packages.
public final class Telling {

    private Telling() {}

    /// The number of events, and the whole state.
    public static Json.Obj of(DeskState before, DeskState after, Instant now) {
        var events = new StateEvents();
        events.of(before, now);
        return StateReport.of(after).with("events", Json.of(events.of(after, now).size()));
    }
}
