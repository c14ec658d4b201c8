package org.agentdesk.core.machine;

import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;

/// Everything that can make the desk's state change.
public sealed interface Input {

    /// The server said something.
    ///
    /// @param ack the transport's name for the confirmation the server waits for; null when it does
    ///   not
    record Arrived(ServerEvent event, @Nullable Long ack) implements Input {}

    /// The deadline that comes first may have passed.
    record TimePassed() implements Input {}

    /// The login was answered.
    record LoginAnswered(Outcome outcome) implements Input {

        /// How a login ended.
        public sealed interface Outcome {
            /// It was accepted.
            record Accepted(Me me) implements Outcome {}

            /// It was refused or failed.
            record Refused(Trouble trouble) implements Outcome {}
        }
    }

    /// The reasons an agent may give are known.
    record ReasonsLoaded(List<Reason> reasons) implements Input {}

    /// What the connection did.
    sealed interface LinkInput extends Input {
        /// It is open (`connect`).
        record Connected() implements LinkInput {}

        /// The server refused it (`connect_error` by its middleware).
        record Refused(String message, Json data) implements LinkInput {}

        /// It could not be opened, or was lost; worth another try.
        record Lost(Trouble trouble) implements LinkInput {}

        /// The server closed it: the session is over.
        record ClosedByServer() implements LinkInput {}
    }

    /// What the agent wants.
    sealed interface Command extends Input {
        record SignIn(String server, String user, Secret password) implements Command {}

        record CancelSignIn() implements Command {}

        record Ready() implements Command {}

        record NotReady(@Nullable Reason reason) implements Command {}

        record SwitchMrd(String mrdId, boolean on) implements Command {}

        record SignOut(@Nullable Reason reason) implements Command {}

        record RetryNow() implements Command {}

        record Accept(String conversationId) implements Command {}

        record Send(String conversationId, String messageId, String text) implements Command {}

        record Retry(String conversationId, String messageId) implements Command {}

        record Discard(String conversationId, String messageId) implements Command {}

        record Type(String conversationId) implements Command {}

        record Read(String conversationId) implements Command {}

        record Leave(String conversationId) implements Command {}

        record SkipWrapUp(String conversationId) implements Command {}
    }
}
