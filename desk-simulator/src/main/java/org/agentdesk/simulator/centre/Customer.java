package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.directory.ChannelType;
import org.agentdesk.simulator.json.Json;

/// A customer of the book, speaking on one channel under one identifier. Loop thread only.
final class Customer {
    private final ObjectNode record;
    private final String identifier;
    private final ChannelType channelType;

    /// @param record the customer's record, shared with the book
    /// @param identifier phone number, address or account name on the channel
    Customer(ObjectNode record, String identifier, ChannelType channelType) {
        this.record = record;
        this.identifier = identifier;
        this.channelType = channelType;
    }

    String id() {
        return Json.text(record, "_id", "");
    }

    String firstName() {
        return Json.text(record, "firstName", "");
    }

    String identifier() {
        return identifier;
    }

    ChannelType channelType() {
        return channelType;
    }

    /// Another customer, on the same channel.
    Customer as(ObjectNode other) {
        return new Customer(other, identifier, channelType);
    }

    /// The same customer, on another channel.
    Customer on(ChannelType channel, String otherIdentifier) {
        return new Customer(record, otherIdentifier, channel);
    }

    /// The record as it is now.
    ObjectNode json() {
        return record.deepCopy();
    }
}
