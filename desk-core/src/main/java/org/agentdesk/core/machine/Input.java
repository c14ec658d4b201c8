package org.agentdesk.core.machine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.DeskOptions;
import org.agentdesk.core.model.FileTrouble;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.Page;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.model.StoreTrouble;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.WrapUpDraft;
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

    /// The computer's clock jumped: it was set, or the computer slept.
    ///
    /// @param by how much later it is than it should be; negative where it is earlier
    record ClockJumped(Duration by) implements Input {}

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

    /// The pull-mode lists there are, were asked for.
    record ListsLoaded(ServiceAnswer<List<PullList>> answer) implements Input {}

    /// What administrators allow in desks is known.
    record OptionsLoaded(DeskOptions options) implements Input {}

    /// A page of what was before a conversation was asked for.
    ///
    /// @param page counted from 0
    /// @param answer the events, oldest first
    record HistoryLoaded(
            String conversationId,
            String customerId,
            int page,
            ServiceAnswer<Page<CimEvent>> answer)
            implements Input {}

    /// A file that is to be sent was looked at, and may be.
    ///
    /// @param file where it lies on this computer (a `file:` address), what it is called and is
    /// @param channelSessionId the channel session to send it through; null for the current one
    record FileInspected(
            String conversationId,
            String messageId,
            String caption,
            Attachment file,
            @Nullable String channelSessionId)
            implements Input {
        public FileInspected(
                String conversationId, String messageId, String caption, Attachment file) {
            this(conversationId, messageId, caption, file, null);
        }
    }

    /// A file that is to be sent was looked at, and may not be.
    record FileRefused(String conversationId, String name, FileTrouble why) implements Input {}

    /// Some more of a file is on its way to the server.
    ///
    /// @param percent how much of it, from 0 to 100
    record FileProgress(String conversationId, String messageId, int percent) implements Input {}

    /// A file is on the server.
    ///
    /// @param mediaUrl where others find it
    record FileStored(String conversationId, String messageId, String mediaUrl) implements Input {}

    /// A file could not be brought to the server.
    record FileNotStored(String conversationId, String messageId, FileTrouble why)
            implements Input {}

    /// A conversation was looked for among those that are going on.
    ///
    /// @param session null where it was not found, or the server does not tell
    record ChatFound(String conversationId, @Nullable ChannelSession session) implements Input {}

    /// What earlier sessions left is there.
    ///
    /// @param agentId whose it is
    /// @param messages in the order they were written
    /// @param leftovers oldest first
    record Restored(
            String agentId,
            List<KeptMessage> messages,
            Map<String, MessageDraft> drafts,
            Map<String, WrapUpDraft> wrapUps,
            List<Leftover> leftovers)
            implements Input {}

    /// A message outlives the program now, as far as the store can.
    record Stored(String messageId) implements Input {}

    /// What keeps, or why it does not; null when everything is on disk again.
    record StoreTold(@Nullable StoreTrouble trouble) implements Input {}

    /// What the connection did.
    sealed interface LinkInput extends Input {
        /// It is open (`connect`).
        record Connected() implements LinkInput {}

        /// The server refused it (`connect_error` by its middleware).
        record Refused(String message, Json data) implements LinkInput {}

        /// It could not be opened, or was lost; worth another try.
        record Lost(Trouble trouble) implements LinkInput {}

        /// The computer's addresses changed: a cable, a Wi-Fi or a VPN came or went.
        ///
        /// @param addressGone whether it has one less than before
        record NetworkChanged(boolean addressGone) implements LinkInput {}

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

        record Dismiss(String conversationId) implements Command {}

        record Send(String conversationId, String messageId, Outbound what) implements Command {
            public Send(String conversationId, String messageId, String text) {
                this(conversationId, messageId, Outbound.of(text));
            }
        }

        record SendFile(
                String conversationId,
                String messageId,
                String path,
                String caption,
                @Nullable String channelSessionId)
                implements Command {
            public SendFile(String conversationId, String messageId, String path, String caption) {
                this(conversationId, messageId, path, caption, null);
            }
        }

        record Retry(String conversationId, String messageId) implements Command {}

        record Discard(String conversationId, String messageId) implements Command {}

        record KeepDraft(String conversationId, MessageDraft draft) implements Command {}

        record DiscardLeftover(String conversationId) implements Command {}

        record KeepWrapUp(String conversationId, WrapUpDraft draft) implements Command {}

        record Type(String conversationId) implements Command {}

        record Read(String conversationId) implements Command {}

        record Leave(String conversationId) implements Command {}

        record SkipWrapUp(String conversationId) implements Command {}

        record WrapUp(String conversationId, List<Body.Category> categories, String note)
                implements Command {}

        record Whisper(
                String conversationId, String messageId, String text, @Nullable String replyTo)
                implements Command {}

        record HoldOn(String conversationId, Duration duration) implements Command {}

        record Resume(String conversationId) implements Command {}

        record Assist(String conversationId, Assistance kind, Assistance.Target target, String note)
                implements Command {}

        record HandOver(String conversationId, String agentId, boolean stay) implements Command {}

        record SubscribeList(PullList list, boolean on) implements Command {}

        record JoinRequest(String requestId) implements Command {}

        record EndRequest(String requestId) implements Command {}

        record Monitor(String conversationId, ChannelSession session) implements Command {}

        record Watch(String conversationId) implements Command {}

        record JoinWhisper(String conversationId) implements Command {}

        record BargeIn(String conversationId) implements Command {}

        record LoadHistory(String conversationId) implements Command {}

        record ExtendSla(String conversationId) implements Command {}

        /// Look again which pull-mode lists there are.
        record LoadLists() implements Command {}

        record RaiseHand(String conversationId) implements Command {}
    }
}
