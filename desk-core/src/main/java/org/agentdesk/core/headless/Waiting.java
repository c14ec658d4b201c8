package org.agentdesk.core.headless;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.session.Desk;

/// Waits until the desk's state answers a command.
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Set<Notice.Kind> NO =
            Set.of(
                    Notice.Kind.NOT_POSSIBLE,
                    Notice.Kind.STATE_UNCHANGED,
                    Notice.Kind.STATE_NO_ANSWER,
                    Notice.Kind.MRD_NEEDS_READY_AGENT,
                    Notice.Kind.OFFER_LOST,
                    Notice.Kind.OFFER_NO_ANSWER,
                    Notice.Kind.LEAVE_NO_ANSWER);

    private final Desk desk;

    Waiting(Desk desk) {
        this.desk = desk;
    }

    /// Gives a command and waits for what becomes of it: `ok` once the state is as wanted, not `ok`
    /// with a sentence once the desk refused or the session ended.
    Json.Obj until(Runnable command, Predicate<DeskState> wanted) throws InterruptedException {
        long before = lastNotice(desk.state());
        command.run();
        var answer = new CompletableFuture<Json.Obj>();
        try (var _ = desk.observe(s -> answer(s, before, wanted).ifPresent(answer::complete))) {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return no("The server did not answer.");
        } catch (ExecutionException e) {
            return no("Something went wrong.");
        }
    }

    /// Gives a command whose result is told by events only: `ok` unless the desk refuses it at
    /// once.
    Json.Obj done(Runnable command) throws InterruptedException {
        return until(command, _ -> true);
    }

    private static Optional<Json.Obj> answer(
            DeskState state, long before, Predicate<DeskState> wanted) {
        var refusal =
                state.notices().stream()
                        .filter(n -> n.number() > before && NO.contains(n.kind()))
                        .findFirst();
        if (refusal.isPresent()) {
            return Optional.of(no(Sentences.of(refusal.get())));
        }
        if (wanted.test(state)) {
            return Optional.of(Json.obj("ok", Json.of(true)));
        }
        return state.link() instanceof Link.SignedOut(var why) && why != null
                ? Optional.of(no(Sentences.of(why)))
                : Optional.empty();
    }

    static Json.Obj no(String sentence) {
        return Json.obj("ok", Json.of(false), "error", Json.of(sentence));
    }

    private static long lastNotice(DeskState state) {
        return state.notices().isEmpty() ? 0 : state.notices().getLast().number();
    }
}
