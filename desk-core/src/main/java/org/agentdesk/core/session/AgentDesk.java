package org.agentdesk.core.session;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.transport.AgentManagerRest;
import org.agentdesk.core.transport.AgentManagerSocket;
import org.agentdesk.core.transport.HttpRest;
import org.agentdesk.core.transport.SocketIoConnection;
import org.jspecify.annotations.Nullable;

/// The desk on a real network: a loop that decides, and the outside it acts on.
public final class AgentDesk implements Desk {

    private final Supplier<String> ids;
    private final Outside outside;
    private final DeskLoop loop;

    private AgentDesk(
            DeskSettings settings,
            Clock clock,
            Supplier<String> ids,
            AgentManagerRest rest,
            AgentManagerSocket socket) {
        this.ids = ids;
        outside = new Outside(rest, socket, clock, this::post);
        loop = new DeskLoop(DeskState.signedOut(settings), clock, ids, outside::run);
    }

    /// A desk that nobody is signed in to, on the system's clock and network.
    public static Desk open(DeskSettings settings) {
        return new AgentDesk(
                settings,
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                new HttpRest(),
                new SocketIoConnection());
    }

    private void post(Input input) {
        loop.post(input);
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
        post(new Command.SignIn(server, user, password));
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
    public void retryNow() {
        post(new Command.RetryNow());
    }

    @Override
    public void accept(String conversationId) {
        post(new Command.Accept(conversationId));
    }

    @Override
    public String send(String conversationId, String text) {
        var messageId = ids.get();
        post(new Command.Send(conversationId, messageId, text));
        return messageId;
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
    public void close() {
        loop.close();
        outside.close();
    }
}
