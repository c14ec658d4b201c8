package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.directory.ChannelType;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// A customer's session on a channel, the `ChannelSession` of the protocol.
final class ChannelSession {
    private final String id;
    private Customer customer;
    private final String conversationId;
    private final String roomId;
    private final Routing routing;
    private Beside beside;
    private @Nullable String endReason;

    /// How it began and how its requests are routed.
    ///
    /// @param direction `INBOUND`, or `OUTBOUND` when an agent began it
    /// @param mode `PUSH` or `PULL`
    /// @param objectId id of the queue or the list
    /// @param ttlSeconds until a request is given up
    record Routing(String direction, String mode, String objectId, long ttlSeconds) {}

    /// What came with it.
    ///
    /// @param attributes of the channel data, such as a form that was filled in before
    /// @param suggestions who the customer could be
    record Beside(ArrayNode attributes, ArrayNode suggestions) {
        static final Beside NOTHING = new Beside(Json.array(), Json.array());
    }

    ChannelSession(
            String id,
            Customer customer,
            String conversationId,
            String roomId,
            Routing routing,
            Beside beside) {
        this.id = id;
        this.customer = customer;
        this.conversationId = conversationId;
        this.roomId = roomId;
        this.routing = routing;
        this.beside = beside;
    }

    String id() {
        return id;
    }

    /// The customer on this channel.
    Customer customer() {
        return customer;
    }

    /// Makes it the session of another customer, whose channel does not matter.
    void belongsTo(Customer other) {
        customer = other.on(customer.channelType(), customer.identifier());
        beside = new Beside(beside.attributes(), Json.array());
    }

    /// Another session of the same customer in the same conversation.
    ChannelSession beside(String otherId, Customer elsewhere) {
        return new ChannelSession(
                otherId, elsewhere, conversationId, roomId, routing, Beside.NOTHING);
    }

    /// Whether what agents write reaches the customer through it: not once it ended, and never
    /// through a call.
    boolean isWritable() {
        return isActive() && !isCall();
    }

    boolean isCall() {
        return customer.channelType().name().equals("CX_VOICE");
    }

    /// `INBOUND` or `OUTBOUND`.
    String direction() {
        return routing.direction();
    }

    boolean isActive() {
        return endReason == null;
    }

    /// Ends it; the reason is one of CUSTOMER, INACTIVITY, NETWORK, AGENT, FORCE_CLOSED.
    void end(String reason) {
        endReason = reason;
    }

    ObjectNode json() {
        var json = Json.object().put("participantType", "ChannelSession").put("id", id);
        json.set("channel", channel(customer.channelType()));
        json.set("customer", customer.json());
        json.set("customerSuggestions", suggestions());
        json.set("channelData", channelData());
        json.putNull("latestIntent");
        json.putObject("customerPresence").putNull("value");
        json.put("isActive", isActive()).put("active", isActive());
        json.put("conversationId", conversationId);
        json.set("roomInfo", Json.object().put("id", roomId).put("mode", "CONTACT_CENTER"));
        json.putObject("state")
                .put("name", isActive() ? "STARTED" : "ENDED")
                .put("reasonCode", isActive() ? "CUSTOMER" : endReason);
        return json.put("channelSessionDirection", routing.direction());
    }

    ObjectNode channelData() {
        var json =
                Json.object()
                        .put("channelCustomerIdentifier", customer.identifier())
                        .put("serviceIdentifier", customer.channelType().serviceIdentifier())
                        .put("requestPriority", 0)
                        .put("customerFirstName", customer.firstName())
                        .putNull("customerLastName");
        json.set("additionalAttributes", beside.attributes().deepCopy());
        return json;
    }

    /// Who the customer could be.
    ArrayNode suggestions() {
        return beside.suggestions().deepCopy();
    }

    private ObjectNode channel(ChannelType type) {
        var json = type.channelJson();
        json.set("channelConfig", channelConfig());
        return json;
    }

    private ObjectNode channelConfig() {
        var json =
                Json.object()
                        .put("id", "68000000000000000000d003")
                        .put("channelMode", "AGENT")
                        .put("conversationBot", "")
                        .put("responseSla", 0)
                        .put("customerActivityTimeout", 600);
        json.putObject("customerIdentificationCriteria").putNull("value");
        json.putObject("routingPolicy")
                .put("agentSelectionPolicy", "LONGEST_AVAILABLE")
                .put("routeToLastAgent", false)
                .put("routingMode", routing.mode())
                .put("routingObjectId", routing.objectId())
                .put("agentRequestTtl", routing.ttlSeconds());
        return json.putNull("botId");
    }
}
