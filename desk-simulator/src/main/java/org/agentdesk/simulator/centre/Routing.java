package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Push routing: finds the longest-available agent for each request, offers it, takes it back when
/// it rings out (RONA) and gives up when its time to live is over.
final class Routing {
    private static final int USUAL_PRIORITY = 1;
    private static final int TOP_PRIORITY = 11;
    private static final Comparator<Task> NEXT =
            Comparator.comparingInt(Task::priority).reversed().thenComparing(Task::enqueueTime);

    private final Centre centre;
    private boolean sweepPlanned;

    Routing(Centre centre) {
        this.centre = centre;
    }

    /// Queues a request.
    Task enqueue(Conversation conversation, Task.Request request, boolean urgent) {
        var ttl = centre.settings().requestTtl();
        long now = centre.now();
        var turn = new Task.Turn(now, now + ttl.toMillis(), urgent ? TOP_PRIORITY : USUAL_PRIORITY);
        var task = add(conversation, request, turn);
        watch(task);
        sweepSoon();
        return task;
    }

    private Task add(Conversation conversation, Task.Request request, Task.Turn turn) {
        var task = new Task(centre.ids(), conversation, request, turn);
        conversation.tasks().add(task);
        return task;
    }

    private void watch(Task task) {
        long left = Math.max(0, task.deadline() - centre.now());
        centre.loop().after(Duration.ofMillis(left), () -> expire(task));
    }

    /// Queues the conversation's own request again, as after a logout.
    void enqueueAgain(Conversation conversation) {
        var queue = conversation.queue();
        if (queue != null && conversation.session().isActive()) {
            enqueue(conversation, Task.Request.inbound(queue), true);
        }
    }

    /// Offers a request straight to a named agent.
    Task offerTo(Agent agent, Conversation conversation, Task.Request request) {
        long now = centre.now();
        long end = now + centre.settings().requestTtl().toMillis();
        var task = add(conversation, request, new Task.Turn(now, end, USUAL_PRIORITY));
        offer(task, agent);
        return task;
    }

    /// Looks for agents once the present step is over.
    void sweepSoon() {
        if (!sweepPlanned) {
            sweepPlanned = true;
            centre.loop().post(this::sweep);
        }
    }

    private void sweep() {
        sweepPlanned = false;
        centre.conversations().stream()
                .flatMap(conversation -> conversation.tasks().stream())
                .filter(task -> task.media() == Task.Media.QUEUED)
                .sorted(NEXT)
                .toList()
                .forEach(this::tryToOffer);
    }

    private void tryToOffer(Task task) {
        centre.agents().stream()
                .filter(agent -> agent.canTake(task.mrdId()) && isFree(agent, task.conversation()))
                .min(Comparator.comparingLong(agent -> agent.availableSince(task.mrdId())))
                .ifPresent(agent -> offer(task, agent));
    }

    private static boolean isFree(Agent agent, Conversation conversation) {
        return conversation.participant(agent).isEmpty() && conversation.offerTo(agent).isEmpty();
    }

    private void offer(Task task, Agent agent) {
        var timer = centre.loop().after(centre.settings().rona(), () -> ringOut(task));
        task.reserve(agent, timer);
        centre.post().record(task.conversation(), centre.taskEvents().taskChanged(task, false));
        centre.post().record(task.conversation(), centre.taskEvents().reserved(task));
        ring(task, agent);
        centre.assistance().found(task);
    }

    private void ring(Task task, Agent agent) {
        centre.post().send(agent, ServerEvent.TASK_REQUEST, requestJson(task));
    }

    private ObjectNode requestJson(Task task) {
        var conversation = task.conversation();
        var request = task.request();
        var queue = request.queue();
        var json = Json.object().put("conversationId", conversation.id());
        json.set("channelSession", conversation.session().json());
        json.set("roomInfo", conversation.roomInfo());
        json.put("taskId", task.wireId());
        json.putObject("taskState").put("name", task.media().name()).putNull("reasonCode");
        json.put("taskDirection", request.direction().name());
        json.set("queue", queue == null ? null : queue.json());
        return json.put("note", request.note())
                .put("requestedBy", request.requestedBy())
                .put("correlationId", centre.ids().uuid());
    }

    /// Rings every offer of an agent again, as after a reconnect.
    void offerAgain(Agent agent) {
        agent.tasks().stream().filter(Task::isOffered).toList().forEach(task -> ring(task, agent));
    }

    /// RONA: the offer is taken back. A queue's request goes back to its queue with top priority
    /// until its time is over; a named agent's is given up.
    private void ringOut(Task task) {
        if (!task.isOffered()) {
            return;
        }
        takeBack(task, "RONA");
        tryAgain(task);
    }

    private void tryAgain(Task task) {
        if (task.request().queue() == null) {
            giveUp(task);
        } else {
            var turn = new Task.Turn(task.enqueueTime(), task.deadline(), TOP_PRIORITY);
            watch(add(task.conversation(), task.request(), turn));
            sweepSoon();
        }
    }

    /// Gives an offer to somebody else because its agent has logged out.
    void passOn(Task task) {
        takeBack(task, "AGENT_LOGOUT");
        tryAgain(task);
    }

    private void expire(Task task) {
        if (task.media() == Task.Media.QUEUED || task.isOffered()) {
            takeBack(task, "NO_AGENT_AVAILABLE");
            giveUp(task);
        }
    }

    private void giveUp(Task task) {
        centre.post().record(task.conversation(), centre.taskEvents().noAgent(task));
        centre.customers().onNoAgent(task.conversation());
    }

    /// Ends a queued or ringing request; a ringing agent gets `revokeTask`.
    void takeBack(Task task, String reason) {
        var agent = task.agent();
        boolean ringing = task.isOffered();
        task.close(reason);
        centre.post().record(task.conversation(), centre.taskEvents().taskChanged(task, true));
        if (ringing && agent != null) {
            agent.worked(centre.now());
            revoke(agent, task.conversation());
        }
    }

    private void revoke(Agent agent, Conversation conversation) {
        var revoke = Json.object().put("conversationId", conversation.id());
        centre.post().send(agent, ServerEvent.REVOKE_TASK, revoke);
    }

    /// Takes back every queued and ringing request of a conversation.
    void cancelAll(Conversation conversation, String reason) {
        conversation.openTasks().stream()
                .filter(task -> !task.isHeld())
                .forEach(task -> takeBack(task, reason));
    }

    /// Lets the offers of a conversation ring out at once; false when nothing rings.
    boolean ringOutNow(Conversation conversation) {
        var ringing = conversation.tasks().stream().filter(Task::isOffered).toList();
        ringing.forEach(this::ringOut);
        return !ringing.isEmpty();
    }

    /// The agent's reserved task for a conversation, or null.
    @Nullable Task offerOf(Agent agent, Conversation conversation) {
        return conversation.offerTo(agent).orElse(null);
    }

    /// The open requests that ring at an agent.
    List<Task> offers(Agent agent) {
        return agent.tasks().stream().filter(Task::isOffered).toList();
    }
}
