package org.agentdesk.core.transport;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.FileTrouble;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.session.Secret;

/// The Agent Manager's REST side and its sibling services. Safe from any thread.
public interface AgentManagerRest extends AutoCloseable {

    /// How a login ended.
    sealed interface Login {
        /// The agent is known.
        record Accepted(Me me) implements Login {}

        /// It was refused or failed.
        record Refused(Trouble trouble) implements Login {}
    }

    /// Logs in (`POST …/agent/login`). Completes always normally; cancelling it gives it up.
    CompletableFuture<Login> logIn(ServerAddress server, String user, Secret password);

    /// Whether the answer to a login without a name is one that Agent Managers give. Completes
    /// always normally, with the trouble where it is not.
    CompletableFuture<Optional<Trouble>> probe(ServerAddress server);

    /// The reasons an agent may give (`GET /unified-admin/reasons`). Empty where the service is not
    /// offered; completes always normally.
    CompletableFuture<List<Reason>> reasons(ServerAddress server);

    /// The channel session of a conversation that is going on (`POST
    /// /realtime-reports/queue-active-chats/detail`), looked for team by team. Empty where it is
    /// not listed or the service is not offered; completes always normally.
    CompletableFuture<Optional<ChannelSession>> activeChat(
            ServerAddress server, List<String> teams, String conversationId);

    /// Asks one of the platform's other services. Completes always normally; what it got is JSON.
    CompletableFuture<ServiceAnswer<Json>> call(ServerAddress server, ServiceCall call);

    /// How bringing a file to the server ended.
    sealed interface Upload {
        /// It is there.
        ///
        /// @param mediaUrl where others find it
        record Stored(String mediaUrl) implements Upload {}

        /// It is not.
        record Failed(FileTrouble why) implements Upload {}
    }

    /// Brings a file to the file engine (`POST /file-engine/api/uploadFileStream`). Completes
    /// always normally; cancelling it gives it up.
    ///
    /// @param percent is told now and then how much has gone out, a greater number each time
    CompletableFuture<Upload> upload(
            ServerAddress server, Attachment file, String conversationId, IntConsumer percent);

    @Override
    void close();
}
