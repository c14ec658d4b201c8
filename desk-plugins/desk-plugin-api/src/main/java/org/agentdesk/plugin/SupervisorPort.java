package org.agentdesk.plugin;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.jspecify.annotations.Nullable;

/// What a supervisor's tool may see and do. Call it on the JavaFX application thread.
public interface SupervisorPort {

    /// The conversations that this supervisor is in, watching ones included.
    ObservableValue<List<ConversationView>> conversations();

    /// Asks the platform's report service (`realtime-reports`).
    ///
    /// @param path below the service, e.g. `queue-active-chats/detail`
    /// @param body what is posted; null asks with GET
    /// @return the answer, completed on the JavaFX application thread; exceptionally, with a
    ///   message for people, when the service is not there or refuses
    CompletableFuture<Json> report(String path, @Nullable Json body);

    /// Starts watching a conversation without being seen (`JoinAsSilentMonitor`).
    ///
    /// @param session the session as the report told it; null when it did not
    void monitor(String conversationId, @Nullable ChannelSession session);

    /// Whispers in a conversation that is watched (`joinAsWhisper`).
    void whisper(String conversationId);

    /// Takes part in a conversation that is watched (`JoinAsBargin`).
    void bargeIn(String conversationId);

    /// Leaves a conversation.
    void leave(String conversationId);
}
