package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.directory.ChannelType;
import org.agentdesk.simulator.json.Json;

/// Who an event or a message comes from, apart from agents.
enum Emitters {
    AGENT_MANAGER("SYSTEM", "5e000000-0000-4000-8000-0000000000a0"),
    ROUTING_ENGINE("SYSTEM", "5e000000-0000-4000-8000-0000000000b0"),
    /// The conversation monitor counts as a bot.
    MONITOR("BOT", "5e000000-0000-4000-8000-0000000000c0");

    private static final String CONNECTOR_ID = "5e000000-0000-4000-8000-0000000000d0";

    private final String type;
    private final String id;

    Emitters(String type, String id) {
        this.type = type;
        this.id = id;
    }

    ObjectNode json() {
        return sender(id, type, this == MONITOR ? "CONVERSATION_MONITOR" : name());
    }

    /// The customer as the emitter of an event.
    static ObjectNode customer(Customer customer) {
        return sender(customer.id(), "CUSTOMER", customer.firstName());
    }

    /// The connector that stands for the customer as the sender of a message.
    static ObjectNode connector(ChannelType channel) {
        return sender(CONNECTOR_ID, "CONNECTOR", channel.name() + "_CONNECTOR");
    }

    /// An agent as emitter and sender.
    static ObjectNode agent(Agent agent) {
        var sender = sender(agent.id(), "AGENT", agent.name());
        sender.putObject("additionalDetail")
                .put("firstName", agent.user().firstName())
                .put("lastName", agent.user().lastName());
        return sender;
    }

    private static ObjectNode sender(String id, String type, String name) {
        return Json.object()
                .put("id", id)
                .put("type", type)
                .put("senderName", name)
                .putNull("additionalDetail");
    }
}
