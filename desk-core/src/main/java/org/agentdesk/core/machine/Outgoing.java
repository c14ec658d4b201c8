package org.agentdesk.core.machine;

import java.time.Instant;
import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Me;
import org.jspecify.annotations.Nullable;

/// The CIM events that the desk publishes.
final class Outgoing {

    private Outgoing() {}

    /// What the agent wrote, not sent yet.
    static Entry.Said said(
            Me me, Conversation conversation, String messageId, Draft draft, Stamped stamped) {
        var name = draft.whisper() ? EventName.WHISPER_MESSAGE : EventName.AGENT_MESSAGE;
        var event = event(name, "MESSAGE", me, conversation, messageId, draft, stamped);
        var message = ((EventData.Message) event.data()).message();
        var author = new Author(Author.Kind.ME, me.id(), me.displayName());
        return new Entry.Said(event, message, author, draft.whisper(), Delivery.QUEUED, null, null);
    }

    /// What the agent noted about the conversation.
    static CimEvent wrapUp(Me me, Conversation conversation, Body.WrapUp wrapUp, Stamped stamped) {
        return event(
                EventName.AGENT_MESSAGE,
                "MESSAGE",
                me,
                conversation,
                stamped.freshId("wrap-up"),
                Draft.of(wrapUp),
                stamped);
    }

    /// The agent asks for a supervisor.
    static CimEvent hand(Me me, Conversation conversation, Stamped stamped) {
        var hand = new EventData.Hand(me.id(), me.username());
        return notification(EventName.HAND_RAISED, hand, me, conversation, stamped);
    }

    /// The agent asks for the time to answer to begin anew.
    static CimEvent slaReset(Me me, Conversation conversation, Stamped stamped) {
        var nothing = new EventData.Other(Json.Obj.EMPTY);
        return notification(EventName.RESET_AGENT_SLA, nothing, me, conversation, stamped);
    }

    private static CimEvent notification(
            EventName name, EventData data, Me me, Conversation conversation, Stamped stamped) {
        return new CimEvent(
                stamped.freshId("event"),
                name,
                name.name(),
                "NOTIFICATION",
                stamped.at(),
                conversation.id(),
                sender(me),
                conversation.currentSession().orElse(null),
                conversation.room(),
                data);
    }

    /// The agent is typing.
    static CimEvent typing(Me me, Conversation conversation, Stamped stamped) {
        return event(
                EventName.TYPING_INDICATOR,
                "NOTIFICATION",
                me,
                conversation,
                stamped.freshId("typing"),
                Draft.of(new Body.Notification("", "TYPING_STARTED")),
                stamped);
    }

    /// The agent has read a message and everything before it, which is told where it came from.
    static CimEvent read(Me me, Conversation conversation, String messageId, Stamped stamped) {
        var receipt = Outbound.of(new Body.DeliveryNotification("", messageId, "READ", "200"));
        var its = sessionOf(conversation, messageId).map(ChannelSession::id).orElse(null);
        return event(
                EventName.MESSAGE_DELIVERY_NOTIFICATION,
                "NOTIFICATION",
                me,
                conversation,
                stamped.freshId("receipt"),
                new Draft(receipt.through(its), false),
                stamped);
    }

    private static CimEvent event(
            EventName name,
            String type,
            Me me,
            Conversation conversation,
            String messageId,
            Draft draft,
            Stamped stamped) {
        var sender = sender(me);
        var session = session(conversation, draft.outbound());
        var message =
                new CimMessage(
                        messageId,
                        header(sender, conversation, session, draft.outbound(), stamped.at()),
                        draft.body());
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

    /// An answer goes where its message came from, as long as that is possible and nothing else was
    /// asked for.
    private static @Nullable ChannelSession session(Conversation conversation, Outbound what) {
        var original = what.originalMessageId();
        var its =
                what.channelSessionId() != null || original == null
                        ? Optional.<ChannelSession>empty()
                        : sessionOf(conversation, original);
        return its.or(() -> conversation.session(what.channelSessionId())).orElse(null);
    }

    /// Where a message came from, as long as something can be written there.
    private static Optional<ChannelSession> sessionOf(Conversation conversation, String messageId) {
        return conversation
                .transcript()
                .said(messageId)
                .map(said -> said.message().header().channelSessionId())
                .flatMap(its ->
                        conversation.writableSessions().stream()
                                .filter(session -> session.id().equals(its))
                                .findFirst());
    }

    private static MessageHeader header(
            Sender sender,
            Conversation conversation,
            @Nullable ChannelSession session,
            Outbound what,
            Instant at) {
        return new MessageHeader(
                sender,
                at,
                what.intent(),
                what.originalMessageId(),
                session == null ? null : session.id(),
                conversation.customer(),
                what.providerMessageId() == null
                        ? Json.Obj.EMPTY
                        : Json.obj("providerMessageId", Json.of(what.providerMessageId())));
    }

    private static Sender sender(Me me) {
        return new Sender(
                me.id(),
                "AGENT",
                me.username(),
                Json.obj("firstName", Json.of(me.firstName()), "lastName", Json.of(me.lastName())));
    }
}
