package org.agentdesk.core.wire;

import java.time.Instant;
import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimReader;
import org.agentdesk.core.cim.Json;

/// The decoders of this package, for whoever sees only the model.
public final class WireReader implements CimReader {

    /// Made by the service loader.
    public WireReader() {}

    @Override
    public Json json(String text) {
        try {
            return JsonText.parse(text);
        } catch (JsonText.NotJson e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public String text(Json value) {
        return JsonText.write(value);
    }

    @Override
    public Body body(Json value) {
        return BodyDecoder.body(value);
    }

    /// An event without a readable time happened at the epoch: no clock is asked.
    @Override
    public Optional<CimEvent> event(Json value) {
        return new CimDecoder(Instant.EPOCH).event(value);
    }
}
