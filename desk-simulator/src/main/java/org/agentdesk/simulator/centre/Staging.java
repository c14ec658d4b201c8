package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.agentdesk.simulator.customer.Scenes;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Lets things happen in a conversation that its people seldom do by themselves. Loop thread only.
public final class Staging {
    private final Centre centre;

    Staging(Centre centre) {
        this.centre = centre;
    }

    /// Plays the events of a scene, one after the other.
    ///
    /// @return the id of the message or event that it is about; null when the conversation is
    ///   unknown
    public @Nullable String plays(String conversationId, Scenes.Scene scene, String language) {
        var conversation = centre.active(conversationId);
        if (conversation == null) {
            return null;
        }
        var ids = centre.ids();
        var events =
                scene.events(language, ids::uuid).stream()
                        .map(wish -> event(conversation, wish))
                        .toList();
        events.forEach(event -> centre.post().record(conversation, event));
        return about(events);
    }

    /// What is said goes by the id of the message, what happens by that of the event.
    private static String about(List<ObjectNode> events) {
        var first = events.getFirst();
        boolean happens = Json.text(first, "type", "").equals("NOTIFICATION");
        return Json.text(happens ? first : first.path("data"), "id", "");
    }

    private ObjectNode event(Conversation conversation, JsonNode wish) {
        var emitter = emitter(conversation, Json.text(wish, "from", ""));
        boolean said = wish.path("message").isObject();
        var name = Json.text(wish, "name", "");
        var type = Json.text(wish, "type", said ? "MESSAGE" : "NOTIFICATION");
        var data = said ? message(conversation, wish, emitter) : wish.path("data");
        return centre.events().event(conversation, name, type, emitter, data);
    }

    private ObjectNode message(Conversation conversation, JsonNode wish, ObjectNode emitter) {
        var message = wish.path("message");
        var header = centre.events().header(conversation, emitter);
        if (message.path("header") instanceof ObjectNode more) {
            header.setAll(more);
        }
        var data = Json.object().put("id", Json.text(message, "id", centre.ids().uuid()));
        data.set("header", header);
        return data.set("body", message.path("body"));
    }

    private ObjectNode emitter(Conversation conversation, String who) {
        var agent = centre.agentNamed(who);
        if (agent != null) {
            return Emitters.agent(agent);
        }
        return switch (who) {
            case "customer" -> Emitters.customer(conversation.customer());
            case "monitor" -> Emitters.MONITOR.json();
            default -> Emitters.AGENT_MANAGER.json();
        };
    }
}
