package org.agentdesk.messages.events;

import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;

/// What an event carries, without surprises.
final class Data {

    private static final int LONGEST = 80;

    private Data() {}

    /// The data of an event as it came; JSON null when it carried none.
    static Json of(CimEvent event) {
        return event.data() instanceof EventData.Other(var json)
                ? json
                : event.source().get("data");
    }

    /// A name somebody outside chose, as it can stand in a line: one line, not too long.
    static String shown(String name) {
        var line = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
