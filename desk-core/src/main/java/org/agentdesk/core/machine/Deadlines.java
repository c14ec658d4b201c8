package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.OutboxItem;
import org.agentdesk.core.model.PresenceRequest;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.Trouble.Kind;
import org.jspecify.annotations.Nullable;

/// Everything that happens by itself when its moment comes. Deadlines stand in the state; nothing
/// is counted down.
public final class Deadlines {

    private static final Duration TELLING = Duration.ofMillis(20);

    private Deadlines() {}

    /// When the machine next wants [Input.TimePassed]; empty when nothing is due ever.
    public static Optional<Instant> next(DeskState state) {
        List<@Nullable Instant> moments = new ArrayList<>();
        moments.add(ofLink(state.link()));
        moments.add(Resync.deadline(state));
        moments.add(PullRequests.deadline(state));
        moments.add(Requests.deadline(state));
        state.presenceRequests().stream().map(PresenceRequest::deadline).forEach(moments::add);
        state.offers().stream().map(Offers::deadline).forEach(moments::add);
        for (var conversation : state.conversations()) {
            moments.add(conversation.transcript().firstDeadline());
            moments.add(Signs.deadline(conversation));
            moments.add(Conversations.deadline(state, conversation));
            moments.add(Hands.deadline(conversation));
            conversation.around().asked().stream()
                    .map(asked -> Asking.deadline(state, conversation, asked))
                    .forEach(moments::add);
        }
        moments.add(state.kept().restoring());
        moments.add(state.kept().composing().returnBy());
        state.kept().outbox().stream().map(OutboxItem::deadline).forEach(moments::add);
        return moments.stream()
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(moment -> moment.plus(TELLING));
    }

    private static @Nullable Instant ofLink(Link link) {
        return switch (link) {
            case Link.SigningIn(var deadline) -> deadline;
            case Link.Connecting(var deadline) -> deadline;
            case Link.SigningOut(var deadline) -> deadline;
            case Link.Lost lost -> lost.nextTry() != null ? lost.nextTry() : lost.givenUp();
            case Link.SignedOut _, Link.Live _ -> null;
        };
    }

    static Step expire(DeskState state, Stamped stamped) {
        return Step.of(Offers.expire(Presences.expire(state, stamped), stamped))
                .then(s -> Conversations.expire(s, stamped))
                .then(s -> Step.of(Resync.expire(s, stamped)))
                .then(s -> Restoring.expire(s, stamped))
                .then(s -> Outbox.expire(s, stamped))
                .then(s -> SettingAside.expire(s, stamped))
                .then(s -> expireLink(s, stamped));
    }

    private static Step expireLink(DeskState state, Stamped stamped) {
        var due = ofLink(state.link());
        if (due == null || due.isAfter(stamped.at())) {
            return Step.of(state);
        }
        return switch (state.link()) {
            case Link.SigningIn _ ->
                    Reentry.failed(state, new Trouble(Kind.NO_ANSWER, null), stamped);
            case Link.Connecting _ ->
                    Reentry.failed(state, new Trouble(Kind.NO_PRESENCE, null), stamped);
            case Link.SigningOut _ -> Links.end(state, null);
            case Link.Lost lost ->
                    lost.nextTry() != null
                            ? Links.tryAgain(state, lost, stamped)
                            : Links.failed(state, lost, stamped);
            case Link.SignedOut _, Link.Live _ -> Step.of(state);
        };
    }
}
