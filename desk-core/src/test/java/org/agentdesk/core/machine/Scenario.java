package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.RoomInfo;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.machine.Input.LoginAnswered;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Mrd;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Presence;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;

/// A desk in a test: inputs go in with a clock that stands still until it is moved.
public final class Scenario {

    static final String CONVERSATION = "c-1";
    public static final Me ANN =
            new Me("ann-id", "ann", "Ann", "Agent", "Sales", List.of(), Map.of(), Json.Obj.EMPTY);
    public static final Customer CARA = new Customer("cara-id", "Cara", Json.Obj.EMPTY);
    public static final ChannelSession SESSION =
            new ChannelSession("s-1", "WEB", "Shop", "chat", CARA, true, Json.Obj.EMPTY);
    public static final RoomInfo ROOM = new RoomInfo("r-1", Json.Obj.EMPTY);

    Instant now = Instant.parse("2026-03-01T09:00:00Z");
    DeskState state;
    List<Effect> effects = List.of();

    /// Which effects the store answers at once; null when the test answers for it.
    @Nullable Predicate<Effect> store = Scenario::isForStore;

    /// What an earlier session left.
    List<KeptMessage> left = List.of();

    private int inputs;

    Scenario(DeskSettings settings) {
        state = DeskState.signedOut(settings);
    }

    /// Ann, signed in, connected and NOT_READY with one chat domain.
    static Scenario signedIn() {
        return signedIn(DeskSettings.DEFAULT);
    }

    static Scenario signedIn(DeskSettings settings) {
        return new Scenario(settings).signIn();
    }

    /// Ann signs in; the server tells that she is NOT_READY.
    Scenario signIn() {
        return connect().live();
    }

    /// Ann signs in and is connected; the server has not told her state yet.
    Scenario connect() {
        take(new Command.SignIn("https://desk.example/agent-manager", "ann", new Secret("p")));
        take(new LoginAnswered(new LoginAnswered.Outcome.Accepted(ANN)));
        return take(new LinkInput.Connected());
    }

    /// The server tells that Ann is NOT_READY.
    Scenario live() {
        return told(presence(AgentState.NOT_READY, MrdState.NOT_READY, true));
    }

    /// Ann in a conversation with Cara.
    static Scenario inConversation() {
        var desk = signedIn();
        desk.told(task("RESERVED"));
        desk.take(new Command.Accept(CONVERSATION));
        desk.told(topic());
        return desk;
    }

    Scenario take(Input input) {
        effects = step(input);
        return this;
    }

    /// A step and, unless the store is out of order, those that its answers lead to; what was done
    /// but for the store.
    private List<Effect> step(Input input) {
        var step = Machine.step(state, new Stamped(now, "fresh-" + ++inputs, input));
        state = step.state();
        List<Effect> done = new ArrayList<>();
        for (var effect : step.effects()) {
            if (store == null || !store.test(effect)) {
                done.add(effect);
            } else if (answer(effect) != null) {
                done.addAll(step(answer(effect)));
            }
        }
        return done;
    }

    /// What a store says that keeps everything at once.
    private @Nullable Input answer(Effect effect) {
        return switch (effect) {
            case Effect.Restore(var me) ->
                    new Input.Restored(me.id(), left, Map.of(), Map.of(), List.of());
            case Effect.Keep(var message) -> new Input.Stored(message.id());
            case Effect.AfterStoring(var command) -> command;
            default -> null;
        };
    }

    private static boolean isForStore(Effect effect) {
        return switch (effect) {
            case Effect.Restore _,
                    Effect.Keep _,
                    Effect.Forget _,
                    Effect.SetAside _,
                    Effect.ForgetLeftover _,
                    Effect.ForgetDrafts _,
                    Effect.AfterStoring _ ->
                    true;
            default -> false;
        };
    }

    Scenario told(ServerEvent event) {
        return take(new Input.Arrived(event, null));
    }

    /// Moves the clock and lets everything happen whose moment has come.
    Scenario after(Duration duration) {
        now = now.plus(duration);
        return take(new Input.TimePassed());
    }

    Conversation conversation() {
        return state.conversation(CONVERSATION).orElseThrow();
    }

    Entry.Said said(String id) {
        var transcript = conversation().transcript();
        return (Entry.Said) transcript.get(transcript.indexOfId(id));
    }

    List<ClientCommand> emitted() {
        return effects.stream()
                .filter(Effect.Emit.class::isInstance)
                .map(e -> ((Effect.Emit) e).command())
                .toList();
    }

    List<Notice.Kind> notices() {
        return state.notices().stream().map(Notice::kind).toList();
    }

    public static ServerEvent.PresenceTold presence(
            AgentState agent, MrdState chat, boolean changed) {
        var at = Instant.parse("2026-03-01T08:59:00Z");
        var mrd = new Mrd("chat", "CHAT", chat, chat.name(), at, 3);
        return new ServerEvent.PresenceTold(
                new Presence(agent, agent.name(), null, at, List.of(mrd)),
                changed,
                changed,
                Set.of());
    }

    static ServerEvent.TaskRequested task(String state) {
        return task(state, "INBOUND", SESSION);
    }

    static ServerEvent.TaskRequested task(
            String state, String direction, @Nullable ChannelSession session) {
        return task("t:m", state, direction, session);
    }

    static ServerEvent.TaskRequested task(
            String id, String state, String direction, @Nullable ChannelSession session) {
        return new ServerEvent.TaskRequested(
                CONVERSATION,
                id,
                state.equals("STARTED"),
                direction,
                "sales",
                null,
                null,
                session,
                ROOM);
    }

    static ServerEvent.TopicData topic(CimEvent... events) {
        return topic(Role.PRIMARY, events);
    }

    static ServerEvent.TopicData topic(Role role, CimEvent... events) {
        var record = Json.obj("role", Json.of(role.name()));
        var mine = new Participant("p-1", ANN.id(), "AGENT", "Ann", role, record);
        return new ServerEvent.TopicData(
                CONVERSATION,
                ROOM,
                "t:m",
                CARA,
                List.of(SESSION),
                List.of(mine),
                mine,
                Json.Obj.EMPTY,
                List.of(events),
                0,
                null,
                null,
                List.of(),
                List.of());
    }

    /// The same with others in it.
    static ServerEvent.TopicData with(ServerEvent.TopicData topic, List<Participant> there) {
        return told(topic.conversationId(), topic, there);
    }

    /// The same of another conversation.
    static ServerEvent.TopicData named(String id, ServerEvent.TopicData topic) {
        return told(id, topic, topic.participants());
    }

    private static ServerEvent.TopicData told(
            String id, ServerEvent.TopicData topic, List<Participant> there) {
        return new ServerEvent.TopicData(
                id,
                topic.room(),
                topic.taskId(),
                topic.customer(),
                topic.sessions(),
                there,
                topic.mine(),
                topic.data(),
                topic.events(),
                topic.unreadable(),
                topic.hold(),
                topic.sla(),
                topic.handsRaised(),
                topic.suggested());
    }

    static CimEvent customerSays(String id, String text) {
        return utterance(EventName.CUSTOMER_MESSAGE, id, sender("CONNECTOR", "web"), text);
    }

    static CimEvent annSays(String id, String text) {
        return utterance(EventName.AGENT_MESSAGE, id, sender("AGENT", ANN.id()), text);
    }

    static CimEvent benSays(EventName name, String id, String text) {
        return utterance(name, id, sender("AGENT", "ben-id"), text);
    }

    static Sender sender(String type, String id) {
        return new Sender(id, type, id, Json.Null.NULL);
    }

    static CimEvent utterance(EventName name, String id, Sender sender, String text) {
        return carrying(name, "event-of-" + id, sender, id, new Body.Plain(text));
    }

    static CimEvent delivery(String from, String messageId, String status) {
        return carrying(
                EventName.MESSAGE_DELIVERY_NOTIFICATION,
                "d-" + messageId + status,
                sender(from, from),
                "n-" + messageId,
                new Body.DeliveryNotification("", messageId, status, "200"));
    }

    static CimEvent carrying(
            EventName name, String eventId, Sender sender, String messageId, Body body) {
        var header = new MessageHeader(sender, null, null, null, "s-1", CARA, Json.Obj.EMPTY);
        return event(name, eventId, new EventData.Message(new CimMessage(messageId, header, body)));
    }

    static CimEvent event(EventName name, String id, EventData data) {
        return new CimEvent(
                id,
                name,
                name.name(),
                "NOTIFICATION",
                Instant.parse("2026-03-01T09:00:00Z"),
                CONVERSATION,
                null,
                SESSION,
                ROOM,
                data);
    }

    static ServerEvent.CimEventTold live(CimEvent event) {
        return new ServerEvent.CimEventTold(CONVERSATION, event);
    }

    List<String> ids() {
        var ids = new ArrayList<String>();
        conversation().transcript().forEach(e -> ids.add(e.id()));
        return ids;
    }
}
