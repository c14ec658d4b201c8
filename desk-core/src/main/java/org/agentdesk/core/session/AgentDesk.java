package org.agentdesk.core.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.diagnostics.Diagnostics;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.transport.ServerAddress;
import org.jspecify.annotations.Nullable;

/// The desk on a real network: a loop that decides, and the outside it acts on.
public final class AgentDesk implements Desk {

    private final Supplier<String> ids;
    private final Outside outside;
    private final DeskLoop loop;
    private final Diagnostics diagnostics;
    private final NetworkWatch network;
    private volatile @Nullable URI fileEngine;

    private AgentDesk(DeskSettings settings, Means means, Storage storage, @Nullable Path logs) {
        ids = means.ids();
        outside =
                new Outside(means.rest(), means.socket(), storage, means.clock(), ids, this::post);
        var initial = DeskState.signedOut(settings);
        diagnostics = new Diagnostics(means.clock(), initial, logs);
        loop = new DeskLoop(initial, means, outside::run, diagnostics.witness());
        network = new NetworkWatch(NetworkWatch::ofThisComputer, this::post);
    }

    /// A desk that nobody is signed in to, on the system's clock and network, which keeps nothing.
    public static Desk open(DeskSettings settings) {
        return open(settings, Storage.none(), null);
    }

    /// The same with a place to keep things, which is closed with the desk, and one for the log.
    ///
    /// @param logs the folder of the log; null when there is none
    public static Desk open(DeskSettings settings, Storage storage, @Nullable Path logs) {
        return open(settings, Means.ofTheSystem(settings.patience()), storage, logs);
    }

    /// A desk that nobody is signed in to.
    ///
    /// @param logs the folder of the log; null when there is none
    public static Desk open(
            DeskSettings settings, Means means, Storage storage, @Nullable Path logs) {
        var desk = new AgentDesk(settings, means, storage, logs);
        desk.outside.listen();
        desk.network.start();
        return desk;
    }

    private void post(Input input) {
        loop.post(input);
    }

    @Override
    public @Nullable Path place() {
        return outside.place();
    }

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public DeskState state() {
        return loop.state();
    }

    @Override
    public Subscription observe(Consumer<DeskState> listener) {
        return loop.observe(listener);
    }

    @Override
    public void signIn(String server, String user, Secret password) {
        fileEngine = ServerAddress.parse(server).map(ServerAddress::fileEngine).orElse(null);
        post(new Command.SignIn(server, user, password));
    }

    @Override
    public @Nullable URI fileEngine() {
        return fileEngine;
    }

    @Override
    public void cancelSignIn() {
        post(new Command.CancelSignIn());
    }

    @Override
    public void ready() {
        post(new Command.Ready());
    }

    @Override
    public void notReady(@Nullable Reason reason) {
        post(new Command.NotReady(reason));
    }

    @Override
    public void switchMrd(String mrdId, boolean on) {
        post(new Command.SwitchMrd(mrdId, on));
    }

    @Override
    public void signOut(@Nullable Reason reason) {
        post(new Command.SignOut(reason));
    }

    @Override
    public CompletableFuture<Optional<Trouble>> checkPassword(Secret password) {
        return outside.checkPassword(state().me(), password);
    }

    @Override
    public void retryNow() {
        post(new Command.RetryNow());
    }

    @Override
    public void accept(String conversationId) {
        post(new Command.Accept(conversationId));
    }

    @Override
    public void dismiss(String conversationId) {
        post(new Command.Dismiss(conversationId));
    }

    @Override
    public String send(String conversationId, String text) {
        var messageId = ids.get();
        send(conversationId, messageId, text);
        return messageId;
    }

    @Override
    public void send(String conversationId, String messageId, String text) {
        post(new Command.Send(conversationId, messageId, text));
    }

    @Override
    public String send(String conversationId, Outbound what) {
        var messageId = ids.get();
        post(new Command.Send(conversationId, messageId, what));
        return messageId;
    }

    @Override
    public String sendFile(
            String conversationId, String path, String caption, @Nullable String channelSessionId) {
        var messageId = ids.get();
        post(new Command.SendFile(conversationId, messageId, path, caption, channelSessionId));
        return messageId;
    }

    @Override
    public CompletableFuture<FileLook> look(String path) {
        return Outside.look(path);
    }

    @Override
    public void retry(String conversationId, String messageId) {
        post(new Command.Retry(conversationId, messageId));
    }

    @Override
    public void discard(String conversationId, String messageId) {
        post(new Command.Discard(conversationId, messageId));
    }

    @Override
    public void keepDraft(String conversationId, MessageDraft draft) {
        post(new Command.KeepDraft(conversationId, draft));
    }

    @Override
    public void discardLeftover(String conversationId) {
        post(new Command.DiscardLeftover(conversationId));
    }

    @Override
    public void keepWrapUp(String conversationId, WrapUpDraft draft) {
        post(new Command.KeepWrapUp(conversationId, draft));
    }

    @Override
    public void typing(String conversationId) {
        post(new Command.Type(conversationId));
    }

    @Override
    public void read(String conversationId) {
        post(new Command.Read(conversationId));
    }

    @Override
    public void leave(String conversationId) {
        post(new Command.Leave(conversationId));
    }

    @Override
    public void skipWrapUp(String conversationId) {
        post(new Command.SkipWrapUp(conversationId));
    }

    @Override
    public void wrapUp(String conversationId, List<WrapUpForm.Choice> choices, String note) {
        var categories =
                choices.stream().map(c -> new Body.Category(c.category(), c.value())).toList();
        post(new Command.WrapUp(conversationId, categories, note));
    }

    @Override
    public String whisper(String conversationId, String text, @Nullable String replyTo) {
        var messageId = ids.get();
        post(new Command.Whisper(conversationId, messageId, text, replyTo));
        return messageId;
    }

    @Override
    public String reply(String conversationId, String toMessageId, String text) {
        return send(conversationId, Outbound.reply(new Body.Plain(text), toMessageId));
    }

    @Override
    public void hold(String conversationId, Duration duration) {
        post(new Command.HoldOn(conversationId, duration));
    }

    @Override
    public void resume(String conversationId) {
        post(new Command.Resume(conversationId));
    }

    @Override
    public void assist(
            String conversationId, Assistance kind, Assistance.Target target, String note) {
        post(new Command.Assist(conversationId, kind, target, note));
    }

    @Override
    public void handOver(String conversationId, String agentId, boolean stay) {
        post(new Command.HandOver(conversationId, agentId, stay));
    }

    @Override
    public void subscribeList(PullList list, boolean on) {
        post(new Command.SubscribeList(list, on));
    }

    @Override
    public void joinRequest(String requestId) {
        post(new Command.JoinRequest(requestId));
    }

    @Override
    public void endRequest(String requestId) {
        post(new Command.EndRequest(requestId));
    }

    @Override
    public void monitor(String conversationId, ChannelSession session) {
        post(new Command.Monitor(conversationId, session));
    }

    @Override
    public void monitor(String conversationId) {
        post(new Command.Watch(conversationId));
    }

    @Override
    public void joinWhisper(String conversationId) {
        post(new Command.JoinWhisper(conversationId));
    }

    @Override
    public void bargeIn(String conversationId) {
        post(new Command.BargeIn(conversationId));
    }

    @Override
    public void loadHistory(String conversationId) {
        post(new Command.LoadHistory(conversationId));
    }

    @Override
    public Services services() {
        return outside.services();
    }

    @Override
    public void lookForLists() {
        post(new Command.LoadLists());
    }

    @Override
    public void raiseHand(String conversationId) {
        post(new Command.RaiseHand(conversationId));
    }

    @Override
    public void extendSla(String conversationId) {
        post(new Command.ExtendSla(conversationId));
    }

    @Override
    public void close() {
        network.close();
        loop.close();
        outside.close();
    }
}
