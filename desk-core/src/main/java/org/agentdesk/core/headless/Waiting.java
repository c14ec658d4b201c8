package org.agentdesk.core.headless;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.session.Desk;
import org.jspecify.annotations.Nullable;

/// Waits until the desk's state answers a command.
final class Waiting {

    /// Longer than the desk itself waits for any answer.
    private static final Duration PATIENCE = Duration.ofSeconds(65);

    private static final Set<Notice.Kind> NO =
            Set.of(
                    Notice.Kind.NOT_POSSIBLE,
                    Notice.Kind.STATE_UNCHANGED,
                    Notice.Kind.STATE_NO_ANSWER,
                    Notice.Kind.MRD_NEEDS_READY_AGENT,
                    Notice.Kind.OFFER_LOST,
                    Notice.Kind.OFFER_NO_ANSWER,
                    Notice.Kind.LEAVE_NO_ANSWER,
                    Notice.Kind.NO_ANSWER,
                    Notice.Kind.REFUSED,
                    Notice.Kind.WRAP_UP_UNSAVED,
                    Notice.Kind.FILE_REFUSED,
                    Notice.Kind.ASSISTANCE_REFUSED);

    private final Desk desk;

    Waiting(Desk desk) {
        this.desk = desk;
    }

    /// What a command is about, so that only what concerns it counts as its answer.
    ///
    /// @param conversation the conversation; null when it is about none
    /// @param task what the server calls it when it reports an error; `""` when it has no name
    /// @param patience how long an answer may take
    record Subject(@Nullable String conversation, String task, Duration patience) {

        /// A command without a conversation.
        static final Subject NONE = new Subject(null, "", PATIENCE);

        /// A command about a conversation that the desk itself gives up in time.
        static Subject of(String conversation) {
            return new Subject(conversation, "", PATIENCE);
        }

        /// A command that the server may leave unanswered.
        static Subject asking(@Nullable String conversation, String task) {
            return new Subject(conversation, task, Duration.ofSeconds(10));
        }

        private boolean isRefusedBy(Notice notice) {
            boolean mine = notice.about() == null || notice.about().equals(conversation);
            return NO.contains(notice.kind()) && mine
                    || notice.kind() == Notice.Kind.SERVER_ERROR
                            && notice.what().strip().equalsIgnoreCase(task);
        }
    }

    /// Gives a command and waits for what becomes of it: `ok` once the state is as wanted, not `ok`
    /// with a sentence once it was refused or the session ended.
    Json.Obj until(Subject subject, Runnable command, Predicate<DeskState> wanted)
            throws InterruptedException {
        return answer(
                subject,
                command,
                s -> wanted.test(s) ? Optional.of(ok()) : Optional.<Json.Obj>empty());
    }

    /// The same where the state may say no as well.
    Json.Obj answer(
            Subject subject, Runnable command, Function<DeskState, Optional<Json.Obj>> verdict)
            throws InterruptedException {
        long before = lastNotice(desk.state());
        command.run();
        var answer = new CompletableFuture<Json.Obj>();
        try (var _ =
                desk.observe(
                        s -> answer(s, subject, before, verdict).ifPresent(answer::complete))) {
            return answer.get(subject.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return no("reply.noAnswer");
        } catch (ExecutionException e) {
            return no("reply.trouble");
        }
    }

    /// Gives a command whose result is told by events only: `ok` unless the desk refuses it at
    /// once.
    Json.Obj done(String conversation, Runnable command) throws InterruptedException {
        return until(Subject.of(conversation), command, _ -> true);
    }

    private static Optional<Json.Obj> answer(
            DeskState state,
            Subject subject,
            long before,
            Function<DeskState, Optional<Json.Obj>> verdict) {
        var refusal =
                state.notices().stream()
                        .filter(n -> n.number() > before && subject.isRefusedBy(n))
                        .findFirst();
        if (refusal.isPresent()) {
            return Optional.of(because(Sentences.of(refusal.get())));
        }
        var answer = verdict.apply(state);
        if (answer.isPresent()) {
            return answer;
        }
        return state.link() instanceof Link.SignedOut(var why)
                ? Optional.of(why == null ? no("reply.notSignedIn") : because(Sentences.of(why)))
                : Optional.empty();
    }

    static Json.Obj ok() {
        return Json.obj("ok", Json.of(true));
    }

    /// Not `ok`, with a sentence of the bundle.
    static Json.Obj no(String key, String... fillers) {
        return because(Sentences.of(key, fillers));
    }

    /// Not `ok`, for a reason.
    static Json.Obj because(String sentence) {
        return Json.obj("ok", Json.of(false), "error", Json.of(sentence));
    }

    private static long lastNotice(DeskState state) {
        return state.notices().isEmpty() ? 0 : state.notices().getLast().number();
    }
}
