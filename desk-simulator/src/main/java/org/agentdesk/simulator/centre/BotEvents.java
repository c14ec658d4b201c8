package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.agentdesk.simulator.json.Json;

/// Makes the CimEvents of the bot.
final class BotEvents {
    static final String NAME = "Helper";
    private static final String ID = "5e000000-0000-4000-8000-0000000000e0";
    private static final double CONFIDENCE = 0.8;

    private final CimEvents events;
    private final Ids ids;

    BotEvents(CimEvents events, Ids ids) {
        this.events = events;
        this.ids = ids;
    }

    /// The bot as a participant.
    static ObjectNode bot() {
        return Json.object()
                .put("id", ID)
                .put("type", "CUSTOM")
                .put("name", NAME)
                .put("uri", "")
                .put("participantType", "Bot");
    }

    private static ObjectNode sender() {
        return Json.object()
                .put("id", ID)
                .put("type", "BOT")
                .put("senderName", NAME)
                .putNull("additionalDetail");
    }

    /// BOT_SUBSCRIBED and BOT_UNSUBSCRIBED.
    ObjectNode presence(Conversation c) {
        var name = c.hasBot() ? CimName.BOT_SUBSCRIBED : CimName.BOT_UNSUBSCRIBED;
        return events.event(c, name, Emitters.AGENT_MANAGER.json(), bot());
    }

    /// BOT_MESSAGE.
    ObjectNode message(Conversation c, JsonNode body) {
        var data = Json.object().put("id", ids.uuid());
        data.set("header", events.header(c, sender()));
        data.set("body", body);
        return events.event(c, CimName.BOT_MESSAGE, sender(), data);
    }

    /// BOT_SUGGESTION.
    ///
    /// @param requested the message that the suggestions answer
    ObjectNode suggestion(Conversation c, JsonNode requested, List<String> texts) {
        var data = Json.object().put("id", ids.hex());
        data.set("header", events.header(c, Emitters.MONITOR.json()));
        var suggestions = data.putArray("suggestions");
        for (var text : texts) {
            var body = Json.object().put("type", "PLAIN").put("markdownText", text);
            suggestions.addObject().put("confidenceLevel", CONFIDENCE).set("messageBody", body);
        }
        data.set("requestedMessage", requested);
        return events.event(c, CimName.BOT_SUGGESTION, Emitters.MONITOR.json(), data);
    }
}
