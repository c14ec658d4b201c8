package org.agentdesk.core.wire;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;

/// The conversations that are going on (`POST …/queue-active-chats/detail`).
public final class ChatDecoder {

    private ChatDecoder() {}

    /// The channel session of a conversation; empty where it is not listed.
    public static Optional<ChannelSession> session(Json queues, String conversationId) {
        return CimDecoder.many(queues).stream()
                .flatMap(queue -> CimDecoder.many(queue.get("chats")).stream())
                .flatMap(ChatDecoder::sessions)
                .filter(session -> conversationId.equals(CimDecoder.conversationId(session)))
                .flatMap(s -> Stream.ofNullable(new CimDecoder(Instant.EPOCH).session(s)))
                .findFirst();
    }

    /// Older servers name one session, newer ones all of them.
    private static Stream<Json> sessions(Json chat) {
        return Stream.concat(
                Stream.of(chat.get("channelSession")),
                CimDecoder.many(chat.get("channelSessions")).stream());
    }
}
