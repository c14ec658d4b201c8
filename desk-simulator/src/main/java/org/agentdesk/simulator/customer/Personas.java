package org.agentdesk.simulator.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.agentdesk.simulator.json.Json;

/// The scripted customers, read from `personas.json`. Immutable.
public final class Personas {
    /// One customer and what he or she says.
    ///
    /// @param id how scripts and the control API name it
    /// @param identifier the number, address or account on the channel
    /// @param queue the queue's name
    /// @param list the pull-mode list's name, `""` for push
    /// @param form what is filled in before the chat, question and answer; empty for none
    /// @param lines message bodies in the order they are said, one after each answer of the agent
    public record Persona(
            String id,
            String name,
            String identifier,
            String channel,
            String queue,
            String list,
            ObjectNode form,
            List<ObjectNode> lines) {
        /// The text of the first message.
        public String opening() {
            return Json.text(lines.getFirst(), "markdownText", "");
        }
    }

    private final List<Persona> all;

    private Personas(List<Persona> all) {
        this.all = List.copyOf(all);
    }

    /// Those that come with the simulator.
    public static Personas standard() {
        var personas = new ArrayList<Persona>();
        resource().forEach(node -> personas.add(persona(node)));
        return new Personas(personas);
    }

    private static JsonNode resource() {
        try (var stream = Personas.class.getResourceAsStream("personas.json")) {
            return Json.read(Objects.requireNonNull(stream).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Persona persona(JsonNode node) {
        var lines = new ArrayList<ObjectNode>();
        node.path("lines").forEach(line -> lines.add(body(line)));
        return new Persona(
                node.path("id").asText(),
                node.path("name").asText(),
                node.path("identifier").asText(),
                node.path("channel").asText(),
                node.path("queue").asText(),
                node.path("list").asText(),
                node.path("form") instanceof ObjectNode form ? form : Json.object(),
                List.copyOf(lines));
    }

    private static ObjectNode body(JsonNode line) {
        return line instanceof ObjectNode body
                ? body
                : Json.object().put("type", "PLAIN").put("markdownText", line.asText());
    }

    /// All of them, in the order of the script.
    public List<Persona> all() {
        return all;
    }

    /// The persona with that id.
    public Optional<Persona> find(String id) {
        return all.stream().filter(persona -> persona.id().equals(id)).findFirst();
    }
}
