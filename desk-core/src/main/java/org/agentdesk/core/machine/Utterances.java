package org.agentdesk.core.machine;

import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Sender;
import org.jspecify.annotations.Nullable;

/// Which events are something said, a bubble, rather than something that happened: messages, what
/// campaigns sent (THIRD_PARTY_ACTIVITY), messages taken back, and calls that are over
/// (VOICE_ACTIVITY).
final class Utterances {

    private static final Sender NOBODY = new Sender("", "SYSTEM", "", Json.Null.NULL);

    private Utterances() {}

    /// The message that an event says; null when it says none.
    static @Nullable CimMessage in(CimEvent event) {
        return switch (event.data()) {
            case EventData.Message(var message) when isSaid(event, message.body()) -> message;
            case EventData.Other(Json.Obj call) when event.name() == EventName.VOICE_ACTIVITY ->
                    call(event, call);
            default -> null;
        };
    }

    private static boolean isSaid(CimEvent event, Body body) {
        return event.name().isUtterance()
                || body instanceof Body.DeletedNotification
                || event.name() == EventName.THIRD_PARTY_ACTIVITY && !isReceipt(event);
    }

    /// Whether an event tells how far a message got. Campaigns tell it under a name of their own.
    static boolean isReceipt(CimEvent event) {
        return event.name() == EventName.THIRD_PARTY_ACTIVITY
                && event.data() instanceof EventData.Message(var message)
                && message.body() instanceof Body.DeliveryNotification;
    }

    /// A call that is over is no CIM message on the wire; its legs and its recording are worth one.
    private static CimMessage call(CimEvent event, Json.Obj call) {
        var sender = event.emitter() == null ? NOBODY : event.emitter();
        var header = new MessageHeader(sender, event.at(), null, null, null, null, Json.Obj.EMPTY);
        return new CimMessage(
                event.id(), header, new Body.Unknown(EventName.VOICE_ACTIVITY.name(), "", call));
    }
}
