package org.agentdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.session.Subscription;
import org.jspecify.annotations.Nullable;

/// A desk that writes down what it is asked and never answers by itself.
public final class FakeDesk implements Desk {

    /// What was asked, oldest first, in words such as `accept c1`.
    public final List<String> asked = new ArrayList<>();

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
    public String send(String conversationId, String text) {
        asked.add("send " + conversationId + " " + text);
        return "m" + asked.size();
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
    public void close() {}
}
