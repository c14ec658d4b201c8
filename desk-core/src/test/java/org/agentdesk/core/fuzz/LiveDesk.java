package org.agentdesk.core.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.headless.Telling;
import org.agentdesk.core.machine.Deadlines;
import org.agentdesk.core.machine.Effect;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Machine;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.machine.Step;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.CommandEncoder;
import org.agentdesk.core.wire.JsonReader;
import org.agentdesk.core.wire.JsonText;
import org.agentdesk.core.wire.ServerEvent;
import org.agentdesk.core.wire.ServerEventDecoder;
import org.agentdesk.core.wire.SocketNames;

/// A signed-in desk with an open conversation, a message on its way and an offer that rings. It
/// takes payloads and complains when one makes it do what it never may.
final class LiveDesk {

    static final String CONVERSATION = "conv-1";

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Me ANN =
            new Me("ann-id", "ann", "Ann", "Agent", "Sales", List.of(), Map.of(), Json.Obj.EMPTY);
    private static final long ACK = 7;
    private static final Set<String> ENDS =
            Set.of("topicunsubscription", "topicclosed", "wrapupclosed");
    private static final LiveDesk INITIAL = initial();

    private final JsonReader reader = new JsonReader();
    private final ServerEventDecoder decoder = new ServerEventDecoder();
    private DeskState state;
    private int inputs;

    private LiveDesk(DeskState state) {
        this.state = state;
    }

    /// A fresh one.
    static LiveDesk open() {
        return new LiveDesk(INITIAL.state);
    }

    private static LiveDesk initial() {
        var desk = new LiveDesk(DeskState.signedOut(DeskSettings.DEFAULT));
        desk.step(new Command.SignIn("https://desk.example", "ann", new Secret("p")));
        desk.step(new Input.LoginAnswered(new Input.LoginAnswered.Outcome.Accepted(ANN)));
        desk.step(new Input.LinkInput.Connected());
        desk.told("agentPresence", Payloads.own("agentPresence"));
        desk.told("onTopicData", Payloads.own("onTopicData"));
        desk.step(new Command.Send(CONVERSATION, "mine-1", "On its way."));
        var offer = Payloads.own("taskRequest").object();
        desk.told("taskRequest", offer.with("conversationId", Json.of("conv-offered")));
        desk.told("taskRequest", offer.with("conversationId", Json.of("conv-accepted")));
        desk.step(new Command.Accept("conv-accepted"));
        desk.step(new Command.NotReady(null));
        return desk;
    }

    private void told(String event, Json payload) {
        take(event, JsonText.write(payload));
    }

    DeskState state() {
        return state;
    }

    /// Takes the text of a payload as it would come from the socket.
    ServerEvent take(String name, String text) {
        var before = state;
        var event = decode(name, text);
        var step = step(new Input.Arrived(event, ACK));
        if (before.link() instanceof Link.Live) {
            check(before, step, name, event);
        }
        Telling.of(before, state, NOW);
        Deadlines.next(state).ifPresent(moment -> Duration.between(NOW, moment).toMillis());
        return event;
    }

    private ServerEvent decode(String name, String text) {
        try {
            return decoder.decode(name, List.of(reader.read(text)), NOW);
        } catch (JsonText.NotJson e) {
            var why = List.<Json>of(Json.of(e.getMessage()));
            return decoder.decode(SocketNames.UNREADABLE_FRAME, why, NOW);
        }
    }

    /// What the agent may do next, whatever has come.
    void agentGoesOn() {
        for (var conversation : state.conversations()) {
            var id = conversation.id();
            step(new Command.Send(id, "next-" + ++inputs, "Hello"));
            step(new Command.Whisper(id, "next-" + ++inputs, "Hm", null));
            step(new Command.Type(id));
            step(new Command.Read(id));
            step(new Command.WrapUp(id, List.of(), "done"));
        }
        state.offers().forEach(offer -> step(new Command.Accept(offer.conversationId())));
        step(new Input.TimePassed());
    }

    private Step step(Input input) {
        var before = state;
        var step = Machine.step(before, new Stamped(NOW, "fresh-" + ++inputs, input));
        state = step.state();
        for (var effect : step.effects()) {
            if (effect instanceof Effect.Emit(var command)) {
                JsonText.write(CommandEncoder.encode(command).payload());
                isMeantForWhoReadsIt(before, command);
            }
            if (effect instanceof Effect.Keep(var message)) {
                step(new Input.Stored(message.id()));
            }
            if (effect instanceof Effect.Restore(var me)) {
                step(new Input.Restored(me.id(), List.of(), Map.of(), Map.of(), List.of()));
            }
        }
        return step;
    }

    /// Only who speaks to the customer says anything that the customer reads.
    private static void isMeantForWhoReadsIt(DeskState state, ClientCommand command) {
        if (command instanceof ClientCommand.Publish(var _, var id, var _, var event)
                && event.name() == EventName.AGENT_MESSAGE) {
            var role = state.conversation(id).map(Conversation::role).orElse(Role.UNKNOWN);
            require(role == Role.PRIMARY, () -> "something was said to the customer as " + role);
        }
    }

    private static void check(DeskState before, Step step, String name, ServerEvent event) {
        require(
                !(event instanceof ServerEvent.Unreadable(var _, var why, var _))
                        || !why.endsWith("Exception"),
                () -> "the decoder has a gap: " + event);
        for (var effect : step.effects()) {
            require(
                    !(effect instanceof Effect.Emit(ClientCommand.Unsubscribe _)),
                    () -> "the desk leaves a conversation");
        }
        if (endsSession(event)) {
            return;
        }
        require(
                step.state().link() instanceof Link.Live,
                () -> "the link is " + step.state().link());
        require(
                step.effects().contains(new Effect.Acknowledge(ACK)),
                () -> "it is not acknowledged");
        if (!ENDS.contains(folded(name))) {
            require(ids(step.state()).containsAll(ids(before)), () -> "a conversation is gone");
        } else {
            require(
                    ids(before).size() - ids(step.state()).size() <= 1,
                    () -> "two conversations went");
        }
    }

    private static boolean endsSession(ServerEvent event) {
        return switch (event) {
            case ServerEvent.SessionRemoved _ -> true;
            case ServerEvent.PresenceTold told -> told.presence().state() == AgentState.LOGOUT;
            default -> false;
        };
    }

    private static String folded(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static Set<String> ids(DeskState state) {
        return state.conversations().stream().map(Conversation::id).collect(Collectors.toSet());
    }

    private static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}
