package org.agentdesk.core.machine;

import java.time.Instant;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Me;

/// The CIM events that the desk publishes.
final class Outgoing {

    private Outgoing() {}

    /// Text for the customer, not sent yet.
    static Entry.Said text(
            Me me, Conversation conversation, String messageId, String text, Stamped stamped) {
        var event =
                event(
                        EventName.AGENT_MESSAGE,
                        "MESSAGE",
                        me,
                        conversation,
                        messageId,
                        new Body.Plain(text),
                        stamped);
        var message = ((EventData.Message) event.data()).message();
        var author = new Author(Author.Kind.ME, me.id(), me.displayName());
        return new Entry.Said(event, message, author, false, Delivery.QUEUED, null, null);
    }

    /// The agent is typing.
    static CimEvent typing(Me me, Conversation conversation, Stamped stamped) {
        return event(
                EventName.TYPING_INDICATOR,
                "NOTIFICATION",
                me,
                conversation,
                stamped.freshId("typing"),
                new Body.Notification("", "TYPING_STARTED"),
                stamped);
    }

    /// The agent has read a message and everything before it.
    static CimEvent read(Me me, Conversation conversation, String messageId, Stamped stamped) {
        return event(
                EventName.MESSAGE_DELIVERY_NOTIFICATION,
                "NOTIFICATION",
                me,
                conversation,
                stamped.freshId("receipt"),
                new Body.DeliveryNotification("", messageId, "READ", "200"),
                stamped);
    }

    private static CimEvent event(
            EventName name,
            String type,
            Me me,
            Conversation conversation,
            String messageId,
            Body body,
            Stamped stamped) {
        var sender = sender(me);
        var session = conversation.currentSession().orElse(null);
        var message = new CimMessage(messageId, header(sender, conversation, stamped.at()), body);
        return new CimEvent(
                stamped.freshId("event"),
                name,
                name.name(),
                type,
                stamped.at(),
                conversation.id(),
                sender,
                session,
                conversation.room(),
                new EventData.Message(message));
    }

    private static MessageHeader header(Sender sender, Conversation conversation, Instant at) {
        return new MessageHeader(
                sender,
                at,
                null,
                null,
                conversation.currentSession().map(ChannelSession::id).orElse(null),
                conversation.customer(),
                Json.Obj.EMPTY);
    }

    private static Sender sender(Me me) {
        return new Sender(
                me.id(),
                "AGENT",
                me.username(),
                Json.obj("firstName", Json.of(me.firstName()), "lastName", Json.of(me.lastName())));
    }
}
