package org.agentdesk.core.machine;

import java.util.List;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.wire.ServerEvent;

/// The whole of what the desk decides. Each concern has a file of its own; this one only says who
/// is asked.
public final class Machine {

    private Machine() {}

    /// The next state and what is to be done. Never throws on any input.
    public static Step step(DeskState state, Stamped stamped) {
        return decide(state, stamped)
                .then(next -> Step.of(PullRequests.settle(next, stamped)))
                .then(next -> Asking.settle(next, stamped))
                .then(next -> Step.of(Requests.settle(next, stamped)))
                .then(s -> Outbox.settle(state, s, stamped));
    }

    private static Step decide(DeskState state, Stamped stamped) {
        return switch (stamped.input()) {
            case Input.Arrived arrived -> arrived(state, arrived, stamped);
            case Input.TimePassed _ -> Deadlines.expire(state, stamped);
            case Input.ClockJumped(var by) -> Jumps.jumped(state, by, stamped);
            case Input.LoginAnswered answered -> Links.loginAnswered(state, answered, stamped);
            case Input.ReasonsLoaded(var reasons) -> Step.of(state.withReasons(reasons));
            case Input.ListsLoaded(var answer) -> Lists.loaded(state, answer);
            case Input.OptionsLoaded(var options) ->
                    Step.of(state.withAround(state.around().withOptions(options)));
            case Input.HistoryLoaded loaded -> Histories.loaded(state, loaded);
            case Input.FileInspected file -> Files.inspected(state, file, stamped);
            case Input.FileRefused refused -> Files.refused(state, refused, stamped);
            case Input.FileProgress progress -> Files.progressed(state, progress);
            case Input.FileStored stored -> Files.stored(state, stored, stamped);
            case Input.FileNotStored failed -> Files.notStored(state, failed, stamped);
            case Input.ChatFound(var id, var session) ->
                    Supervision.found(state, id, session, stamped);
            case Input.Restored restored -> Restoring.restored(state, restored, stamped);
            case Input.Stored(var id) -> Outbox.stored(state, id, stamped);
            case Input.StoreTold(var trouble) -> Restoring.told(state, trouble, stamped);
            case Input.LinkInput link -> Links.changed(state, link, stamped);
            case Command command -> command(state, command, stamped);
        };
    }

    private static Step command(DeskState state, Command command, Stamped stamped) {
        return Outbox.mustWait(state, command)
                ? Step.of(state, new Effect.AfterStoring(command))
                : obey(state, command, stamped);
    }

    private static Step obey(DeskState state, Command command, Stamped stamped) {
        return switch (command) {
            case Command.SignIn signIn -> Links.signIn(state, signIn, stamped);
            case Command.CancelSignIn _ -> Links.cancelSignIn(state, stamped);
            case Command.RetryNow _ -> Links.retryNow(state, stamped);
            case Command.SignOut(var reason) -> Links.signOut(state, reason, stamped);
            case Command.Ready _ -> Presences.ask(state, "READY", null, stamped);
            case Command.NotReady(var reason) -> Presences.ask(state, "NOT_READY", reason, stamped);
            case Command.SwitchMrd(var id, var on) -> Presences.askMrd(state, id, on, stamped);
            case Command.Accept(var id) -> Offers.accept(state, id, stamped);
            case Command.Dismiss(var id) -> Offers.dismiss(state, id);
            case Command.Send send -> Sending.send(state, send, stamped);
            case Command.SendFile send -> Files.send(state, send, stamped);
            case Command.Retry(var id, var message) -> Sending.retry(state, id, message, stamped);
            case Command.Discard(var id, var message) -> Sending.discard(state, id, message);
            case Command.KeepDraft(var id, var draft) -> SettingAside.draft(state, id, draft);
            case Command.KeepWrapUp(var id, var draft) -> SettingAside.wrapUp(state, id, draft);
            case Command.DiscardLeftover(var id) -> SettingAside.discard(state, id);
            case Command.Type(var id) -> Signals.typing(state, id, stamped);
            case Command.Read(var id) -> Signals.read(state, id, stamped);
            case Command.Leave(var id) -> Conversations.leave(state, id, stamped);
            case Command.SkipWrapUp(var id) -> WrapUps.skip(state, id, stamped);
            case Command.WrapUp wrapUp -> WrapUps.save(state, wrapUp, stamped);
            case Command.Whisper whisper -> Sending.whisper(state, whisper, stamped);
            case Command.HoldOn(var id, var duration) -> Holds.pause(state, id, duration, stamped);
            case Command.Resume(var id) -> Holds.resume(state, id, stamped);
            case Command.Assist assist -> Assistances.ask(state, assist, stamped);
            case Command.HandOver handOver -> Assistances.handOver(state, handOver, stamped);
            case Command.SubscribeList(var list, var on) ->
                    Lists.subscribe(state, list, on, stamped);
            case Command.JoinRequest(var id) -> PullRequests.join(state, id, stamped);
            case Command.EndRequest(var id) -> PullRequests.end(state, id, stamped);
            case Command.Monitor monitor -> Supervision.monitor(state, monitor, stamped);
            case Command.Watch(var id) -> Supervision.watch(state, id, stamped);
            case Command.JoinWhisper(var id) -> Supervision.joinWhisper(state, id, stamped);
            case Command.BargeIn(var id) -> Supervision.bargeIn(state, id, stamped);
            case Command.LoadHistory(var id) -> Histories.load(state, id, stamped);
            case Command.ExtendSla(var id) -> Signals.extendSla(state, id, stamped);
            case Command.LoadLists _ -> Lists.load(state, stamped);
            case Command.RaiseHand(var id) -> Signals.raiseHand(state, id, stamped);
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
            case ServerEvent.WrapUpStarted wrapUp -> WrapUps.started(state, wrapUp, stamped);
            case ServerEvent.SessionRemoved _ -> Links.takenOver(state);
            case ServerEvent.Failed failed -> Failures.told(state, failed, stamped);
            case ServerEvent.Unreadable unreadable ->
                    Failures.unreadable(state, unreadable, stamped);
            case ServerEvent.ListsTold(var lists) -> Lists.told(state, lists);
            case ServerEvent.ListRequestsTold(var requests, var all) ->
                    Lists.requestsTold(state, requests, all);
            case ServerEvent.ListRequestChanged(var request) ->
                    Lists.requestsTold(state, List.of(request), false);
            case ServerEvent.ListRemoved(var id) -> Lists.removed(state, id);
            case ServerEvent.AssistancePlaced(var action) ->
                    Assistances.placed(state, action, stamped);
            case ServerEvent.AssistanceAssigned assigned ->
                    Assistances.assigned(state, assigned, stamped);
            case ServerEvent.ConsultTransferred told ->
                    Assistances.transferred(state, told, stamped);
            case ServerEvent.AnnouncementTold(var announcement) ->
                    Announcements.told(state, announcement, stamped);
            case ServerEvent.AnnouncementRemoved(var id) -> Announcements.removed(state, id);
            case ServerEvent.ChannelTypesTold(var types) ->
                    Step.of(state.withAround(state.around().withChannelTypes(types)));
            case ServerEvent.Ignored _ -> Step.of(state);
        };
    }
}
