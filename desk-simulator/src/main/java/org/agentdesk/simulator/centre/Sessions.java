package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.socketio.SocketConnection;
import org.jspecify.annotations.Nullable;

/// Agents coming and going: handshake, take-over, loss of the socket, logout.
final class Sessions {
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Centre centre;

    Sessions(Centre centre) {
        this.centre = centre;
    }

    /// Decides about a handshake and, when it is good, brings the agent up to date.
    void connect(SocketConnection connection, JsonNode auth) {
        if (centre.doorFault().refuses(connection)) {
            return;
        }
        var agent = identify(auth);
        if (agent == null) {
            var data = Json.object();
            data.putObject("content").put("msg", "The agent is not known here");
            connection.refuse("login-failed", data);
            return;
        }
        if (agent.isConnected()) {
            takeOver(agent);
        }
        connection.accept();
        agent.connect(connection);
        welcome(agent);
    }

    private @Nullable Agent identify(JsonNode auth) {
        var user = Json.unwrap(auth.path("agent"));
        return centre.agent(Json.text(user, "id", ""));
    }

    /// Ends the agent's present socket as a login elsewhere does.
    void takeOver(Agent agent) {
        var old = agent.socket();
        centre.post()
                .send(
                        agent,
                        ServerEvent.SOCKET_SESSION_REMOVED,
                        Json.object().put("agentId", agent.id()));
        agent.connect(null);
        if (old != null) {
            centre.loop().after(centre.post().delay(), old::disconnect);
        }
    }

    private void welcome(Agent agent) {
        if (agent.isLoggedIn()) {
            centre.presence().repeat(agent);
        } else {
            centre.presence().start(agent);
        }
        var types = centre.directory().channelTypes().stream().map(type -> type.json()).toList();
        centre.post().send(agent, ServerEvent.ON_CHANNEL_TYPES, Json.array(types));
        centre.pullLists().welcome(agent);
        centre.routing().offerAgain(agent);
        for (var conversation : List.copyOf(centre.conversations())) {
            conversation.participant(agent).ifPresent(me -> repeat(conversation, me));
        }
        centre.routing().sweepSoon();
    }

    private void repeat(Conversation conversation, Participant me) {
        centre.joining().sendTopicData(conversation, me);
        if (me.role() == Role.WRAP_UP) {
            centre.leaving().tellTimer(conversation, me);
        }
    }

    /// The socket was lost; the agent is kept until the disconnect timer expires.
    void disconnected(SocketConnection connection) {
        var agent = centre.agentOn(connection);
        if (agent != null) {
            agent.connect(null);
            agent.awayUntil(
                    centre.loop().after(centre.settings().agentAway(), () -> giveUp(agent)));
        }
    }

    private void giveUp(Agent agent) {
        if (!agent.isConnected() && agent.isLoggedIn()) {
            logout(agent, null);
        }
    }

    /// Logs the agent out: tasks are rerouted, and the socket is closed after a moment unless the
    /// desk closes it first.
    void logout(Agent agent, @Nullable JsonNode reason) {
        centre.presence().end(agent, reason);
        centre.leaving().removeFromEverything(agent);
        agent.pullLists().clear();
        var socket = agent.socket();
        if (socket != null) {
            centre.loop().after(GRACE, () -> closeIfStill(agent, socket));
        }
    }

    private static void closeIfStill(Agent agent, SocketConnection socket) {
        if (agent.socket() == socket && !agent.isLoggedIn()) {
            agent.connect(null);
            socket.disconnect();
        }
    }

    /// What a handshake can be made to do instead of letting the agent in.
    enum DoorFault {
        NONE,
        LOGIN_FAILED,
        LICENCE,
        ERROR,
        SILENT;

        boolean refuses(SocketConnection connection) {
            switch (this) {
                case NONE -> {
                    return false;
                }
                case LOGIN_FAILED -> connection.refuse("login-failed", content("Please sign in"));
                case LICENCE -> connection.refuse("licence", licence());
                case ERROR -> connection.refuse("internal error", MissingNode.getInstance());
                case SILENT -> {}
            }
            return true;
        }

        private static ObjectNode content(String message) {
            var data = Json.object();
            data.putObject("content").put("msg", message);
            return data;
        }

        private static ObjectNode licence() {
            var data = Json.object();
            data.putObject("content")
                    .put("key", "LM")
                    .put("licStatus", "EXPIRED")
                    .put("msg", "The licence has expired");
            return data;
        }
    }
}
