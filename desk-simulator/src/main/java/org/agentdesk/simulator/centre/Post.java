package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Consumer;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Delivers events to agents, through whatever faults are switched on. Loop thread only.
final class Post {
    private final Loop loop;
    private Duration delay = Duration.ZERO;
    private int duplicates;
    private boolean swapping;
    private @Nullable Runnable held;

    Post(Loop loop) {
        this.loop = loop;
    }

    /// By how much events are delayed.
    Duration delay() {
        return delay;
    }

    /// Delays every event from now on.
    void delay(Duration value) {
        delay = value;
    }

    /// Sends each of the next events twice.
    void duplicate(int events) {
        duplicates = events;
    }

    /// Lets the next event overtake the one after it.
    void swapNext() {
        swapping = true;
    }

    /// Sends an event to an agent; nothing happens when the agent has no socket.
    void send(Agent agent, ServerEvent event, JsonNode payload) {
        send(agent, event, payload, null);
    }

    /// Sends an event that asks for an acknowledgement when `ack` is not null.
    void send(Agent agent, ServerEvent event, JsonNode payload, @Nullable Consumer<JsonNode> ack) {
        emit(agent, event.wire(), payload, ack);
    }

    /// Sends an event of any name, which only the control API asks for.
    void emit(Agent agent, String event, JsonNode payload, @Nullable Consumer<JsonNode> ack) {
        var socket = agent.socket();
        if (socket == null) {
            return;
        }
        Runnable emit = () -> socket.emit(event, payload, ack);
        var once = duplicates > 0 ? twice(emit) : emit;
        if (delay.isPositive()) {
            loop.after(delay, once);
        } else {
            inOrder(once);
        }
    }

    private Runnable twice(Runnable emit) {
        duplicates--;
        return () -> {
            emit.run();
            emit.run();
        };
    }

    private void inOrder(Runnable emit) {
        if (swapping) {
            swapping = false;
            held = emit;
            return;
        }
        emit.run();
        var late = held;
        held = null;
        if (late != null) {
            late.run();
        }
    }

    /// Tells an agent that a request failed.
    void error(Agent agent, String task, String message) {
        send(agent, ServerEvent.ERRORS, Json.object().put("task", task).put("msg", message));
    }

    /// Sends a CimEvent to every agent in the conversation, without keeping it.
    void broadcast(Conversation conversation, ObjectNode event) {
        var payload = envelope(conversation, event);
        conversation.participants().stream()
                .map(Participant::agent)
                .toList()
                .forEach(agent -> send(agent, ServerEvent.ON_CIM_EVENT, payload));
    }

    /// Sends a CimEvent to one agent only.
    void cimEvent(Agent agent, Conversation conversation, ObjectNode event) {
        send(agent, ServerEvent.ON_CIM_EVENT, envelope(conversation, event));
    }

    /// Keeps a CimEvent in the transcript and sends it to every agent in the conversation.
    void record(Conversation conversation, ObjectNode event) {
        conversation.transcript().add(event);
        broadcast(conversation, event);
    }

    private static ObjectNode envelope(Conversation conversation, ObjectNode event) {
        var payload =
                Json.object()
                        .put("cimEvent", Json.write(event))
                        .put("conversationId", conversation.id());
        payload.set("roomInfo", conversation.roomInfo());
        return payload;
    }
}
