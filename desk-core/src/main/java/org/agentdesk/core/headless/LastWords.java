package org.agentdesk.core.headless;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.OutboxItem;
import org.agentdesk.core.session.Desk;

/// Gives what is on its way a moment to arrive before the process ends.
final class LastWords {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private LastWords() {}

    /// Returns once every message was confirmed, at once where there is no connection, and after a
    /// moment in any case.
    static void leave(Desk desk) throws InterruptedException {
        var said = new CompletableFuture<Boolean>();
        try (var _ =
                desk.observe(s -> {
                    if (!s.link().isLive() || !isSpeaking(s)) {
                        said.complete(true);
                    }
                })) {
            said.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // the server does not answer: it was told, and that is all there is to do
        }
    }

    private static boolean isSpeaking(DeskState state) {
        boolean isStoring =
                state.kept().outbox().stream().anyMatch(i -> i.stage() == OutboxItem.Stage.STORING);
        return isStoring
                || state.conversations().stream()
                        .flatMap(c -> c.transcript().stream())
                        .anyMatch(LastWords::isOnItsWay);
    }

    private static boolean isOnItsWay(Entry entry) {
        return entry instanceof Entry.Said said
                && switch (said.delivery()) {
                    case QUEUED, SENDING, UNCONFIRMED -> true;
                    case RECEIVED, SENT, DELIVERED, SEEN, FAILED -> false;
                };
    }
}
