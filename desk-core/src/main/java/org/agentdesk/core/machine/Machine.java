package org.agentdesk.core.machine;

import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.wire.ServerEvent;

/// The whole of what the desk decides. Each concern has a file of its own; this one only says who
/// is asked.
public final class Machine {

    private Machine() {}

    /// The next state and what is to be done. Never throws on any input.
    public static Step step(DeskState state, Stamped stamped) {
        return switch (stamped.input()) {
            case Input.Arrived arrived -> arrived(state, arrived, stamped);
            case Input.TimePassed _ -> Deadlines.expire(state, stamped);
            case Input.LoginAnswered answered -> Links.loginAnswered(state, answered, stamped);
            case Input.ReasonsLoaded(var reasons) -> Step.of(state.withReasons(reasons));
            case Input.LinkInput link -> Links.changed(state, link, stamped);
            case Command command -> command(state, command, stamped);
        };
    }

    private static Step command(DeskState state, Command command, Stamped stamped) {
        return switch (command) {
            case Command.SignIn signIn -> Links.signIn(state, signIn, stamped);
            case Command.CancelSignIn _ -> Links.cancelSignIn(state);
            case Command.RetryNow _ -> Links.retryNow(state);
            case Command.SignOut(var reason) -> Links.signOut(state, reason, stamped);
            case Command.Ready _ -> Presences.ask(state, "READY", null, stamped);
            case Command.NotReady(var reason) -> Presences.ask(state, "NOT_READY", reason, stamped);
            case Command.SwitchMrd(var id, var on) -> Presences.askMrd(state, id, on, stamped);
            case Command.Accept(var id) -> Offers.accept(state, id, stamped);
            case Command.Send send -> Sending.send(state, send, stamped);
            case Command.Retry(var id, var message) -> Sending.retry(state, id, message, stamped);
            case Command.Discard(var id, var message) -> Sending.discard(state, id, message);
            case Command.Type(var id) -> Signals.typing(state, id, stamped);
            case Command.Read(var id) -> Signals.read(state, id, stamped);
            case Command.Leave(var id) -> Conversations.leave(state, id, stamped);
            case Command.SkipWrapUp(var id) -> Conversations.skipWrapUp(state, id, stamped);
        };
    }

    private static Step arrived(DeskState state, Input.Arrived arrived, Stamped stamped) {
        if (!Links.listens(state)) {
            return Step.of(state);
        }
        var step = told(state, arrived.event(), stamped);
        var ack = arrived.ack();
        return ack == null ? step : step.then(s -> Step.of(s, new Effect.Acknowledge(ack)));
    }

    private static Step told(DeskState state, ServerEvent event, Stamped stamped) {
        return switch (event) {
            case ServerEvent.PresenceTold told -> Presences.told(state, told, stamped);
            case ServerEvent.TaskRequested task -> Offers.requested(state, task, stamped);
            case ServerEvent.TaskRevoked(var id) -> Offers.revoked(state, id, stamped);
            case ServerEvent.TopicData topic -> Topics.told(state, topic, stamped);
            case ServerEvent.CimEventTold(var id, var cim) ->
                    Transcripts.told(state, id, cim, stamped);
            case ServerEvent.TopicLeft left -> Conversations.left(state, left, stamped);
            case ServerEvent.WrapUpStarted wrapUp ->
                    Conversations.wrapUpStarted(state, wrapUp, stamped);
            case ServerEvent.SessionRemoved _ -> Links.takenOver(state);
            case ServerEvent.Failed failed -> Failures.told(state, failed, stamped);
            case ServerEvent.Unreadable unreadable ->
                    Failures.unreadable(state, unreadable, stamped);
            case ServerEvent.Ignored _ -> Step.of(state);
        };
    }
}
