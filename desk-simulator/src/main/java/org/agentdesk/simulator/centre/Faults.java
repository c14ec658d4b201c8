package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import org.agentdesk.simulator.socketio.SocketConnection;
import org.jspecify.annotations.Nullable;

/// Trouble on demand. Agents are named by user name or id. Loop thread only; methods answer false
/// when what they are about does not exist.
public final class Faults {
    private final Centre centre;

    /// Trouble for a centre.
    public Faults(Centre centre) {
        this.centre = centre;
    }

    private @Nullable Agent find(String name) {
        return centre.agentNamed(name);
    }

    private @Nullable SocketConnection socket(String name) {
        var agent = find(name);
        return agent == null ? null : agent.socket();
    }

    /// Cuts an agent's connection as a lost network does.
    public boolean drop(String name) {
        var socket = socket(name);
        if (socket != null) {
            socket.drop();
        }
        return socket != null;
    }

    /// Closes an agent's connection as a server does.
    public boolean close(String name) {
        var socket = socket(name);
        if (socket != null) {
            centre.disconnected(socket);
            socket.disconnect();
        }
        return socket != null;
    }

    /// Cuts every connection at once and keeps the state, as a restart with fail-over does.
    public void restart() {
        centre.agents().forEach(agent -> drop(agent.name()));
    }

    /// Ends an agent's connection as a login elsewhere does.
    public boolean takeOver(String name) {
        var agent = find(name);
        if (agent == null || !agent.isConnected()) {
            return false;
        }
        centre.sessions().takeOver(agent);
        return true;
    }

    /// Logs an agent out as a supervisor does, or an inactivity timer.
    public boolean logout(String name, @Nullable JsonNode reason) {
        var agent = find(name);
        if (agent == null || !agent.isLoggedIn()) {
            return false;
        }
        centre.sessions().logout(agent, reason);
        return true;
    }

    /// Delays every event to every agent.
    public void delay(Duration delay) {
        centre.post().delay(delay);
    }

    /// Sends each of the next events twice.
    public void duplicate(int events) {
        centre.post().duplicate(Math.clamp(events, 0, 10_000));
    }

    /// Lets the next event arrive after the one that follows it.
    public void swap() {
        centre.post().swapNext();
    }

    /// Keeps a message twice that an agent sends twice, as a server may that does not look at ids.
    public void forgetful(boolean on) {
        centre.chat().forgetful(on);
    }

    /// Sends any event with any payload to an agent.
    public boolean emit(String name, String event, JsonNode payload) {
        var agent = find(name);
        if (agent == null || !agent.isConnected()) {
            return false;
        }
        centre.post().emit(agent, event, payload, null);
        return true;
    }

    /// Refuses handshakes: `none`, `login-failed`, `licence`, `error` or `silent`.
    public boolean door(String mode) {
        var name = mode.toUpperCase(Locale.ROOT).replace('-', '_');
        for (var fault : Sessions.DoorFault.values()) {
            if (fault.name().equals(name)) {
                centre.doorFault(fault);
                return true;
            }
        }
        return false;
    }

    /// Lets the offers of a conversation ring out now.
    public boolean ringOut(String conversationId) {
        var conversation = centre.conversation(conversationId);
        return conversation != null && centre.routing().ringOutNow(conversation);
    }

    /// Ends a conversation and takes every agent out of it, for a reason told to them; with wrap-up
    /// on, they wrap up first unless `force` is set.
    ///
    /// @param tellClosed whether those who are taken out get `topicClosed` first
    public boolean closeConversation(
            String conversationId, String reason, boolean force, boolean tellClosed) {
        var conversation = centre.conversation(conversationId);
        if (conversation == null) {
            return false;
        }
        var closing = new Leaving.Closing(reason, force, tellClosed);
        centre.leaving().close(conversation, closing);
        return true;
    }
}
