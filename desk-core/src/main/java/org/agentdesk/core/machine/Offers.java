package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.Offer.Outcome;
import org.agentdesk.core.model.Offer.Phase;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;

/// Requests that ring.
///
/// | phase | input | next |
/// |---|---|---|
/// | – | taskRequest RESERVED / STARTED | Ringing / Accepting (subscribes once the desk is live) |
/// | Ringing | nobody takes it back long after its time | Silent |
/// | Ringing, Silent | Accept, unless it is a call | Accepting |
/// | Silent | Dismiss | – |
/// | Ringing, Silent | revokeTask in time / after the deadline | Gone(REVOKED / EXPIRED) |
/// | Accepting | onTopicData | Gone(ACCEPTED) |
/// | Accepting | revokeTask, errors | Gone(LOST) |
/// | Accepting | no answer | Ringing again |
/// | Ringing, Silent, Accepting | link lost | Gone(UNKNOWN) |
/// | Gone | its moment is over | – |
///
/// Offers are known by their conversation: another task for one replaces the first, the same task
/// told twice in the same direction changes nothing. A request for the very task that the agent
/// leads already is late; another one for that conversation (a second channel, a transfer back) is
/// an offer like any.
final class Offers {

    private static final Duration ACCEPT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SHOWN_AFTER = Duration.ofSeconds(4);
    private static final Duration SLACK = Duration.ofMillis(1500);
    private static final Duration SHORTEST_RONA = Duration.ofSeconds(4);
    private static final Duration OVERDUE = Duration.ofSeconds(15);
    private static final Duration LONGEST_RING = Duration.ofMinutes(5);

    private Offers() {}

    static Step requested(DeskState state, ServerEvent.TaskRequested task, Stamped stamped) {
        if (isLate(state, task)) {
            return Step.of(state);
        }
        var before = state.offer(task.conversationId()).filter(o -> isAlive(o, task)).orElse(null);
        if (before != null) {
            return joins(state, task, before) && before.isOpen()
                    ? subscribed(state, before, stamped)
                    : Step.of(state);
        }
        var offer = offer(task, stamped.at(), state.settings());
        var offers = new ArrayList<>(state.offers());
        offers.removeIf(o -> o.conversationId().equals(offer.conversationId()));
        offers.add(offer);
        var next = state.withOffers(offers);
        if (task.session() == null) {
            next = missingSession(next, offer, stamped);
        }
        return joins(next, task, offer) ? join(next, offer, stamped) : Step.of(next);
    }

    private static boolean isLate(DeskState state, ServerEvent.TaskRequested task) {
        return !task.started()
                && state.conversation(task.conversationId())
                        .filter(c -> c.synced() && c.role() == Role.PRIMARY)
                        .filter(c -> c.phase() instanceof Conversation.Phase.Open)
                        .filter(c -> task.taskId().equals(c.taskId()))
                        .isPresent();
    }

    private static boolean isAlive(Offer offer, ServerEvent.TaskRequested task) {
        return offer.taskId().equals(task.taskId())
                && offer.direction().equals(task.direction())
                && !(offer.phase() instanceof Phase.Gone);
    }

    /// Calls are not for this desk, so that it answers none by itself.
    private static boolean joins(DeskState state, ServerEvent.TaskRequested task, Offer offer) {
        return task.started() || state.around().options().autoAnswer() && !offer.isCall();
    }

    /// Nobody pressed a button, so somebody should be told, as soon as it was asked for.
    private static Step join(DeskState state, Offer offer, Stamped stamped) {
        var next = subscribed(state, offer, stamped);
        return state.link().isLive() ? next.then(s -> Step.of(joined(s, offer, stamped))) : next;
    }

    private static DeskState joined(DeskState state, Offer offer, Stamped stamped) {
        var kind = Notice.Kind.JOINED_BY_ITSELF;
        var name = offer.customerName();
        return Notices.add(state, stamped, kind, offer.conversationId(), name, "");
    }

    /// Before the first agentPresence nothing is asked for yet, and over a lost link nothing is:
    /// the server offers it again.
    private static Step subscribed(DeskState state, Offer offer, Stamped stamped) {
        return switch (state.link()) {
            case Link.Live _ -> subscribe(state, offer, stamped.freshId("participant"), stamped);
            case Link.Connecting(var until) -> Step.of(accepting(state, offer, until));
            default -> Step.of(state);
        };
    }

    private static DeskState accepting(DeskState state, Offer offer, Instant from) {
        return replace(state, offer.in(new Phase.Accepting(from.plus(ACCEPT_TIMEOUT))));
    }

    /// The desk is live: what it was to join by itself before that is asked for now.
    static Step due(DeskState state, Stamped stamped) {
        var step = Step.of(state);
        for (var offer : state.offers()) {
            if (offer.phase() instanceof Phase.Accepting) {
                // there may be several, and each is a record of its own
                var record = stamped.freshId("participant" + offer.conversationId());
                step =
                        step.then(s -> subscribe(s, offer, record, stamped))
                                .then(s -> Step.of(joined(s, offer, stamped)));
            }
        }
        return step;
    }

    private static Offer offer(ServerEvent.TaskRequested task, Instant now, DeskSettings settings) {
        var rona = settings.rona();
        return new Offer(
                task.conversationId(),
                task.taskId(),
                task.direction(),
                task.queue(),
                task.note(),
                task.requestedBy(),
                task.session(),
                task.room(),
                now,
                rona == null ? null : now.plus(rona),
                new Phase.Ringing());
    }

    /// It can still be accepted, so it rings; but somebody should know.
    private static DeskState missingSession(DeskState state, Offer offer, Stamped stamped) {
        return Notices.add(
                state,
                stamped,
                Notice.Kind.UNREADABLE,
                offer.conversationId(),
                "taskRequest",
                "it names no channel session");
    }

    /// A call is answered on the telephone, which tells the server.
    static Step accept(DeskState state, String conversationId, Stamped stamped) {
        var offer = state.offer(conversationId).filter(Offer::isOpen).orElse(null);
        if (offer == null || state.me() == null) {
            return Step.of(state);
        }
        return state.link().isLive() && !offer.isCall()
                ? subscribed(state, offer, stamped)
                : Notices.notPossible(state, stamped, conversationId, "ACCEPT");
    }

    private static Step subscribe(DeskState state, Offer offer, String record, Stamped stamped) {
        var me = state.me();
        return me == null
                ? Step.of(state)
                : Step.of(
                        accepting(state, offer, stamped.at()),
                        new Effect.Emit(
                                new ClientCommand.Subscribe(
                                        me,
                                        record,
                                        roleFor(offer.direction()),
                                        offer.conversationId(),
                                        offer.taskId(),
                                        offer.room())));
    }

    static String roleFor(String direction) {
        return switch (direction) {
            case "CONSULT" -> "ASSISTANT";
            case "SILENT_MONITOR" -> "SILENT_MONITOR";
            default -> "PRIMARY";
        };
    }

    static Step revoked(DeskState state, String conversationId, Stamped stamped) {
        var offer = state.offer(conversationId).orElse(null);
        if (offer == null) {
            return Step.of(state);
        }
        return switch (offer.phase()) {
            case Phase.Gone _ -> Step.of(state);
            case Phase.Accepting _ -> Step.of(lost(state, offer, stamped));
            case Phase.Ringing _, Phase.Silent _ -> Step.of(ended(state, offer, stamped));
        };
    }

    /// A revocation does not say why. One that comes when the ring is over is RONA. Where nothing
    /// is configured, or the ring turned out longer, it teaches the desk how long that is.
    private static DeskState ended(DeskState state, Offer offer, Stamped stamped) {
        var rang = Duration.between(offer.offeredAt(), stamped.at());
        var until = offer.ringsUntil();
        if (until != null) {
            boolean inTime = stamped.at().isBefore(until.minus(SLACK));
            if (!stamped.at().isAfter(until.plus(SLACK))) {
                return gone(state, offer, inTime ? Outcome.REVOKED : Outcome.EXPIRED, stamped);
            }
        } else if (rang.compareTo(SHORTEST_RONA) < 0) {
            return gone(state, offer, Outcome.REVOKED, stamped);
        }
        var learned =
                state.settings().withRona(Duration.ofSeconds(Math.round(rang.toMillis() / 1000.0)));
        return gone(state.withSettings(learned), offer, Outcome.EXPIRED, stamped);
    }

    private static DeskState lost(DeskState state, Offer offer, Stamped stamped) {
        var gone = gone(state, offer, Outcome.LOST, stamped);
        var kind = Notice.Kind.OFFER_LOST;
        return Notices.add(gone, stamped, kind, offer.conversationId(), offer.customerName(), "");
    }

    /// The server says that accepting failed, without naming the conversation: it can only be one
    /// that is being accepted, and the oldest is the one.
    static DeskState refused(DeskState state, Stamped stamped) {
        return state.offers().stream()
                .filter(o -> o.phase() instanceof Phase.Accepting)
                .findFirst()
                .map(offer -> lost(state, offer, stamped))
                .orElse(state);
    }

    /// The conversation opened.
    static DeskState accepted(DeskState state, String conversationId, Stamped stamped) {
        return state.offer(conversationId)
                .filter(o -> !(o.phase() instanceof Phase.Gone))
                .map(offer -> gone(state, offer, Outcome.ACCEPTED, stamped))
                .orElse(state);
    }

    /// The link is lost: nobody knows what became of them until they are offered again.
    static DeskState unknown(DeskState state, Stamped stamped) {
        var next = state;
        for (var offer : state.offers()) {
            if (!(offer.phase() instanceof Phase.Gone)) {
                next = gone(next, offer, Outcome.UNKNOWN, stamped);
            }
        }
        return next;
    }

    private static DeskState gone(DeskState state, Offer offer, Outcome outcome, Stamped stamped) {
        var until = stamped.at().plus(SHOWN_AFTER);
        return replace(state, offer.in(new Phase.Gone(outcome, until)));
    }

    private static DeskState replace(DeskState state, Offer offer) {
        UnaryOperator<Offer> swap =
                o -> o.conversationId().equals(offer.conversationId()) ? offer : o;
        return state.withOffers(state.offers().stream().map(swap).toList());
    }

    /// Offers that are over disappear; an accept that was never answered may be tried again.
    static DeskState expire(DeskState state, Stamped stamped) {
        var next = state;
        List<Offer> kept = new ArrayList<>();
        for (var offer : state.offers()) {
            var deadline = deadline(offer);
            boolean due = deadline != null && !deadline.isAfter(stamped.at());
            if (!due) {
                kept.add(offer);
            } else if (offer.phase() instanceof Phase.Accepting) {
                kept.add(offer.in(new Phase.Ringing()));
                var kind = Notice.Kind.OFFER_NO_ANSWER;
                var name = offer.customerName();
                next = Notices.add(next, stamped, kind, offer.conversationId(), name, "");
            } else if (offer.isRinging()) {
                kept.add(offer.in(new Phase.Silent()));
            }
        }
        return next.withOffers(kept);
    }

    /// The clock jumped: what is over goes away no sooner and no later for it.
    static Offer moved(Offer offer, Duration by) {
        return offer.phase() instanceof Phase.Gone(var outcome, var until)
                ? offer.in(new Phase.Gone(outcome, until.plus(by)))
                : offer;
    }

    /// The agent wants to see it no more. Only what the server seems to have forgotten can be put
    /// away: everything else has an end of its own.
    static Step dismiss(DeskState state, String conversationId) {
        return Step.of(
                state.withOffers(
                        state.offers().stream()
                                .filter(o ->
                                        !o.conversationId().equals(conversationId)
                                                || !(o.phase() instanceof Phase.Silent))
                                .toList()));
    }

    private static Instant overdue(Offer offer) {
        var until = offer.ringsUntil();
        return until == null ? offer.offeredAt().plus(LONGEST_RING) : until.plus(OVERDUE);
    }

    static @Nullable Instant deadline(Offer offer) {
        return switch (offer.phase()) {
            case Phase.Ringing _ -> overdue(offer);
            case Phase.Silent _ -> null;
            case Phase.Accepting(var deadline) -> deadline;
            case Phase.Gone(var _, var until) -> until;
        };
    }
}
