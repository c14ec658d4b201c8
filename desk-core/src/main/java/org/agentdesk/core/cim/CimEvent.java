package org.agentdesk.core.cim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened in a conversation (`onCimEvent`, `topicEvents`).
///
/// @param id opaque, unique for the event; a message has an id of its own in its data
/// @param name what happened; dispatch on this and never on `type`
/// @param wireName the name as it came, kept for names this desk does not know
/// @param type `MESSAGE`, `NOTIFICATION` …; servers disagree about it
/// @param at when the server says it happened, or when it arrived if it does not say
/// @param emitter who caused it; null in old data
/// @param channelSession the channel session it came through; null for events about agents
/// @param room the room; null on servers before 2024
/// @param data what the event carries
/// @param source the event as it came; empty for one that was made here
public record CimEvent(
        String id,
        EventName name,
        String wireName,
        String type,
        Instant at,
        @Nullable String conversationId,
        @Nullable Sender emitter,
        @Nullable ChannelSession channelSession,
        @Nullable RoomInfo room,
        EventData data,
        Json.Obj source) {

    /// An event that is made here.
    public CimEvent(
            String id,
            EventName name,
            String wireName,
            String type,
            Instant at,
            @Nullable String conversationId,
            @Nullable Sender emitter,
            @Nullable ChannelSession channelSession,
            @Nullable RoomInfo room,
            EventData data) {
        this(
                id,
                name,
                wireName,
                type,
                at,
                conversationId,
                emitter,
                channelSession,
                room,
                data,
                Json.Obj.EMPTY);
    }
}
