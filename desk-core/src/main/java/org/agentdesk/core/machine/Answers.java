package org.agentdesk.core.machine;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.Task;
import org.agentdesk.core.model.AssistRequest;
import org.agentdesk.core.model.AssistRequest.End;
import org.agentdesk.core.model.AssistRequest.Kind;
import org.agentdesk.core.model.AssistRequest.Stage;
import org.agentdesk.core.model.Assistance.Target;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;

/// What becomes of what the agent asked others for. No answer of the server names the request it
/// answers: it is found by conversation, kind, and queue or agent, the oldest first.
///
/// | stage | told | next |
/// |---|---|---|
/// | Asked | agentAssistanceRequestPlaced, TASK_ENQUEUED | Placed |
/// | Asked, Placed | agentAssignedForAssistance, media RESERVED | Found |
/// | Found | task CLOSED because it rang out, asked of a queue | Placed |
/// | Asked, Placed, Found | AGENT_SUBSCRIBED of who was asked or found, media ACTIVE | Accepted |
/// | Asked | consulTransferRequestSuccess | Accepted |
/// | Asked, Placed, Found | NO_AGENT_AVAILABLE, task CLOSED | Ended: nobody, cancelled |
/// | Asked | errors that name its event | Ended: refused |
/// | Asked, Placed, Found | nothing, for too long | Ended: no answer |
/// | Ended: no answer | any of these after all | as if still open |
/// | Accepted | some seconds | – |
/// | any | the conversation is gone | – |
final class Answers {

    private Answers() {}

    /// The request that a word of the server says is on its way; null when it is none. The
    /// conversation may have said so before.
    static @Nullable AssistRequest placed(DeskState state, String action) {
        var kind = kindOf(action);
        return kind == null ? null : waiting(state, kind);
    }

    /// The request that an answer without a conversation is for: rather one that had none.
    private static @Nullable AssistRequest waiting(DeskState state, Kind kind) {
        var unanswered = Requests.first(state, kind, r -> !isUnderWay(r));
        return unanswered == null ? Requests.first(state, kind, _ -> true) : unanswered;
    }

    private static boolean isUnderWay(AssistRequest request) {
        return request.stage() instanceof Stage.Placed || request.stage() instanceof Stage.Found;
    }

    static DeskState placed(DeskState state, AssistRequest request, Stamped stamped) {
        var stage = new Stage.Placed(stamped.at().plus(Requests.SEARCHED));
        return isUnderWay(request) ? state : Requests.move(state, request, stage);
    }

    static DeskState assigned(
            DeskState state, ServerEvent.AssistanceAssigned told, Stamped stamped) {
        var kind = kindOf(told.type());
        if (kind == null) {
            return state;
        }
        var id = told.agentId();
        var request = nearest(state, kind, told.conversationId(), id);
        return Requests.move(state, request, found(id, told.agentName(), stamped));
    }

    /// Rather the one that asked for an agent than another one of the conversation.
    private static @Nullable AssistRequest nearest(
            DeskState state, Kind kind, String conversationId, String agentId) {
        var here = in(conversationId);
        var asked = Requests.first(state, kind, here.and(r -> isFor(r.target(), null, agentId)));
        return asked == null ? Requests.first(state, kind, here) : asked;
    }

    /// Who advised has the conversation now. Servers do not agree on whether they name that agent.
    static DeskState handedOver(
            DeskState state, Conversation conversation, String agentId, Stamped stamped) {
        var request = nearest(state, Kind.HAND_OVER, conversation.id(), agentId);
        return request != null && request.target() instanceof Target.Agent(var asked)
                ? Requests.move(state, request, accepted(asked, name(conversation, asked), stamped))
                : state;
    }

    private static String name(Conversation conversation, String agentId) {
        return conversation.participants().stream()
                .filter(p -> p.userId().equals(agentId))
                .map(Participant::name)
                .findFirst()
                .orElse("");
    }

    private static Stage found(String agentId, String name, Stamped stamped) {
        return new Stage.Found(agentId, name, stamped.at().plus(Requests.SEARCHED));
    }

    private static Predicate<AssistRequest> in(String conversationId) {
        return r -> r.conversationId().equals(conversationId);
    }

    /// By the words of every event that has one: `transfer`, `direct-transfer`, `DIRECT_TRANSFER`;
    /// null for another word.
    private static @Nullable Kind kindOf(String word) {
        return switch (letters(word)) {
            case "TRANSFER", "DIRECTTRANSFER" -> Kind.TRANSFER;
            case "CONFERENCE", "DIRECTCONFERENCE" -> Kind.CONFERENCE;
            case "CONSULT" -> Kind.CONSULT;
            default -> null;
        };
    }

    private static String letters(String word) {
        return word.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }

    private static @Nullable Kind asked(String task) {
        for (var kind : Kind.values()) {
            if (letters(kind.task()).equals(letters(task))) {
                return kind;
            }
        }
        return null;
    }

    private static boolean isFor(Target target, @Nullable String queue, @Nullable String agentId) {
        return switch (target) {
            case Target.Queue(var name) -> name.equalsIgnoreCase(queue);
            case Target.Agent(var id) -> id.equals(agentId);
        };
    }

    /// The server refused something: its `errors` name the event, and no conversation. Null when it
    /// was nothing that the agent asked others for.
    static @Nullable DeskState refused(
            DeskState state, ServerEvent.Failed failed, Stamped stamped) {
        var kind = asked(failed.task());
        if (kind == null) {
            return null;
        }
        var request = waiting(state, kind);
        return request == null
                ? null
                : Requests.told(
                        Requests.move(
                                state, request, new Stage.Ended(End.REFUSED, failed.message())),
                        request,
                        Notice.Kind.ASSISTANCE_REFUSED,
                        failed.message(),
                        stamped);
    }

    /// Something happened in a conversation.
    static DeskState happened(DeskState state, String id, CimEvent event, Stamped stamped) {
        if (state.assists().stream().noneMatch(in(id))) {
            return state;
        }
        return switch (event.data()) {
            case EventData.TaskChange(var task, var queue) ->
                    changed(state, id, task, queue, stamped);
            case EventData.NoAgent(var direction, var mode) -> nobody(state, id, direction, mode);
            case EventData.ParticipantChange(var who, var _)
                    when event.name() == EventName.AGENT_SUBSCRIBED ->
                    came(state, id, who, stamped);
            case EventData.ParticipantChange(var who, var _)
                    when event.name() == EventName.PARTICIPANT_ROLE_CHANGED
                            && who.role() == Role.PRIMARY ->
                    tookOver(state, id, who, stamped);
            default -> state;
        };
    }

    private static DeskState changed(
            DeskState state, String id, Task task, @Nullable String queue, Stamped stamped) {
        var next = state;
        for (var media : isHeld(state, id, task) ? List.<Task.Media>of() : task.media()) {
            var kind = kindOf(media.direction());
            var name = media.queue() == null ? queue : media.queue();
            var request =
                    kind == null
                            ? null
                            : Requests.first(
                                    next,
                                    kind,
                                    in(id).and(r -> isFor(r.target(), name, task.assignedTo())));
            if (request != null) {
                next = Requests.move(next, request, stage(request, task, media.state(), stamped));
            }
        }
        return next;
    }

    /// Whether it is the task of somebody who is in the conversation already.
    private static boolean isHeld(DeskState state, String id, Task task) {
        var holder = task.assignedTo();
        return holder != null
                && state.conversation(id).stream()
                        .flatMap(c -> c.participants().stream())
                        .anyMatch(p -> p.userId().equals(holder));
    }

    private static Stage stage(AssistRequest request, Task task, String media, Stamped stamped) {
        var agent = task.assignedTo() == null ? "" : task.assignedTo();
        return switch (media) {
            case "QUEUED" -> new Stage.Placed(stamped.at().plus(Requests.SEARCHED));
            case "RESERVED", "STARTED" -> found(agent, task.assignedName(), stamped);
            case "ACTIVE" -> accepted(agent, task.assignedName(), stamped);
            case "CLOSED" -> closed(request, String.valueOf(task.reason()), stamped);
            default -> request.stage();
        };
    }

    private static Stage accepted(String agentId, String name, Stamped stamped) {
        return new Stage.Accepted(agentId, name, stamped.at().plus(Requests.NEWS));
    }

    /// A queue looks further when somebody lets it ring out or signs out; a named agent was the
    /// only one.
    private static Stage closed(AssistRequest request, String reason, Stamped stamped) {
        boolean queue = request.target() instanceof Target.Queue;
        return switch (reason.toUpperCase(Locale.ROOT)) {
            case "RONA", "AGENT_LOGOUT" ->
                    queue
                            ? new Stage.Placed(stamped.at().plus(Requests.SEARCHED))
                            : new Stage.Ended(End.NOBODY, "");
            case "NO_AGENT_AVAILABLE" -> new Stage.Ended(End.NOBODY, "");
            case "CANCELLED", "CANCELED", "FORCE_CLOSED" -> new Stage.Ended(End.CANCELLED, "");
            default -> request.stage();
        };
    }

    /// The event does not say of whom it was asked; where the task has said so before, it is no
    /// news.
    private static DeskState nobody(DeskState state, String id, String direction, String mode) {
        var kind = kindOf(direction);
        if (kind == null || state.assists().stream().anyMatch(in(id).and(r -> isOver(r, kind)))) {
            return state;
        }
        boolean agent = mode.equals("AGENT");
        var meant = in(id).and(r -> agent == r.target() instanceof Target.Agent);
        var request = Requests.first(state, kind, mode.isEmpty() ? in(id) : meant);
        return Requests.move(state, request, new Stage.Ended(End.NOBODY, ""));
    }

    private static boolean isOver(AssistRequest request, Kind kind) {
        return request.kind() == kind
                && request.stage() instanceof Stage.Ended(var why, var _)
                && why == End.NOBODY;
    }

    private static DeskState came(DeskState state, String id, Participant who, Stamped stamped) {
        var kind =
                switch (who.role()) {
                    case PRIMARY -> Kind.CONFERENCE;
                    case ASSISTANT -> Kind.CONSULT;
                    default -> null;
                };
        var me = state.me();
        boolean mine = me != null && me.id().equals(who.userId());
        if (kind == null || mine || !who.isAgent()) {
            return state;
        }
        var exactly = Requests.first(state, kind, in(id).and(r -> isExpected(r, who.userId())));
        var request =
                exactly == null
                        ? Requests.first(state, kind, in(id).and(Answers::isAnybody))
                        : exactly;
        return Requests.move(state, request, accepted(who.userId(), who.name(), stamped));
    }

    private static boolean isExpected(AssistRequest request, String agentId) {
        return isFor(request.target(), null, agentId)
                || request.stage() instanceof Stage.Found(var found, var _, var _)
                        && found.equals(agentId);
    }

    /// Asked of a queue, which has not said whom it found.
    private static boolean isAnybody(AssistRequest request) {
        return request.target() instanceof Target.Queue
                && !(request.stage() instanceof Stage.Found(var agent, var _, var _)
                        && !agent.isEmpty());
    }

    private static DeskState tookOver(
            DeskState state, String id, Participant who, Stamped stamped) {
        var asked = in(id).and(r -> isFor(r.target(), null, who.userId()));
        var joined =
                Requests.move(
                        state,
                        Requests.first(state, Kind.LET_JOIN, asked),
                        accepted(who.userId(), who.name(), stamped));
        return Requests.move(
                joined,
                Requests.first(joined, Kind.HAND_OVER, asked),
                accepted(who.userId(), who.name(), stamped));
    }

    /// A conversation was told anew, as after an outage: what happened meanwhile counts, and so
    /// does who is there now and was not before.
    static DeskState retold(
            DeskState state, Conversation before, List<CimEvent> events, Stamped stamped) {
        var id = before.id();
        if (state.assists().stream().noneMatch(in(id))) {
            return state;
        }
        var next = state;
        for (var event : events) {
            if (before.transcript().indexOfId(event.id()) < 0) {
                next = happened(next, id, event, stamped);
            }
        }
        var known = before.participants();
        for (var who : state.conversation(id).map(Conversation::participants).orElse(List.of())) {
            if (known.stream().noneMatch(p -> p.userId().equals(who.userId()))) {
                next = came(next, id, who, stamped);
            } else if (who.role() == Role.PRIMARY) {
                next = tookOver(next, id, who, stamped);
            }
        }
        return next;
    }
}
