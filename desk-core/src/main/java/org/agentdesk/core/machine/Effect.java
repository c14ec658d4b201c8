package org.agentdesk.core.machine;

import java.util.List;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.wire.ClientCommand;
import org.jspecify.annotations.Nullable;

/// Something to be done outside the machine. What comes of it returns as an [Input].
public sealed interface Effect {

    /// Log in over REST. Answered by [Input.LoginAnswered].
    record LogIn(String server, String user, Secret password) implements Effect {}

    /// Give up a login that is under way; its answer is not wanted any more.
    record AbandonLogIn() implements Effect {}

    /// Open the Socket.IO connection. Answered by a [Input.LinkInput].
    record Connect(Me me) implements Effect {}

    /// Close the connection; nothing of it is heard any more.
    record Disconnect() implements Effect {}

    /// Fetch what the other services offer this agent. Answered by [Input.ReasonsLoaded],
    /// [Input.ListsLoaded] and [Input.OptionsLoaded].
    record LoadServices() implements Effect {}

    /// Fetch the pull-mode lists there are. Answered by [Input.ListsLoaded].
    record LoadLists() implements Effect {}

    /// Fetch a page of what was before a conversation. Answered by [Input.HistoryLoaded].
    ///
    /// @param page counted from 0
    record LoadHistory(String conversationId, String customerId, int page) implements Effect {}

    /// Send a command on the live connection.
    record Emit(ClientCommand command) implements Effect {}

    /// Confirm a server event (`onTopicData`) with `{"status":"ok"}`.
    ///
    /// @param token the transport's name for the confirmation
    record Acknowledge(long token) implements Effect {}

    /// Look at a file that is to be sent. Answered by [Input.FileInspected] or [Input.FileRefused].
    ///
    /// @param channelSessionId the channel session to send it through; null for the current one
    record InspectFile(
            String conversationId,
            String messageId,
            String path,
            String caption,
            @Nullable String channelSessionId)
            implements Effect {}

    /// Bring a file to the server. Answered by [Input.FileStored] or [Input.FileNotStored].
    ///
    /// @param file where it lies on this computer
    record StoreFile(String conversationId, String messageId, Attachment file) implements Effect {}

    /// Stop bringing the file of a message to the server; nothing answers.
    record CancelUpload(String messageId) implements Effect {}

    /// Look for a conversation among those that are going on. Answered by [Input.ChatFound].
    ///
    /// @param teams the ids of the teams whose conversations may be watched
    record FindChat(String conversationId, List<String> teams) implements Effect {}

    /// Fetch what earlier sessions of this agent on this server left. Answered by [Input.Restored].
    record Restore(Me me) implements Effect {}

    /// Keep a message, or the newer form of one that is kept. Answered by [Input.Stored] once it
    /// outlives the program.
    record Keep(KeptMessage message) implements Effect {}

    /// Forget a kept message: the server has it, or the agent discarded it.
    record Forget(String messageId) implements Effect {}

    /// Keep what stands in a composer; an empty draft is forgotten. Not answered.
    record KeepDraft(String conversationId, MessageDraft draft) implements Effect {}

    /// Keep what stands in a wrap-up form; an empty one is forgotten. Not answered.
    record KeepWrapUp(String conversationId, WrapUpDraft draft) implements Effect {}

    /// Keep what was written in a conversation that is gone, in place of its drafts and of what was
    /// set aside of it before. Not answered.
    record SetAside(Leftover leftover) implements Effect {}

    /// Forget what was set aside of a conversation.
    record ForgetLeftover(String conversationId) implements Effect {}

    /// Forget the drafts of a conversation that is over.
    record ForgetDrafts(String conversationId) implements Effect {}

    /// Give a command again once everything before it is stored.
    record AfterStoring(Input.Command command) implements Effect {}

    /// Write a line to the log: never with customer text, tokens or passwords.
    record Log(String line) implements Effect {}
}
