package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.agentdesk.simulator.command.AgentCommand;
import org.agentdesk.simulator.directory.Directory;
import org.agentdesk.simulator.directory.User;
import org.agentdesk.simulator.socketio.SocketConnection;
import org.jspecify.annotations.Nullable;

/// The state of the contact centre and the concerns that work on it. Loop thread only, apart from
/// the constructor and [#loop()].
public final class Centre {
    private static final int KEPT_CONVERSATIONS = 2_000;

    private final Loop loop;
    private final Directory directory;
    private final OpenQueues queues;
    private final CentreSettings settings;
    private final Ids ids;
    private final LongSupplier now;
    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Post post;
    private final CimEvents events;
    private final TaskEvents taskEvents;
    private final BotEvents botEvents;
    private final CustomerBook customerBook;
    private final Presence presence = new Presence(this);
    private final Sessions sessions = new Sessions(this);
    private final Routing routing = new Routing(this);
    private final Joining joining = new Joining(this);
    private final Chat chat = new Chat(this);
    private final Leaving leaving = new Leaving(this);
    private final Holding holding = new Holding(this);
    private final Assistance assistance = new Assistance(this);
    private final Supervision supervision = new Supervision(this);
    private final PullLists pullLists = new PullLists(this);
    private final Customers customers = new Customers(this);
    private final AgentSla sla = new AgentSla(this);
    private final Bots bots = new Bots(this);
    private final Staging staging = new Staging(this);
    private final Offering offering = new Offering(this);
    private final Outbound outbound = new Outbound(this);
    private final History history = new History(this);
    private final Announcements announcements = new Announcements(this);
    private Sessions.DoorFault doorFault = Sessions.DoorFault.NONE;

    /// A centre at rest, with everybody logged out.
    ///
    /// @param now gives epoch milliseconds
    public Centre(
            Loop loop, Directory directory, CentreSettings settings, Ids ids, LongSupplier now) {
        this.loop = loop;
        this.directory = directory;
        this.queues = new OpenQueues(directory);
        this.settings = settings;
        this.ids = ids;
        this.now = now;
        this.post = new Post(loop);
        this.events = new CimEvents(ids, now);
        this.taskEvents = new TaskEvents(events);
        this.botEvents = new BotEvents(events, ids);
        this.customerBook = new CustomerBook(ids);
        for (User user : directory.users()) {
            agents.put(user.id(), new Agent(user, directory.mrds()));
        }
    }

    /// The loop everything here runs on.
    public Loop loop() {
        return loop;
    }

    /// The customers' side.
    public Customers customers() {
        return customers;
    }

    /// The customers who are known.
    public CustomerBook customerBook() {
        return customerBook;
    }

    /// The bot.
    public Bots bots() {
        return bots;
    }

    /// Events that a script asks for.
    public Staging staging() {
        return staging;
    }

    /// Offers to named agents.
    public Offering offering() {
        return offering;
    }

    /// What agents begin.
    public Outbound outbound() {
        return outbound;
    }

    /// Past activities.
    public History history() {
        return history;
    }

    /// What supervisors tell their teams.
    public Announcements announcements() {
        return announcements;
    }

    /// The timers, which may be changed.
    public CentreSettings settings() {
        return settings;
    }

    /// Who and what there is.
    public Directory directory() {
        return directory;
    }

    /// The queues that can be asked for help.
    public OpenQueues queues() {
        return queues;
    }

    /// A client asks to connect.
    public void connecting(SocketConnection connection, JsonNode auth) {
        sessions.connect(connection, auth);
    }

    /// A client's connection has ended.
    public void disconnected(SocketConnection connection) {
        sessions.disconnected(connection);
    }

    /// A client asks for something; ignored unless it is somebody's present connection.
    public void command(SocketConnection connection, AgentCommand command) {
        var agent = agentOn(connection);
        if (agent != null) {
            carryOut(agent, command);
        }
    }

    private void carryOut(Agent agent, AgentCommand command) {
        switch (command) {
            case AgentCommand.ChangeState c -> presence.change(agent, c);
            case AgentCommand.ChangeMrdState c -> presence.change(agent, c);
            case AgentCommand.Subscribe c -> joining.subscribe(agent, c);
            case AgentCommand.Unsubscribe c -> leaving.unsubscribe(agent, c);
            case AgentCommand.Publish c -> chat.publish(agent, c);
            case AgentCommand.Assist c -> assistance.ask(agent, c);
            case AgentCommand.FinishConsult c -> assistance.finish(agent, c);
            case AgentCommand.Monitor c -> supervision.monitor(agent, c);
            case AgentCommand.BargeIn c -> supervision.bargeIn(agent, c);
            case AgentCommand.Whisper c -> supervision.whisper(agent, c);
            case AgentCommand.CloseWrapUp c -> leaving.closeWrapUp(agent, c);
            case AgentCommand.Pause c -> holding.pause(agent, c);
            case AgentCommand.Resume c -> holding.resume(agent, c);
            case AgentCommand.SubscribeList c -> pullLists.subscribe(agent, c);
            case AgentCommand.UnsubscribeList c -> pullLists.unsubscribe(agent, c);
            case AgentCommand.JoinRequest c -> pullLists.join(agent, c);
            case AgentCommand.DeleteRequest c -> pullLists.delete(agent, c);
            case AgentCommand.Invalid c -> invalid(agent, c);
        }
    }

    private void invalid(Agent agent, AgentCommand.Invalid command) {
        if (command.task().equals("changeAgentState")) {
            presence.reject(agent, command.message());
        } else {
            post.error(agent, command.task(), command.message());
        }
    }

    long now() {
        return now.getAsLong();
    }

    Ids ids() {
        return ids;
    }

    Post post() {
        return post;
    }

    CimEvents events() {
        return events;
    }

    TaskEvents taskEvents() {
        return taskEvents;
    }

    BotEvents botEvents() {
        return botEvents;
    }

    AgentSla sla() {
        return sla;
    }

    Presence presence() {
        return presence;
    }

    Sessions sessions() {
        return sessions;
    }

    Routing routing() {
        return routing;
    }

    Joining joining() {
        return joining;
    }

    Chat chat() {
        return chat;
    }

    Leaving leaving() {
        return leaving;
    }

    Holding holding() {
        return holding;
    }

    Assistance assistance() {
        return assistance;
    }

    PullLists pullLists() {
        return pullLists;
    }

    Sessions.DoorFault doorFault() {
        return doorFault;
    }

    void doorFault(Sessions.DoorFault fault) {
        doorFault = fault;
    }

    Collection<Agent> agents() {
        return agents.values();
    }

    /// The agent with that id, or null.
    @Nullable Agent agent(String id) {
        return agents.get(id);
    }

    /// The agent of that user name or id, or null.
    @Nullable Agent agentNamed(@Nullable String name) {
        return name == null
                ? null
                : directory.user(name).map(user -> agents.get(user.id())).orElse(null);
    }

    @Nullable Agent agentOn(SocketConnection connection) {
        return agents.values().stream()
                .filter(agent -> agent.socket() == connection)
                .findFirst()
                .orElse(null);
    }

    /// Oldest first. A copy: conversations may come and go while it is walked.
    List<Conversation> conversations() {
        return List.copyOf(conversations.values());
    }

    void add(Conversation conversation) {
        if (conversations.size() >= KEPT_CONVERSATIONS) {
            conversations.values().stream()
                    .filter(Conversation::isClosed)
                    .findFirst()
                    .ifPresent(closed -> conversations.remove(closed.id()));
        }
        conversations.put(conversation.id(), conversation);
    }

    /// The conversation with that id, or null when unknown or closed.
    @Nullable Conversation conversation(String id) {
        var conversation = conversations.get(id);
        return conversation == null || conversation.isClosed() ? null : conversation;
    }

    /// The conversation with that id, closed or not, or null.
    @Nullable Conversation anyConversation(String id) {
        return conversations.get(id);
    }

    /// The conversation with that id whose customer is still there, or null.
    @Nullable Conversation active(String id) {
        var conversation = conversation(id);
        return conversation != null && conversation.session().isActive() ? conversation : null;
    }

    /// The conversation in which the agent speaks to the customer, or null.
    @Nullable Conversation spokenTo(Agent agent, String id) {
        var conversation = conversation(id);
        boolean primary =
                conversation != null
                        && conversation
                                .participant(agent)
                                .filter(p -> p.role() == Role.PRIMARY)
                                .isPresent();
        return primary ? conversation : null;
    }
}
