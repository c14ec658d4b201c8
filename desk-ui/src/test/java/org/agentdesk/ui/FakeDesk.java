package org.agentdesk.ui;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.diagnostics.Diagnostics;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.model.FileTrouble;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.session.Services;
import org.agentdesk.core.session.Subscription;
import org.jspecify.annotations.Nullable;

/// A desk that writes down what it is asked and never answers by itself.
public final class FakeDesk implements Desk {

    /// What was asked, oldest first, in words such as `accept c1`.
    public final List<String> asked = new ArrayList<>();

    /// The files there are, by their paths.
    public final Map<String, FileLook> looks = new HashMap<>();

    public final FakeServices services = new FakeServices();

    /// What the server says of a password; empty when it is right.
    public Optional<Trouble> verdict = Optional.empty();

    private final Diagnostics diagnostics = new Diagnostics(Clock.systemUTC(), state(), null);

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public CompletableFuture<Optional<Trouble>> checkPassword(Secret password) {
        asked.add("checkPassword " + password.reveal());
        return CompletableFuture.completedFuture(verdict);
    }

    /// What it keeps of composers and wrap-up forms, the newest of each conversation.
    public final Map<String, MessageDraft> drafts = new HashMap<>();

    public final Map<String, WrapUpDraft> wrapUps = new HashMap<>();

    @Override
    public DeskState state() {
        return DeskState.signedOut(DeskSettings.DEFAULT);
    }

    @Override
    public Subscription observe(Consumer<DeskState> listener) {
        listener.accept(state());
        return () -> {};
    }

    @Override
    public void signIn(String server, String user, Secret password) {
        asked.add("signIn " + server + " " + user + " " + password.reveal());
    }

    @Override
    public @Nullable URI fileEngine() {
        return null;
    }

    @Override
    public void cancelSignIn() {
        asked.add("cancelSignIn");
    }

    @Override
    public void ready() {
        asked.add("ready");
    }

    @Override
    public void notReady(@Nullable Reason reason) {
        asked.add("notReady " + (reason == null ? "-" : reason.name()));
    }

    @Override
    public void switchMrd(String mrdId, boolean on) {
        asked.add("switchMrd " + mrdId + (on ? " on" : " off"));
    }

    @Override
    public void signOut(@Nullable Reason reason) {
        asked.add("signOut " + (reason == null ? "-" : reason.name()));
    }

    @Override
    public void retryNow() {
        asked.add("retryNow");
    }

    @Override
    public void accept(String conversationId) {
        asked.add("accept " + conversationId);
    }

    @Override
    public void dismiss(String conversationId) {
        asked.add("dismiss " + conversationId);
    }

    @Override
    public String send(String conversationId, String text) {
        asked.add("send " + conversationId + " " + text);
        return "m" + asked.size();
    }

    @Override
    public String send(String conversationId, Outbound what) {
        var type = what.body().type();
        var words = new ArrayList<String>(type.equals("PLAIN") ? List.of() : List.of(type));
        words.add(what.body().text());
        if (what.intent() != null) {
            words.add("[" + what.intent() + " " + what.originalMessageId() + "]");
        }
        if (what.channelSessionId() != null) {
            words.add("[through " + what.channelSessionId() + "]");
        }
        asked.add("send " + conversationId + " " + String.join(" ", words));
        return "m" + asked.size();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public CompletableFuture<FileLook> look(String path) {
        return CompletableFuture.completedFuture(
                looks.getOrDefault(path, new FileLook.Refused(name(path), FileTrouble.MISSING)));
    }

    @Override
    public void retry(String conversationId, String messageId) {
        asked.add("retry " + conversationId + " " + messageId);
    }

    @Override
    public void discard(String conversationId, String messageId) {
        asked.add("discard " + conversationId + " " + messageId);
    }

    @Override
    public @Nullable Path place() {
        return null;
    }

    @Override
    public void discardLeftover(String conversationId) {
        asked.add("discardLeftover " + conversationId);
    }

    @Override
    public void keepDraft(String conversationId, MessageDraft draft) {
        drafts.put(conversationId, draft);
    }

    @Override
    public void keepWrapUp(String conversationId, WrapUpDraft draft) {
        wrapUps.put(conversationId, draft);
    }

    @Override
    public void typing(String conversationId) {
        asked.add("typing " + conversationId);
    }

    @Override
    public void read(String conversationId) {
        asked.add("read " + conversationId);
    }

    @Override
    public void leave(String conversationId) {
        asked.add("leave " + conversationId);
    }

    @Override
    public void skipWrapUp(String conversationId) {
        asked.add("skipWrapUp " + conversationId);
    }

    @Override
    public void send(String conversationId, String messageId, String text) {
        asked.add("send " + conversationId + " " + messageId + " " + text);
    }

    @Override
    public void wrapUp(String conversationId, List<WrapUpForm.Choice> choices, String note) {
        var chosen = choices.stream().map(c -> c.category() + ": " + c.value()).toList();
        asked.add("wrapUp " + conversationId + " " + chosen + " " + note);
    }

    @Override
    public String whisper(String conversationId, String text, @Nullable String replyTo) {
        var answer = replyTo == null ? "" : " [answers " + replyTo + "]";
        asked.add("whisper " + conversationId + " " + text + answer);
        return "m" + asked.size();
    }

    @Override
    public String reply(String conversationId, String toMessageId, String text) {
        asked.add("reply " + conversationId + " " + toMessageId + " " + text);
        return "m" + asked.size();
    }

    @Override
    public void hold(String conversationId, Duration duration) {
        asked.add("hold " + conversationId);
    }

    @Override
    public void resume(String conversationId) {
        asked.add("resume " + conversationId);
    }

    @Override
    public void assist(
            String conversationId, Assistance kind, Assistance.Target target, String note) {
        asked.add("assist " + conversationId + " " + kind + " " + target + " " + note);
    }

    @Override
    public void handOver(String conversationId, String agentId, boolean stay) {
        asked.add("handOver " + conversationId + " " + agentId + (stay ? " stay" : ""));
    }

    @Override
    public void subscribeList(PullList list, boolean on) {
        asked.add("subscribeList " + list.id() + (on ? " on" : " off"));
    }

    @Override
    public void joinRequest(String requestId) {
        asked.add("joinRequest " + requestId);
    }

    @Override
    public void endRequest(String requestId) {
        asked.add("endRequest " + requestId);
    }

    @Override
    public void monitor(String conversationId, ChannelSession session) {
        asked.add("monitor " + conversationId);
    }

    @Override
    public void monitor(String conversationId) {
        asked.add("monitor " + conversationId);
    }

    @Override
    public String sendFile(
            String conversationId, String path, String caption, @Nullable String channelSessionId) {
        var through = channelSessionId == null ? "" : " [through " + channelSessionId + "]";
        asked.add("sendFile " + conversationId + " " + path + " " + caption + through);
        return "m" + asked.size();
    }

    @Override
    public void joinWhisper(String conversationId) {
        asked.add("joinWhisper " + conversationId);
    }

    @Override
    public void bargeIn(String conversationId) {
        asked.add("bargeIn " + conversationId);
    }

    @Override
    public void loadHistory(String conversationId) {
        asked.add("loadHistory " + conversationId);
    }

    @Override
    public Services services() {
        return services;
    }

    @Override
    public void lookForLists() {
        asked.add("lookForLists");
    }

    @Override
    public void raiseHand(String conversationId) {
        asked.add("raiseHand " + conversationId);
    }

    @Override
    public void extendSla(String conversationId) {
        asked.add("extendSla " + conversationId);
    }

    @Override
    public void close() {}
}
