package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// The bot greets, makes way and suggests.
class BotTest extends SimulatorTest {

    @Test
    void greetsUntilAnAgentJoins() {
        var body = Json.object().put("name", "Vera").put("text", "Hello").put("bot", true);
        var id = control("/conversations", body).path("conversationId").asText();
        var url = simulator.baseUri().resolve("/realtime-reports/bot-active-chats/detail");
        var row = Web.get(url.toString()).json().path(0);
        assertEquals(id, row.at("/chats/0/channelSession/conversationId").asText());

        var ann = signInReady("ann");
        var topic = ann.accept(offer(ann, id)).path("topicData");
        assertEquals("BOT", topic.at("/participants/1/type").asText());
        var greeting = topic.path("topicEvents").path(2);
        assertEquals("BOT_MESSAGE", greeting.path("name").asText());
        assertEquals("BOT", greeting.at("/data/header/sender/type").asText());
        assertEquals("Bot", ann.awaitCim("BOT_UNSUBSCRIBED").at("/data/participantType").asText());
    }

    @Test
    void saysAndSuggestsWhatItIsToldTo() {
        var ann = signInReady("ann");
        var id = served(ann);
        var asked = says(id, "Is my order on its way?");
        var suggest = "/conversations/" + id + "/suggest";
        control(suggest, Json.object().put("text", "It is on its way."));
        var data = ann.awaitCim("BOT_SUGGESTION").path("data");
        assertEquals(asked, data.at("/requestedMessage/id").asText());
        assertEquals(
                "It is on its way.", data.at("/suggestions/0/messageBody/markdownText").asText());

        var buttons = Json.object().put("type", "BUTTON").put("markdownText", "Choose");
        var said = control("/conversations/" + id + "/bot", Json.object().set("body", buttons));
        var message = ann.awaitCim("BOT_MESSAGE").path("data");
        assertEquals(said.path("messageId"), message.path("id"));
        assertEquals("BUTTON", message.at("/body/type").asText());

        var url = simulator.controlUri() + suggest;
        assertEquals(404, Web.post(url, "{\"text\":\"x\",\"messageId\":\"none\"}").status());
        assertEquals(400, Web.post(url, "{}").status());
    }
}
