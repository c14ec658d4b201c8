package org.agentdesk.ui.tour;

import java.time.Duration;
import java.util.function.Predicate;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;

/// Another agent of the simulator, at a desk without a window.
final class Colleague {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Desk desk = AgentDesk.open(DeskSettings.DEFAULT);

    /// Signs in and takes chats.
    void arrive(String server, String user) {
        desk.signIn(server, user, new Secret("secret"));
        await("is signed in", state -> state.link().isLive() && state.presence() != null);
        desk.ready();
        await(
                "is ready",
                state -> state.presence() != null && state.presence().state() == AgentState.READY);
        var chat = desk.state().presence();
        if (chat != null) {
            desk.switchMrd(chat.mrds().getFirst().id(), true);
        }
        await(
                "takes chats",
                state ->
                        state.presence() != null
                                && state.presence().mrds().getFirst().state().isOn());
    }

    /// Takes what rings for a conversation.
    void take(String conversation) {
        await(
                "sees the request",
                state -> state.offer(conversation).filter(Offer::isRinging).isPresent());
        desk.accept(conversation);
        await("is in the conversation", state -> state.conversation(conversation).isPresent());
    }

    void whisper(String conversation, String text) {
        desk.whisper(conversation, text);
    }

    /// Wants somebody else to take a conversation over.
    void transfer(String conversation, String agentId, String note) {
        desk.assist(conversation, Assistance.TRANSFER, new Assistance.Target.Agent(agentId), note);
    }

    /// Goes home.
    void leave() {
        desk.signOut(null);
        desk.close();
    }

    private void await(String what, Predicate<DeskState> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(desk.state())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("in vain: the colleague " + what);
            }
            Stagehand.pause(Duration.ofMillis(40));
        }
    }
}
