package org.agentdesk.core.store;

import java.time.Instant;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.RoomInfo;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.KeptMessage;

/// Messages to keep.
final class Kept {

    static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    private Kept() {}

    static KeptMessage message(String id, String text) {
        return message(id, new Body.Plain(text), Delivery.QUEUED);
    }

    static KeptMessage file(String id, String url) {
        var file = new Attachment(url, "image/png", 3, "a.png", "");
        return message(id, new Body.Image("", "Look", file), Delivery.QUEUED);
    }

    static KeptMessage message(String id, Body body, Delivery delivery) {
        var sender =
                new Sender("ann-id", "AGENT", "ann", Json.obj("firstName", Json.of("Annabella")));
        var source = Json.obj("_id", Json.of("cara-id"), "firstName", Json.of("Caramella"));
        var customer = new Customer("cara-id", "Caramella", source);
        var session =
                new ChannelSession(
                        "s-1",
                        "WEB",
                        "",
                        null,
                        customer,
                        true,
                        Json.obj("id", Json.of("s-1"), "customer", source));
        var header =
                new MessageHeader(sender, AT, "REPLY_TO", "m-0", "s-1", customer, Json.Obj.EMPTY);
        var message = new CimMessage(id, header, body);
        var event =
                new CimEvent(
                        "event-" + id,
                        EventName.AGENT_MESSAGE,
                        "AGENT_MESSAGE",
                        "MESSAGE",
                        AT,
                        "c-1",
                        sender,
                        session,
                        new RoomInfo("r-1", Json.obj("id", Json.of("r-1"))),
                        new EventData.Message(message));
        var author = new Author(Author.Kind.ME, "ann-id", "Ann Agent");
        return new KeptMessage(
                "c-1",
                "Caramella",
                new Entry.Said(event, message, author, false, delivery, null, null));
    }

    /// What would be sent, as text.
    static String sent(KeptMessage message) {
        var command =
                new org.agentdesk.core.wire.ClientCommand.Publish(
                        "ann-id",
                        message.conversationId(),
                        message.said().event().room(),
                        message.said().event());
        return org.agentdesk.core.wire.JsonText.write(
                org.agentdesk.core.wire.CommandEncoder.encode(command).payload());
    }
}
