package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.agentdesk.simulator.directory.ServiceQueue;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// One request for an agent, with its single media. Loop thread only.
final class Task {
    /// Where the media is on its way to an agent.
    enum Media {
        QUEUED,
        RESERVED,
        /// Offered like RESERVED, but the desk joins without asking the agent.
        STARTED,
        ACTIVE,
        CLOSED
    }

    /// The request as it was made; it survives RONA, the task does not.
    ///
    /// @param queue null when a named agent is asked
    /// @param agent null when a queue is asked
    /// @param requestedBy user name of the initiator, null for a customer's own request
    /// @param started whether the desk is to join by itself
    record Request(
            Direction direction,
            String mrdId,
            @Nullable ServiceQueue queue,
            @Nullable Agent agent,
            @Nullable String requestedBy,
            @Nullable String note,
            boolean started) {

        /// A request that rings.
        Request(
                Direction direction,
                String mrdId,
                @Nullable ServiceQueue queue,
                @Nullable Agent agent,
                @Nullable String requestedBy,
                @Nullable String note) {
            this(direction, mrdId, queue, agent, requestedBy, note, false);
        }

        /// A customer's own request to a queue.
        static Request inbound(ServiceQueue queue) {
            return new Request(Direction.INBOUND, queue.mrdId(), queue, null, null, null);
        }

        /// The same request of a desk that joins by itself, or not.
        Request started(boolean value) {
            return new Request(direction, mrdId, queue, agent, requestedBy, note, value);
        }

        ObjectNode typeJson() {
            var type =
                    Json.object()
                            .put("direction", direction.name())
                            .put("mode", queue == null ? "AGENT" : "QUEUE");
            var metadata = type.putObject("metadata");
            if (requestedBy != null) {
                metadata.put("requestedBy", requestedBy);
            }
            return type;
        }
    }

    private final String id;
    private final String mediaId;
    private final String ttlTimerId;
    private final Conversation conversation;
    private final Request request;
    private final long enqueueTime;
    private final long deadline;
    private final int priority;
    private Media media = Media.QUEUED;
    private String state = "ACTIVE";
    private @Nullable String reason;
    private @Nullable Agent agent;
    private long answerTime;
    private Loop.Timer rona = () -> {};

    Task(Ids ids, Conversation conversation, Request request, Turn turn) {
        this.id = ids.uuid();
        this.mediaId = ids.uuid();
        this.ttlTimerId = ids.uuid();
        this.conversation = conversation;
        this.request = request;
        this.enqueueTime = turn.enqueueTime();
        this.deadline = turn.deadline();
        this.priority = turn.priority();
    }

    /// A task's place in the queue; times in epoch milliseconds.
    record Turn(long enqueueTime, long deadline, int priority) {}

    String id() {
        return id;
    }

    String mediaId() {
        return mediaId;
    }

    /// The id as desks know it, `task:media`.
    String wireId() {
        return id + ":" + mediaId;
    }

    /// Whether a desk means this task: by its full id, by the bare task id of older servers, or,
    /// when it names none, because there is no other.
    boolean isNamed(String name) {
        return name.isBlank() || name.equals(wireId()) || name.equals(id);
    }

    Conversation conversation() {
        return conversation;
    }

    Request request() {
        return request;
    }

    String mrdId() {
        return request.mrdId();
    }

    long deadline() {
        return deadline;
    }

    long enqueueTime() {
        return enqueueTime;
    }

    int priority() {
        return priority;
    }

    Media media() {
        return media;
    }

    @Nullable Agent agent() {
        return agent;
    }

    /// Whether it is offered to an agent who has not joined yet.
    boolean isOffered() {
        return media == Media.RESERVED || media == Media.STARTED;
    }

    boolean isOpen() {
        return media != Media.CLOSED;
    }

    /// Whether an agent has accepted it.
    boolean isHeld() {
        return media == Media.ACTIVE;
    }

    void reserve(Agent target, Loop.Timer timer) {
        agent = target;
        media = request.started() ? Media.STARTED : Media.RESERVED;
        rona = timer;
        target.tasks().add(this);
    }

    void accept(Agent target, long now) {
        rona.cancel();
        agent = target;
        media = Media.ACTIVE;
        answerTime = now;
        target.tasks().add(this);
    }

    void wrapUp(@Nullable String why) {
        state = "WRAP_UP";
        reason = why;
    }

    /// Closes the task and takes it from its agent, who stays known for the record.
    void close(String why) {
        rona.cancel();
        media = Media.CLOSED;
        state = "CLOSED";
        reason = why;
        if (agent != null) {
            agent.tasks().remove(this);
        }
    }

    ObjectNode json() {
        var json = Json.object().put("id", id).put("conversationId", conversation.id());
        json.set("state", Json.object().put("name", state).put("reasonCode", reason));
        json.set("assignedTo", assignedTo());
        json.put("agentRequestTtlTimerId", ttlTimerId);
        json.set("activeMedia", Json.array().add(mediaJson()));
        return json;
    }

    private @Nullable ObjectNode assignedTo() {
        return agent == null ? null : Json.object().put("id", agent.id()).put("name", agent.name());
    }

    private ObjectNode mediaJson() {
        var json = Json.object().put("id", mediaId).put("mrdId", mrdId()).put("taskId", id);
        var queue = request.queue();
        json.set("queue", queue == null ? null : queue.json());
        json.set("type", request.typeJson());
        json.put("priority", priority).put("state", media.name());
        json.set("requestSession", conversation.session().json());
        json.set("channelSessions", Json.array().add(conversation.session().json()));
        return json.put("enqueueTime", enqueueTime).put("answerTime", answerTime);
    }
}
