package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentdesk.simulator.directory.ChannelType;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// What agents begin: conversations with a customer, and single messages to one. Both come as a
/// CimMessage through the channel manager. Loop thread only.
public final class Outbound {
    private final Centre centre;

    Outbound(Centre centre) {
        this.centre = centre;
    }

    /// Starts an outbound conversation for the agent whom the message names in an additional
    /// attribute `agentId`.
    ///
    /// @return the id of the conversation; empty when agent, channel or customer make no sense
    public Optional<String> start(JsonNode message) {
        var header = message.path("header");
        var agent = centre.agent(attribute(header, "agentId"));
        var channel = channel(header).orElse(null);
        var identifier = Json.text(header.path("channelData"), "channelCustomerIdentifier", "");
        if (agent == null || channel == null || identifier.isBlank()) {
            return Optional.empty();
        }
        if (!centre.offering().isReachable(agent.id())) {
            return Optional.empty();
        }
        return Optional.of(begin(agent, channel, identifier, header));
    }

    private String begin(Agent agent, ChannelType channel, String identifier, JsonNode header) {
        boolean started = centre.settings().outboundStarted();
        var wish = new Customers.Wish(Direction.OUTBOUND, started, agent.id(), false);
        var name = Json.text(header.path("customer"), "firstName", identifier);
        recognise(header.path("customer"), identifier);
        var arrival =
                new Customers.Arrival(
                        name, identifier, channel, null, null, null, wish, Visit.PLAIN);
        var id = centre.customers().arrive(arrival);
        var conversation = centre.conversation(id);
        if (conversation != null) {
            var event = centre.taskEvents().outbound(conversation, agent);
            centre.post().record(conversation, event);
        }
        return id;
    }

    /// The desk knows the customer it writes to better than the channel does.
    private void recognise(JsonNode customer, String identifier) {
        var known = centre.customerBook().find(Json.text(customer, "_id", ""));
        if (known != null) {
            centre.customerBook().link(identifier, known);
        }
    }

    private static String attribute(JsonNode header, String key) {
        return header.path("channelData")
                .path("additionalAttributes")
                .valueStream()
                .filter(attribute -> key.equals(Json.text(attribute, "key")))
                .map(attribute -> Json.text(attribute, "value", ""))
                .findFirst()
                .orElse("");
    }

    /// By name or id where the message gives one, else by the service it is sent from.
    private Optional<ChannelType> channel(JsonNode header) {
        var session = header.path("channelSession").path("channel").path("channelType");
        var data = header.path("channelData");
        return Stream.of(
                        Json.text(session, "name"),
                        Json.text(header.path("schedulingMetaData"), "channelType"),
                        Json.text(data, "channelTypeCode"),
                        Json.text(data, "serviceIdentifier"))
                .map(key -> key == null ? "" : key)
                .flatMap(key -> centre.directory().channelBy(key).stream())
                .findFirst();
    }

    /// Sends a single message to a customer, who will find it in the past activities.
    ///
    /// @return the id of the message, or null when channel or customer make no sense
    public @Nullable String send(ObjectNode message) {
        var header = message.path("header");
        var channel = channel(header).or(() -> centre.directory().channelType("SMS"));
        var identifier = Json.text(header.path("channelData"), "channelCustomerIdentifier", "");
        if (channel.isEmpty() || identifier.isBlank() || !message.path("body").isObject()) {
            return null;
        }
        var name = Json.text(header.path("customer"), "firstName", identifier);
        recognise(header.path("customer"), identifier);
        var customer = centre.customerBook().arriving(name, identifier, channel.get());
        var data = marked(message.deepCopy());
        centre.history().keep(customer.id(), event(customer, data));
        return Json.text(data, "id", "");
    }

    private ObjectNode event(Customer customer, ObjectNode data) {
        var routing = new ChannelSession.Routing("OUTBOUND", "PUSH", "", 0);
        var session =
                new ChannelSession(
                        centre.ids().hex(),
                        customer,
                        "",
                        "",
                        routing,
                        ChannelSession.Beside.NOTHING);
        var name = CimName.THIRD_PARTY_ACTIVITY;
        var event = Json.object().put("id", centre.ids().hex()).put("name", name.name());
        event.put("type", name.type()).putNull("conversationId");
        event.set("eventEmitter", Emitters.AGENT_MANAGER.json());
        event.set("channelSession", session.json());
        event.set("data", data);
        return event;
    }

    /// Desks know an outbound message by an attribute whose value is `outbound`, and cannot take
    /// attributes whose value is no text.
    private ObjectNode marked(ObjectNode message) {
        if (Json.text(message, "id", "").isBlank()) {
            message.put("id", centre.ids().uuid());
        }
        var attributes = Json.array();
        message.at("/header/channelData/additionalAttributes")
                .valueStream()
                .filter(attribute -> attribute.path("value").isTextual())
                .forEach(attributes::add);
        attributes
                .addObject()
                .put("key", "direction")
                .put("type", "String100")
                .put("value", "outbound");
        if (message.at("/header/channelData") instanceof ObjectNode channelData) {
            channelData.set("additionalAttributes", attributes);
        }
        return message;
    }
}
