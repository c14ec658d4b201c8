package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.agentdesk.core.model.AssistRequest;
import org.agentdesk.core.model.AssistRequest.End;
import org.agentdesk.core.model.AssistRequest.Kind;
import org.agentdesk.core.model.AssistRequest.Stage;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Notice;
import org.jspecify.annotations.Nullable;

/// What the agent asked others for, as long as it matters; [Answers] says what becomes of it.
final class Requests {

    /// How long the server may look for somebody.
    static final Duration SEARCHED = Duration.ofMinutes(10);

    /// How long it is news that somebody came.
    static final Duration NEWS = Duration.ofSeconds(8);

    private Requests() {}

    /// Whether an answer may still be for it.
    private static boolean waits(AssistRequest request) {
        return request.isOpen()
                || request.stage() instanceof Stage.Ended(var why, var _) && why == End.NO_ANSWER;
    }

    /// The oldest of a kind that still waits for an answer; null when none does.
    static @Nullable AssistRequest first(
            DeskState state, Kind kind, Predicate<AssistRequest> wanted) {
        return state.assists().stream()
                .filter(r -> r.kind() == kind && waits(r) && wanted.test(r))
                .findFirst()
                .orElse(null);
    }

    /// Nothing happens to null.
    static DeskState move(DeskState state, @Nullable AssistRequest request, Stage stage) {
        return request == null
                ? state
                : state.withAssists(
                        state.assists().stream()
                                .map(r -> r.id().equals(request.id()) ? r.at(stage) : r)
                                .toList());
    }

    static DeskState told(
            DeskState state,
            AssistRequest request,
            Notice.Kind kind,
            String detail,
            Stamped stamped) {
        var id = request.conversationId();
        var customer = state.conversation(id).map(Conversation::customerName).orElse("");
        return Notices.add(state, stamped, kind, id, customer, detail);
    }

    /// When the first of them is due; null when none is.
    static @Nullable Instant deadline(DeskState state) {
        return state.assists().stream()
                .map(r -> due(state, r))
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /// Nothing is answered without a link; after one was lost the server first tells what happened.
    private static @Nullable Instant due(DeskState state, AssistRequest request) {
        if (!(state.link() instanceof Link.Live(var since))) {
            return null;
        }
        return switch (request.stage()) {
            case Stage.Asked(var until) -> later(until, since, request);
            case Stage.Placed(var until) -> later(until, since, request);
            case Stage.Found(var _, var _, var until) -> later(until, since, request);
            case Stage.Accepted(var _, var _, var until) -> until;
            case Stage.Ended _ -> null;
        };
    }

    private static Instant later(Instant until, Instant since, AssistRequest request) {
        var retold = since.plus(Resync.RETOLD_TIMEOUT);
        return request.askedAt().isBefore(since) && retold.isAfter(until) ? retold : until;
    }

    /// After everything that happens: what has no conversation any more is forgotten, and what is
    /// overdue is not waited for any more.
    static DeskState settle(DeskState state, Stamped stamped) {
        if (state.assists().isEmpty()) {
            return state;
        }
        var next = state;
        for (var request : state.assists()) {
            var due = due(state, request);
            if (state.conversation(request.conversationId()).isEmpty()) {
                next = without(next, request);
            } else if (due != null && !due.isAfter(stamped.at())) {
                next = overdue(next, request, stamped);
            }
        }
        return next;
    }

    private static DeskState overdue(DeskState state, AssistRequest request, Stamped stamped) {
        return request.isOpen()
                ? told(
                        move(state, request, new Stage.Ended(End.NO_ANSWER, "")),
                        request,
                        Notice.Kind.ASSISTANCE_NO_ANSWER,
                        "",
                        stamped)
                : without(state, request);
    }

    private static DeskState without(DeskState state, AssistRequest request) {
        return state.withAssists(
                state.assists().stream().filter(r -> !r.id().equals(request.id())).toList());
    }

    /// The clock jumped: what is due moves with it.
    static AssistRequest moved(AssistRequest request, Duration by) {
        var stage =
                switch (request.stage()) {
                    case Stage.Asked(var until) -> new Stage.Asked(until.plus(by));
                    case Stage.Placed(var until) -> new Stage.Placed(until.plus(by));
                    case Stage.Found(var id, var name, var until) ->
                            new Stage.Found(id, name, until.plus(by));
                    case Stage.Accepted(var id, var name, var until) ->
                            new Stage.Accepted(id, name, until.plus(by));
                    case Stage.Ended ended -> ended;
                };
        return new AssistRequest(
                request.id(),
                request.conversationId(),
                request.kind(),
                request.target(),
                request.note(),
                request.askedAt().plus(by),
                stage);
    }
}
