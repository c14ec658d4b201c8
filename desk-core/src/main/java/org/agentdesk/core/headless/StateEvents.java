package org.agentdesk.core.headless;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.AssistRequest.End;
import org.agentdesk.core.model.AssistRequest.Stage;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.Offer.Phase;
import org.jspecify.annotations.Nullable;

/// Tells what changed from one state to the next, as events. Takes every state in turn.
final class StateEvents {

    private @Nullable DeskState before;

    /// The events that lead from the last state to this one.
    ///
    /// @param at the present moment
    List<Json.Obj> of(DeskState now, Instant at) {
        var last = before == null ? DeskState.signedOut(now.settings()) : before;
        before = now;
        List<Json.Obj> events = new ArrayList<>();
        link(last, now, at, events);
        presence(last, now, events);
        offers(last, now, events);
        events.addAll(ConversationEvents.between(last, now));
        stranded(last, now, events);
        lists(last, now, events);
        notices(last, now, events);
        return events;
    }

    static Json.Obj event(String name, Json.Obj members) {
        var event = Json.obj("event", Json.of(name));
        for (var member : members.members().entrySet()) {
            event = event.with(member.getKey(), member.getValue());
        }
        return event;
    }

    private static void link(DeskState last, DeskState now, Instant at, List<Json.Obj> events) {
        var name = StateReport.linkName(now.link());
        boolean same = name.equals(StateReport.linkName(last.link()));
        boolean reasonGiven = now.link() instanceof Link.SignedOut(var why) && why != null;
        if (same && !(reasonGiven && !now.link().equals(last.link()))) {
            return;
        }
        var json = StateReport.link(now.link());
        if (now.link() instanceof Link.Lost lost && lost.nextTry() != null) {
            long wait = Duration.between(at, lost.nextTry()).toMillis();
            json = json.with("nextTryMs", Json.of(Math.max(0, wait)));
        }
        events.add(event("link", json));
    }

    private static void presence(DeskState last, DeskState now, List<Json.Obj> events) {
        var presence = now.presence();
        if (presence != null && presence != last.presence()) {
            boolean changed = !presence.equals(last.presence()) && !isRefusal(last, now);
            var json =
                    Json.obj(
                            "changed", Json.of(changed),
                            "agent", StateReport.agent(presence),
                            "mrds", StateReport.mrds(now));
            events.add(event("presence", json));
        }
    }

    /// Whether what came was the answer to a request, and the answer was no.
    private static boolean isRefusal(DeskState last, DeskState now) {
        return now.presenceRequests().size() < last.presenceRequests().size()
                && now.notices().stream()
                        .anyMatch(n ->
                                n.number() > lastNotice(last)
                                        && n.kind() == Notice.Kind.STATE_UNCHANGED);
    }

    private static long lastNotice(DeskState state) {
        return state.notices().isEmpty() ? 0 : state.notices().getLast().number();
    }

    private static void offers(DeskState last, DeskState now, List<Json.Obj> events) {
        for (var offer : now.offers()) {
            var known = last.offer(offer.conversationId()).orElse(null);
            if (known != null && replaced(known, offer)) {
                events.add(gone(known, "replaced"));
                known = null;
            }
            if (known == null || known.phase() instanceof Phase.Gone && isOpen(offer)) {
                events.add(event("offer", StateReport.offer(offer).without("phase")));
            }
            if (offer.phase() instanceof Phase.Gone(var outcome, var _)
                    && (known == null || isOpen(known))) {
                events.add(gone(offer, outcome(outcome)));
            }
        }
        for (var offer : last.offers()) {
            if (isOpen(offer) && now.offer(offer.conversationId()).isEmpty()) {
                events.add(gone(offer, "unknown"));
            }
        }
    }

    private static boolean isOpen(Offer offer) {
        return !(offer.phase() instanceof Phase.Gone);
    }

    private static boolean replaced(Offer known, Offer offer) {
        return isOpen(known) && !known.offeredAt().equals(offer.offeredAt());
    }

    private static String outcome(Offer.Outcome outcome) {
        return outcome == Offer.Outcome.LOST ? "revoked" : outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Json.Obj gone(Offer offer, String outcome) {
        var json = StateReport.offer(offer).without("phase");
        return event("offerGone", json.with("outcome", Json.of(outcome)));
    }

    /// Messages that lost their conversation, or have not found it again.
    private static void stranded(DeskState last, DeskState now, List<Json.Obj> events) {
        if (now.kept() == last.kept()) {
            return;
        }
        for (var item : now.kept().outbox()) {
            var before = last.kept().item(item.id()).orElse(null);
            if (StateReport.isElsewhere(item.stage())
                    && (before == null || before.stage() != item.stage())) {
                events.add(event("message", StateReport.elsewhere(item.message())));
            }
        }
    }

    private static void lists(DeskState last, DeskState now, List<Json.Obj> events) {
        var before = last.around();
        var after = now.around();
        if (!after.lists().equals(before.lists())) {
            var lists = StateReport.array(after.lists(), StateReport::list);
            events.add(event("list", Json.obj("lists", lists)));
        }
        for (var request : after.requests()) {
            if (!Objects.equals(before.request(request.id()).orElse(null), request)) {
                events.add(event("request", StateReport.request(request)));
            }
        }
        for (var request : before.requests()) {
            if (after.request(request.id()).isEmpty()) {
                events.add(event("requestGone", StateReport.request(request)));
            }
        }
    }

    private static void notices(DeskState last, DeskState now, List<Json.Obj> events) {
        long known = lastNotice(last);
        for (var notice : now.notices()) {
            if (notice.number() > known) {
                notice(now, notice, events);
            }
        }
    }

    private static void notice(DeskState now, Notice notice, List<Json.Obj> events) {
        var where = Json.of(notice.about());
        switch (notice.kind()) {
            case UNREADABLE ->
                    events.add(
                            event(
                                    "unreadable",
                                    Json.obj(
                                            "of", Json.of(notice.what()),
                                            "why", Json.of(notice.detail()),
                                            "conversation", where)));
            case SERVER_ERROR ->
                    events.add(
                            event(
                                    "serverError",
                                    Json.obj(
                                            "task", Json.of(notice.what()),
                                            "text", Json.of(notice.detail()))));
            case ASSISTANCE_REFUSED ->
                    events.add(
                            event(
                                    "serverError",
                                    Json.obj(
                                            "task", Json.of(refused(now, notice)),
                                            "text", Json.of(notice.detail()))));
            case ASSISTANCE_PLACED,
                    ASSISTANCE_ASSIGNED,
                    NOBODY_AVAILABLE,
                    ASSISTANCE_NO_ANSWER,
                    CONSULT_TRANSFERRED,
                    IN_CHARGE,
                    HAND_RAISED,
                    ANNOUNCEMENT,
                    MESSAGE_FAILED,
                    MESSAGE_STRANDED,
                    STORE_TROUBLE ->
                    events.add(
                            event(
                                    "notice",
                                    Json.obj(
                                            "kind", Json.of(notice.kind().name()),
                                            "conversation", where,
                                            "text", Json.of(Sentences.of(notice)))));
            default -> {
                // told by the reply to the command that caused it
            }
        }
    }

    /// What the server calls the request that it refused; `""` when that is forgotten already.
    private static String refused(DeskState now, Notice notice) {
        return now.assists().stream()
                .filter(r -> r.conversationId().equals(notice.about()))
                .filter(r -> r.stage() instanceof Stage.Ended(var why, var _) && why == End.REFUSED)
                .map(r -> r.kind().task())
                .reduce("", (_, newer) -> newer);
    }

    static Json at(@Nullable Instant instant) {
        return StateReport.at(instant);
    }
}
