package org.agentdesk.core.transport;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Reason;
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

    /// The reasons an agent may give (`GET /unified-admin/reasons`). Empty where the service is not
    /// offered; completes always normally.
    CompletableFuture<List<Reason>> reasons(ServerAddress server);

    @Override
    void close();
}
