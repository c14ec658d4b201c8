package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// The bot: it greets where it is asked to, makes way for the first agent, and suggests answers.
/// Loop thread only.
public final class Bots {
    private final Centre centre;

    Bots(Centre centre) {
        this.centre = centre;
    }

    /// Lets the bot into a new conversation, with a greeting.
    void greet(Conversation conversation) {
        conversation.bot(true);
        centre.post().record(conversation, centre.botEvents().presence(conversation));
        var greeting = Customers.plain("Welcome! An agent will be with you soon.");
        centre.post().record(conversation, centre.botEvents().message(conversation, greeting));
    }

    /// An agent speaks to the customer now.
    void makeWay(Conversation conversation) {
        if (conversation.hasBot()) {
            conversation.bot(false);
            centre.post().record(conversation, centre.botEvents().presence(conversation));
        }
    }

    /// The bot says something, in the conversation or not; the id of the message, or null when the
    /// conversation is unknown.
    public @Nullable String says(String conversationId, JsonNode body) {
        var conversation = centre.active(conversationId);
        if (conversation == null) {
            return null;
        }
        var event = centre.botEvents().message(conversation, body);
        centre.post().record(conversation, event);
        return event.path("data").path("id").asText();
    }

    /// Suggests answers to a message of the customer.
    ///
    /// @param messageId which message; null for the newest
    /// @return false when there is no such conversation or message
    public boolean suggests(String conversationId, @Nullable String messageId, List<String> texts) {
        var conversation = centre.conversation(conversationId);
        var message = conversation == null ? null : asked(conversation, messageId);
        if (conversation == null || message == null || texts.isEmpty()) {
            return false;
        }
        var event = centre.botEvents().suggestion(conversation, message.path("data"), texts);
        centre.post().record(conversation, event);
        return true;
    }

    private static @Nullable ObjectNode asked(Conversation conversation, @Nullable String id) {
        return conversation.transcript().messageEvents().reversed().stream()
                .filter(e -> CimName.CUSTOMER_MESSAGE.name().equals(Json.text(e, "name")))
                .filter(e -> id == null || id.equals(Json.text(e.path("data"), "id")))
                .findFirst()
                .orElse(null);
    }
}
