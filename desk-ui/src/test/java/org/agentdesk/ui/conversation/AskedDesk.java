package org.agentdesk.ui.conversation;

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

/// A desk that writes down what a conversation asks of it.
public final class AskedDesk implements Desk {

    /// What was asked, oldest first, in words such as `send c1 Hello`.
    public final List<String> asked = new ArrayList<>();

    /// The id that the next message gets; `""` for a desk that does not take it.
    public String nextId = "m-new";

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
    public String send(String conversationId, String text) {
        asked.add("send " + conversationId + " " + text);
        return nextId;
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
    public void signIn(String server, String user, Secret password) {}

    @Override
    public void cancelSignIn() {}

    @Override
    public void ready() {}

    @Override
    public void notReady(@Nullable Reason reason) {}

    @Override
    public void switchMrd(String mrdId, boolean on) {}

    @Override
    public void signOut(@Nullable Reason reason) {}

    @Override
    public void retryNow() {}

    @Override
    public void accept(String conversationId) {}

    @Override
    public void close() {}
}
