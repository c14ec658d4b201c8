package org.agentdesk.simulator.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.agentdesk.simulator.json.Json;

/// One message body of every type, read from `samples.json`, and in Arabic from `samples-ar.json`.
/// Immutable.
public final class Samples {
    private final Map<String, ObjectNode> bodies;

    private Samples(Map<String, ObjectNode> bodies) {
        this.bodies = bodies;
    }

    /// Those that come with the simulator, in English.
    public static Samples standard() {
        return read("samples.json");
    }

    /// The same in Arabic, which is written from right to left.
    public static Samples arabic() {
        return read("samples-ar.json");
    }

    private static Samples read(String resource) {
        var bodies = new LinkedHashMap<String, ObjectNode>();
        for (var node : resource(resource)) {
            if (node instanceof ObjectNode body) {
                bodies.put(Json.text(body, "type", ""), body);
            }
        }
        return new Samples(bodies);
    }

    private static JsonNode resource(String name) {
        try (var stream = Samples.class.getResourceAsStream(name)) {
            return Json.read(Objects.requireNonNull(stream).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The types there is a body of.
    public List<String> types() {
        return List.copyOf(bodies.keySet());
    }

    /// The body of a type, in any case.
    ///
    /// @param origin scheme, host and port of the simulator, for the addresses of files
    public Optional<ObjectNode> body(String type, String origin) {
        var body = bodies.get(type.toUpperCase(Locale.ROOT));
        return body == null ? Optional.empty() : Optional.of(FileAddresses.in(body, origin));
    }
}
