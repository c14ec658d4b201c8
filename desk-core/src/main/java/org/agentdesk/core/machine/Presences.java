package org.agentdesk.core.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Mrd;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Presence;
import org.agentdesk.core.model.PresenceRequest;
import org.agentdesk.core.model.PresenceRequest.Subject;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;

/// The agent's own state and the states in the media routing domains.
///
/// | agent is | ask READY | ask NOT_READY | a domain off: ask READY | a domain on: ask NOT_READY |
/// |---|---|---|---|---|
/// | NOT_READY | asked | asked (another reason) | not asked, said why | asked |
/// | READY | asked | asked | asked | asked |
/// | LOGIN, UNKNOWN | asked | asked | asked | asked |
/// | any, without the scope | not possible | not possible | not possible | not possible |
/// | any, link not live | not possible | not possible | not possible | not possible |
/// | any, same question open | nothing | nothing | nothing | nothing |
///
/// A domain is READY → ACTIVE → BUSY by its tasks, PENDING_NOT_READY when it is switched off with
/// tasks open, INTERRUPTED by another domain: the server moves it, the desk shows it.
///
/// The server decides; the desk asks and shows the question as pending. One question a subject at a
/// time. The server answers each with one agentPresence, in order, but it may also speak unasked.
final class Presences {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    private Presences() {}

    static Step ask(DeskState state, String target, @Nullable Reason reason, Stamped stamped) {
        var me = state.me();
        if (!state.link().isLive() || me == null || !Rights.of(me).changesState()) {
            return notPossible(state, target, stamped);
        }
        if (state.pending(PresenceRequest.AGENT).isPresent()) {
            return Step.of(state);
        }
        return Step.of(
                asked(state, PresenceRequest.AGENT, target, stamped),
                new Effect.Emit(new ClientCommand.ChangeAgentState(me.id(), target, reason)));
    }

    /// A domain can only be READY under a READY agent: the desk does not even ask.
    static Step askMrd(DeskState state, String mrdId, boolean on, Stamped stamped) {
        var me = state.me();
        var presence = state.presence();
        var target = on ? "READY" : "NOT_READY";
        if (!state.link().isLive()
                || me == null
                || presence == null
                || !Rights.of(me).changesState()) {
            return notPossible(state, target, stamped);
        }
        var subject = new Subject.OfMrd(mrdId);
        if (state.pending(subject).isPresent() || presence.mrd(mrdId).isEmpty()) {
            return Step.of(state);
        }
        if (on && presence.state() == AgentState.NOT_READY) {
            var kind = Notice.Kind.MRD_NEEDS_READY_AGENT;
            return Step.of(Notices.add(state, stamped, kind, null, name(presence, mrdId), ""));
        }
        return Step.of(
                asked(state, subject, target, stamped),
                new Effect.Emit(new ClientCommand.ChangeMrdState(me.id(), mrdId, target)));
    }

    private static Step notPossible(DeskState state, String target, Stamped stamped) {
        return Step.of(Notices.add(state, stamped, Notice.Kind.NOT_POSSIBLE, null, target, ""));
    }

    private static DeskState asked(
            DeskState state, Subject subject, String target, Stamped stamped) {
        var requests = new ArrayList<>(state.presenceRequests());
        requests.add(new PresenceRequest(subject, target, stamped.at().plus(ANSWER_TIMEOUT)));
        return state.withPresenceRequests(requests);
    }

    static Step told(DeskState state, ServerEvent.PresenceTold told, Stamped stamped) {
        var presence = told.presence();
        if (presence.state() == AgentState.LOGOUT) {
            return loggedOut(state);
        }
        var answered = state.withPresence(presence);
        var next = told.changed() ? applied(answered, told) : refused(answered, stamped);
        return Links.presenceKnown(next, stamped);
    }

    private static Step loggedOut(DeskState state) {
        return switch (state.link()) {
            case Link.SigningOut _ -> Links.end(state, null);
            default -> Links.end(state, new Trouble(Trouble.Kind.SIGNED_OUT_BY_SERVER, null));
        };
    }

    /// A change answers every request whose subject changed or stands where it was asked to be.
    private static DeskState applied(DeskState state, ServerEvent.PresenceTold told) {
        return state.withPresenceRequests(
                state.presenceRequests().stream().filter(r -> !answers(told, r)).toList());
    }

    private static boolean answers(ServerEvent.PresenceTold told, PresenceRequest request) {
        return switch (request.subject()) {
            case Subject.Agent _ ->
                    told.agentChanged() || reached(told.presence().state(), request);
            case Subject.OfMrd(var id) ->
                    told.changedMrds().contains(id) || reached(told.presence(), id, request);
        };
    }

    private static boolean reached(AgentState state, PresenceRequest request) {
        return state.name().equals(request.target());
    }

    private static boolean reached(Presence presence, String mrdId, PresenceRequest request) {
        var mrd = presence.mrd(mrdId);
        return mrd.isEmpty() || mrd.get().state().isOn() == request.target().equals("READY");
    }

    /// Nothing changed: the oldest request was refused, or asked for what already was.
    private static DeskState refused(DeskState state, Stamped stamped) {
        List<PresenceRequest> requests = state.presenceRequests();
        if (requests.isEmpty()) {
            return state;
        }
        var oldest = requests.getFirst();
        var rest = state.withPresenceRequests(requests.subList(1, requests.size()));
        return isAsAsked(state.presence(), oldest)
                ? rest
                : Notices.add(
                        rest,
                        stamped,
                        Notice.Kind.STATE_UNCHANGED,
                        null,
                        oldest.target(),
                        subjectName(state.presence(), oldest.subject()));
    }

    private static boolean isAsAsked(@Nullable Presence presence, PresenceRequest request) {
        return presence != null
                && switch (request.subject()) {
                    case Subject.Agent _ -> reached(presence.state(), request);
                    case Subject.OfMrd(var id) -> reached(presence, id, request);
                };
    }

    private static String subjectName(@Nullable Presence presence, Subject subject) {
        return presence != null && subject instanceof Subject.OfMrd(var id)
                ? name(presence, id)
                : "";
    }

    private static String name(Presence presence, String mrdId) {
        return presence.mrd(mrdId).map(Mrd::name).orElse("");
    }

    /// Requests that the server never answered are given up, with a word to the agent.
    static DeskState expire(DeskState state, Stamped stamped) {
        var late =
                state.presenceRequests().stream()
                        .filter(r -> !r.deadline().isAfter(stamped.at()))
                        .toList();
        var next = state;
        for (var request : late) {
            var name = subjectName(state.presence(), request.subject());
            var kind = Notice.Kind.STATE_NO_ANSWER;
            next = Notices.add(next, stamped, kind, null, request.target(), name);
        }
        var open = new ArrayList<>(state.presenceRequests());
        open.removeAll(late);
        return late.isEmpty() ? state : next.withPresenceRequests(open);
    }
}
