package org.agentdesk.core.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.diagnostics.Diagnostics;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.jspecify.annotations.Nullable;

/// A desk without a window: commands go in, states come out.
///
/// Every method returns at once and may be called from any thread. What came of a command is seen
/// in the [state][#state()], never as an exception; a command that is not possible now changes
/// nothing but adds a notice.
public interface Desk extends AutoCloseable {

    /// The newest state.
    DeskState state();

    /// What helps to find out what went wrong with this desk.
    Diagnostics diagnostics();

    /// Calls `listener` with the newest state now and with each state that follows, on the desk
    /// loop: it must hand over and return at once.
    Subscription observe(Consumer<DeskState> listener);

    /// Signs in: REST login, then Socket.IO.
    ///
    /// @param server the address of the Agent Manager as typed, e.g. `https://host/agent-manager`
    void signIn(String server, String user, Secret password);

    /// Where the file engine of the server is that was signed in to last, without a slash at the
    /// end; null before the first sign-in and after one to what is no address.
    @Nullable URI fileEngine();

    /// Gives up a sign-in that is under way.
    void cancelSignIn();

    /// Asks for READY.
    void ready();

    /// Asks for NOT_READY.
    ///
    /// @param reason null where the agent gave none
    void notReady(@Nullable Reason reason);

    /// Asks for READY or NOT_READY in one media routing domain.
    void switchMrd(String mrdId, boolean on);

    /// Signs out: LOGOUT, then the connection is closed.
    ///
    /// @param reason null where the agent gave none
    void signOut(@Nullable Reason reason);

    /// Asks the server whether a password is that of the agent who is signed in, without opening
    /// another session. Answers with the trouble where it is not, or where nobody could be asked.
    CompletableFuture<Optional<Trouble>> checkPassword(Secret password);

    /// Tries a lost connection again now.
    void retryNow();

    /// Accepts the offer for a conversation (`topicSubscription`).
    void accept(String conversationId);

    /// Puts away an offer that the server seems to have forgotten; nothing happens with others.
    void dismiss(String conversationId);

    /// Sends text to the customer. The id of the message is made here and returned; its life is
    /// seen in the transcript, where it appears once it is stored. Kept until the server has it.
    String send(String conversationId, String text);

    /// Sends text to the customer under an id that the caller made: nobody else may use it.
    void send(String conversationId, String messageId, String text);

    /// Says anything else to the customer: a body of any type, an answer, a new wording. Returns
    /// the id of the message, which is new.
    String send(String conversationId, Outbound what);

    /// Sends a file of this computer to the customer, by way of the server's file engine. Returns
    /// the id of the message, which appears once the file was looked at; a notice says why where it
    /// cannot be sent.
    ///
    /// @param caption what to write below it; may be `""`
    /// @param channelSessionId the channel session to send it through; null for the current one
    String sendFile(
            String conversationId, String path, String caption, @Nullable String channelSessionId);

    /// The same through the current channel session.
    default String sendFile(String conversationId, String path, String caption) {
        return sendFile(conversationId, path, caption, null);
    }

    /// Looks at a file of this computer without sending it. Completes always normally, on a thread
    /// of the desk's own.
    CompletableFuture<FileLook> look(String path);

    /// Sends a failed message again, with the same id.
    void retry(String conversationId, String messageId);

    /// Takes a failed or queued message away. A file that is on its way to the server for it is
    /// stopped.
    void discard(String conversationId, String messageId);

    /// Keeps what stands in the composer of a conversation, so that it outlives the program; an
    /// empty draft is forgotten. May be called with every key. After the next sign-in the newest
    /// one is in [the state][org.agentdesk.core.model.Kept#drafts()]. A message with the same text
    /// takes the draft along. When the conversation goes before it is sent, it is [set
    /// aside][org.agentdesk.core.model.Kept#leftovers()].
    void keepDraft(String conversationId, MessageDraft draft);

    /// The folder in which what outlives the desk is kept, for what belongs beside it; null where
    /// there is none. [The state][org.agentdesk.core.model.Kept#trouble()] says whether it is used.
    @Nullable Path place();

    /// Discards what was written in a conversation that is gone.
    void discardLeftover(String conversationId);

    /// The same for what stands in the wrap-up form of a conversation.
    void keepWrapUp(String conversationId, WrapUpDraft draft);

    /// Tells the others that the agent is typing; at most every three seconds goes on the wire.
    void typing(String conversationId);

    /// The agent looks at the conversation: nothing in it is unread, and a read receipt is due.
    void read(String conversationId);

    /// Leaves a conversation (`topicUnsubscription`); wrap-up may follow.
    void leave(String conversationId);

    /// Ends a wrap-up without saving one (`closeWrapup` with null).
    void skipWrapUp(String conversationId);

    /// Saves what the agent noted: during the conversation, or in its wrap-up, which it ends.
    void wrapUp(String conversationId, List<WrapUpForm.Choice> choices, String note);

    /// Says something that only the agents of a conversation see. Returns the message's id.
    ///
    /// @param replyTo the id of the message it answers; null when it answers none
    String whisper(String conversationId, String text, @Nullable String replyTo);

    /// The same, answering no message.
    default String whisper(String conversationId, String text) {
        return whisper(conversationId, text, null);
    }

    /// Answers one message. Returns the id of the answer.
    String reply(String conversationId, String toMessageId, String text);

    /// Puts a conversation on hold (`pauseConversation`).
    void hold(String conversationId, Duration duration);

    /// Takes a conversation up again (`resumeConversation`).
    void resume(String conversationId);

    /// Asks a queue or an agent to take over, to join or to advise.
    ///
    /// @param note for whoever is asked; may be `""`; cut at 1,000 characters
    void assist(String conversationId, Assistance kind, Assistance.Target target, String note);

    /// Hands a conversation over to the agent who is consulting, or makes that agent a member.
    ///
    /// @param stay whether this agent stays in it
    void handOver(String conversationId, String agentId, boolean stay);

    /// Subscribes to a pull-mode list, or no longer.
    void subscribeList(PullList list, boolean on);

    /// Takes a request from a list.
    void joinRequest(String requestId);

    /// Ends a request of a list.
    void endRequest(String requestId);

    /// Watches a conversation (`JoinAsSilentMonitor`).
    void monitor(String conversationId, ChannelSession session);

    /// Watches a conversation (`JoinAsSilentMonitor`) whose channel session is looked up.
    void monitor(String conversationId);

    /// Whispers in a conversation that is watched (`joinAsWhisper`).
    void joinWhisper(String conversationId);

    /// Takes part in a conversation that is watched (`JoinAsBargin`).
    void bargeIn(String conversationId);

    /// Reads a page more of what was before a conversation; it comes before its transcript.
    void loadHistory(String conversationId);

    /// The services beside the Agent Manager, for what has to be looked up.
    Services services();

    /// Looks again which pull-mode lists there are.
    void lookForLists();

    /// Asks for a supervisor.
    void raiseHand(String conversationId);

    /// Asks for the time to answer in a conversation to begin anew (RESET_AGENT_SLA), where the
    /// server lets agents.
    void extendSla(String conversationId);

    /// Closes the connection and ends the desk's threads. Waits for them a moment.
    @Override
    void close();
}
