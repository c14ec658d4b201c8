package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.agentdesk.simulator.command.AgentCommand.ChangeMrdState;
import org.agentdesk.simulator.command.AgentCommand.ChangeState;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Agent and MRD states: what is legal, what follows, and who is told.
///
/// Every `changeAgentState` is answered by exactly one `agentPresence`.
final class Presence {
    private static final String TASK = "changeAgentState";

    private final Centre centre;

    Presence(Centre centre) {
        this.centre = centre;
    }

    /// Changes the global state of the agent meant, who may be another than the actor when the
    /// actor supervises that agent.
    void change(Agent actor, ChangeState command) {
        var agent = meant(actor, command.agentId());
        if (agent == null) {
            reject(actor, "You may not change the state of this agent");
            return;
        }
        switch (command.state()) {
            case "READY" -> ready(agent, command.reason());
            case "NOT_READY" -> notReady(agent, command.reason());
            case "LOGOUT" -> logout(agent, command.reason());
            default -> reject(actor, "Unknown agent state");
        }
    }

    private void ready(Agent agent, @Nullable JsonNode reason) {
        if (reason != null || agent.state() != AgentState.NOT_READY) {
            unchanged(agent);
            return;
        }
        agent.moveTo(AgentState.READY, null, centre.now());
        changed(agent, true, centre.settings().mrdAutoSync() ? switchAllOn(agent) : List.of());
    }

    private List<String> switchAllOn(Agent agent) {
        return agent.seats().stream()
                .filter(seat -> seat.moveTo(switchedOn(agent, seat), centre.now()))
                .map(seat -> seat.mrd().id())
                .toList();
    }

    private void notReady(Agent agent, @Nullable JsonNode reason) {
        boolean same =
                agent.state() == AgentState.NOT_READY && Objects.equals(agent.reason(), reason);
        if (same || !agent.isLoggedIn()) {
            unchanged(agent);
            return;
        }
        agent.moveTo(AgentState.NOT_READY, reason, centre.now());
        var moved = new ArrayList<String>();
        for (var seat : agent.seats()) {
            if (seat.moveTo(switchedOff(agent, seat), centre.now())) {
                moved.add(seat.mrd().id());
            }
        }
        changed(agent, true, moved);
    }

    private void logout(Agent agent, @Nullable JsonNode reason) {
        if (agent.isLoggedIn()) {
            centre.sessions().logout(agent, reason);
        } else {
            unchanged(agent);
        }
    }

    /// Switches one MRD on or off.
    void change(Agent actor, ChangeMrdState command) {
        var agent = meant(actor, command.agentId());
        var seat = agent == null ? null : agent.seat(command.mrdId());
        if (agent == null || seat == null) {
            reject(actor, agent == null ? "You may not change this agent" : "Unknown MRD");
            return;
        }
        switch (command.state()) {
            case "READY" -> {
                boolean may = agent.state() == AgentState.READY;
                move(agent, seat, may ? switchedOn(agent, seat) : seat.state());
            }
            case "NOT_READY" -> move(agent, seat, switchedOff(agent, seat));
            default -> reject(actor, "Unknown MRD state");
        }
    }

    private void move(Agent agent, MrdSeat seat, MrdState next) {
        if (seat.moveTo(next, centre.now())) {
            changed(agent, followsLastMrd(agent), List.of(seat.mrd().id()));
        } else {
            unchanged(agent);
        }
    }

    /// With auto-sync on, the agent goes to NOT_READY with the last MRD.
    private boolean followsLastMrd(Agent agent) {
        boolean follows =
                centre.settings().mrdAutoSync()
                        && agent.state() == AgentState.READY
                        && agent.seats().stream().allMatch(seat -> seat.state().isOff());
        if (follows) {
            agent.moveTo(AgentState.NOT_READY, null, centre.now());
        }
        return follows;
    }

    private static MrdState switchedOn(Agent agent, MrdSeat seat) {
        int open = agent.openTasks(seat.mrd().id());
        return settled(agent, seat, seat.state().switchedOn(open, seat.capacity()));
    }

    private static MrdState switchedOff(Agent agent, MrdSeat seat) {
        return seat.state().switchedOff(agent.openTasks(seat.mrd().id()));
    }

    private static MrdState settled(Agent agent, MrdSeat seat, MrdState state) {
        int open = agent.openTasks(seat.mrd().id());
        return state.withTasks(open, seat.capacity(), agent.isInterruptedIn(seat.mrd()));
    }

    private @Nullable Agent meant(Agent actor, String agentId) {
        var agent = agentId.isEmpty() ? actor : centre.agent(agentId);
        boolean may = agent == actor || agent != null && actor.user().supervises(agent.user());
        return may ? agent : null;
    }

    /// Puts every MRD to NOT_READY after a login, and says so.
    void start(Agent agent) {
        agent.moveTo(AgentState.NOT_READY, null, centre.now());
        agent.seats().forEach(seat -> seat.moveTo(MrdState.NOT_READY, centre.now()));
        announce(agent, true, seatIds(agent));
    }

    /// Logs the agent out and says so.
    void end(Agent agent, @Nullable JsonNode reason) {
        agent.moveTo(AgentState.LOGOUT, reason, centre.now());
        agent.seats().forEach(seat -> seat.moveTo(MrdState.LOGOUT, centre.now()));
        announce(agent, true, seatIds(agent));
    }

    /// Lets the MRD states follow the open tasks; says so when one changes.
    void settle(Agent agent) {
        var moved =
                agent.seats().stream()
                        .filter(s -> s.moveTo(settled(agent, s, s.state()), centre.now()))
                        .toList();
        if (!moved.isEmpty()) {
            announce(agent, false, moved.stream().map(seat -> seat.mrd().id()).toList());
        }
        moved.stream()
                .filter(seat -> seat.state() == MrdState.INTERRUPTED)
                .forEach(seat -> tellInterrupted(agent, seat.mrd().id()));
        centre.routing().sweepSoon();
    }

    private void tellInterrupted(Agent agent, String mrdId) {
        var conversations =
                agent.tasks().stream()
                        .filter(task -> task.isHeld() && task.mrdId().equals(mrdId))
                        .map(Task::conversation)
                        .distinct()
                        .toList();
        var ids = conversations.stream().map(Conversation::id).toList();
        for (var conversation : conversations) {
            var event = centre.taskEvents().interrupted(conversation, agent, mrdId, ids);
            centre.post().record(conversation, event);
        }
    }

    /// Tells the agent the state it is in, as after a reconnect.
    void repeat(Agent agent) {
        announce(agent, true, List.of());
    }

    /// Answers a request that cannot be understood or is not allowed.
    void reject(Agent actor, String message) {
        centre.post().error(actor, TASK, message);
        unchanged(actor);
    }

    private void changed(Agent agent, boolean global, List<String> mrds) {
        announce(agent, global, mrds);
        centre.routing().sweepSoon();
    }

    private void announce(Agent agent, boolean global, List<String> mrds) {
        say(agent, "AGENT_STATE_CHANGED", global, mrds);
    }

    private void unchanged(Agent agent) {
        say(agent, "AGENT_STATE_UNCHANGED", false, List.of());
    }

    private void say(Agent agent, String action, boolean global, List<String> mrds) {
        var event = Json.object().put("action", action).put("agentStateChanged", global);
        event.set("mrdStateChanges", Json.strings(mrds));
        event.put("correlationId", centre.ids().uuid());
        event.set("agentPresence", agent.presence());
        centre.post().send(agent, ServerEvent.AGENT_PRESENCE, event);
    }

    private static List<String> seatIds(Agent agent) {
        return agent.seats().stream().map(seat -> seat.mrd().id()).toList();
    }
}
