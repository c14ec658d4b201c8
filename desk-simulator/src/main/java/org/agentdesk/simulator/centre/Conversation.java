package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.agentdesk.simulator.directory.ServiceQueue;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// A conversation with one customer. Loop thread only.
final class Conversation {
    private final String id;
    private final String roomId;
    private Customer customer;
    private final List<ChannelSession> sessions = new ArrayList<>();
    private final @Nullable ServiceQueue queue;
    private final @Nullable String listId;
    private final long started;
    private final Customers.Wish wish;
    private final Transcript transcript = new Transcript();
    private final List<Participant> participants = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, String> data = new LinkedHashMap<>();
    private final Map<String, String> reads = new LinkedHashMap<>();
    private final Set<String> raisedHands = new LinkedHashSet<>();
    private final Clocks clocks = new Clocks();
    private String state = "ACTIVE";
    private boolean bot;

    /// Where a conversation starts: at most one of queue and list is set.
    record Origin(
            @Nullable ServiceQueue queue,
            @Nullable String listId,
            long started,
            Customers.Wish wish) {}

    Conversation(
            String id, String roomId, Customer customer, ChannelSession session, Origin origin) {
        this.id = id;
        this.roomId = roomId;
        this.customer = customer;
        this.sessions.add(session);
        this.queue = origin.queue();
        this.listId = origin.listId();
        this.started = origin.started();
        this.wish = origin.wish();
    }

    String id() {
        return id;
    }

    String roomId() {
        return roomId;
    }

    Customer customer() {
        return customer;
    }

    /// Makes it the conversation of another customer.
    void customer(Customer other) {
        customer = other;
        sessions.forEach(session -> session.belongsTo(other));
    }

    /// The session that stands for it: the newest active one, else the newest. So it is active as
    /// long as any is.
    ChannelSession session() {
        return sessions.reversed().stream()
                .filter(ChannelSession::isActive)
                .findFirst()
                .orElseGet(sessions::getLast);
    }

    /// The session of an id; without one, and for one that is not known, that which stands for it.
    ChannelSession session(@Nullable String sessionId) {
        return sessions.stream()
                .filter(session -> session.id().equals(sessionId))
                .findFirst()
                .orElseGet(this::session);
    }

    /// All that there were, the oldest first.
    List<ChannelSession> sessions() {
        return sessions;
    }

    /// The queue it came in by; null for a pull-mode conversation.
    @Nullable ServiceQueue queue() {
        return queue;
    }

    /// The pull-mode list it came in by, or null.
    @Nullable String listId() {
        return listId;
    }

    long started() {
        return started;
    }

    /// How an agent was asked for when it started.
    Customers.Wish wish() {
        return wish;
    }

    /// Whether the bot takes part.
    boolean hasBot() {
        return bot;
    }

    void bot(boolean present) {
        bot = present;
    }

    Transcript transcript() {
        return transcript;
    }

    Map<String, String> data() {
        return data;
    }

    /// The last message each agent has marked as read, by user name.
    Map<String, String> reads() {
        return reads;
    }

    /// The user names of agents who have raised a hand and not lowered it.
    Set<String> raisedHands() {
        return raisedHands;
    }

    Clocks clocks() {
        return clocks;
    }

    /// CREATED, ACTIVE, ON_HOLD, CUSTOMER_LEFT, WRAP_UP or CLOSED.
    String state() {
        return state;
    }

    void state(String next) {
        state = next;
    }

    boolean isClosed() {
        return state.equals("CLOSED");
    }

    List<Participant> participants() {
        return participants;
    }

    Optional<Participant> participant(Agent agent) {
        return participants.stream().filter(p -> p.agent() == agent).findFirst();
    }

    boolean hasPrimary() {
        return participants.stream().anyMatch(p -> p.role() == Role.PRIMARY);
    }

    List<Task> tasks() {
        return tasks;
    }

    List<Task> openTasks() {
        return tasks.stream().filter(Task::isOpen).toList();
    }

    /// The task now offered to that agent.
    Optional<Task> offerTo(Agent agent) {
        return tasks.stream().filter(t -> t.isOffered() && t.agent() == agent).findFirst();
    }

    ObjectNode roomInfo() {
        return Json.object().put("id", roomId).put("mode", "CONTACT_CENTER");
    }

    /// The conversation as an event's `data`.
    ObjectNode json() {
        var json = Json.object().put("id", id).put("state", state);
        json.set("customer", customer.json());
        json.set("channelSession", session().json());
        json.set("roomInfo", roomInfo());
        json.set("conversationData", dataJson());
        return json;
    }

    ObjectNode dataJson() {
        var json = Json.object();
        data.forEach(json::put);
        return json;
    }
}
