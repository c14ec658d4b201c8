package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.simulator.directory.Mrd;
import org.agentdesk.simulator.directory.User;
import org.agentdesk.simulator.json.Json;
import org.agentdesk.simulator.socketio.SocketConnection;
import org.jspecify.annotations.Nullable;

/// A user as an agent: state, seats in the MRDs, open tasks and the socket. Loop thread only.
final class Agent {
    private final User user;
    private final Map<String, MrdSeat> seats = new LinkedHashMap<>();
    private final Set<Task> tasks = new LinkedHashSet<>();
    private final Set<String> pullLists = new LinkedHashSet<>();
    private AgentState state = AgentState.LOGOUT;
    private @Nullable JsonNode reason;
    private long since;
    private long loginTime;
    private long lastWork;
    private @Nullable SocketConnection socket;
    private Loop.Timer away = () -> {};

    Agent(User user, List<Mrd> mrds) {
        this.user = user;
        mrds.forEach(mrd -> seats.put(mrd.id(), new MrdSeat(mrd)));
    }

    User user() {
        return user;
    }

    String id() {
        return user.id();
    }

    String name() {
        return user.username();
    }

    AgentState state() {
        return state;
    }

    @Nullable JsonNode reason() {
        return reason;
    }

    boolean isLoggedIn() {
        return state != AgentState.LOGOUT;
    }

    @Nullable SocketConnection socket() {
        return socket;
    }

    boolean isConnected() {
        return socket != null;
    }

    void connect(@Nullable SocketConnection connection) {
        away.cancel();
        socket = connection;
    }

    void awayUntil(Loop.Timer timer) {
        away.cancel();
        away = timer;
    }

    void moveTo(AgentState next, @Nullable JsonNode why, long now) {
        if (state == AgentState.LOGOUT) {
            loginTime = now;
        }
        state = next;
        reason = why;
        since = now;
    }

    Collection<MrdSeat> seats() {
        return seats.values();
    }

    @Nullable MrdSeat seat(String mrdId) {
        return seats.get(mrdId);
    }

    /// Tasks offered to or held by this agent.
    Set<Task> tasks() {
        return tasks;
    }

    /// How many tasks of the MRD the agent has accepted and not yet closed.
    int openTasks(String mrdId) {
        return (int) tasks.stream().filter(t -> t.isHeld() && t.mrdId().equals(mrdId)).count();
    }

    /// Whether a task in a non-interruptible MRD keeps the agent from working in this one.
    boolean isInterruptedIn(Mrd mrd) {
        return mrd.interruptible()
                && seats.values().stream()
                        .map(MrdSeat::mrd)
                        .anyMatch(other -> !other.interruptible() && openTasks(other.id()) > 0);
    }

    /// Whether a task of the MRD can be offered now.
    boolean canTake(String mrdId) {
        var seat = seats.get(mrdId);
        long claimed = tasks.stream().filter(task -> task.mrdId().equals(mrdId)).count();
        return seat != null
                && isConnected()
                && state == AgentState.READY
                && seat.state().isRoutable()
                && claimed < seat.capacity();
    }

    /// Since when the agent has been waiting for work in the MRD; epoch milliseconds.
    long availableSince(String mrdId) {
        var seat = seats.get(mrdId);
        return seat == null ? Long.MAX_VALUE : Math.max(seat.lastReady(), lastWork);
    }

    void worked(long now) {
        lastWork = now;
    }

    Set<String> pullLists() {
        return pullLists;
    }

    /// The `CCUser` of presence and participant records.
    ObjectNode ccUser() {
        var json = Json.object().put("participantType", "CCUser").put("id", id());
        json.set("keycloakUser", user.json());
        json.putArray("associatedRoutingAttributes");
        var mrds = json.putArray("associatedMrds");
        seats.values()
                .forEach(seat ->
                        mrds.addObject()
                                .put("mrdId", seat.mrd().id())
                                .put("maxAgentTasks", seat.capacity()));
        return json;
    }

    /// The `agentPresence` object inside the event of that name.
    ObjectNode presence() {
        var json = Json.object();
        json.set("agent", ccUser());
        json.set("state", Json.object().put("name", state.name()).set("reasonCode", reason));
        json.put("stateChangeTime", since);
        json.set("agentMrdStates", Json.array(seats.values().stream().map(MrdSeat::json).toList()));
        return json.put("agentLoginTime", loginTime);
    }
}
