package org.agentdesk.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.machine.Machine;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.wire.JsonReader;
import org.agentdesk.core.wire.JsonText;
import org.agentdesk.core.wire.ServerEvent;
import org.agentdesk.core.wire.ServerEventDecoder;

/// What a frame goes through between the socket and the desk's state, without socket and threads.
final class Line {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final JsonReader reader = new JsonReader();
    private final ServerEventDecoder decoder = new ServerEventDecoder();

    /// Frame text to event, as `SocketCodec` and the decoder do.
    ServerEvent decode(String frame) {
        try {
            var items = reader.read(frame.substring(frame.indexOf('['))).items();
            return decoder.decode(items.getFirst().text(), items.subList(1, items.size()), NOW);
        } catch (JsonText.NotJson e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the event makes of a desk that is signed in.
    DeskState apply(DeskState state, ServerEvent event) {
        return Machine.step(state, new Stamped(NOW, "fresh", new Input.Arrived(event, 17L)))
                .state();
    }

    static DeskState signedIn() {
        var id = "0b54be0f-1f5c-4c1c-8f4c-6c6f3d0a1e01";
        var ann = new Me(id, "ann", "Ann", "Agent", "Sales", List.of(), Map.of(), Json.Obj.EMPTY);
        return DeskState.signedOut(DeskSettings.DEFAULT).withMe(ann).withLink(new Link.Live(NOW));
    }
}
