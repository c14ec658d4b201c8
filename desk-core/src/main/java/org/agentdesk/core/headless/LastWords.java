package org.agentdesk.core.headless;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.agentdesk.core.model.Unsent;
import org.agentdesk.core.session.Desk;

/// Gives what is on its way a moment to arrive before the process ends.
final class LastWords {

    /// Somebody who signs out waits longer than a process that has been told to end.
    private static final Duration SIGN_OUT_PATIENCE = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private LastWords() {}

    /// Returns once every message was confirmed, at once where there is no connection, and after a
    /// moment in any case.
    static void leave(Desk desk) throws InterruptedException {
        leave(desk, PATIENCE);
    }

    /// The same before a sign-out; returns how many messages were not confirmed in that time.
    static int beforeSignOut(Desk desk) throws InterruptedException {
        leave(desk, SIGN_OUT_PATIENCE);
        return Unsent.in(desk.state());
    }

    private static void leave(Desk desk, Duration patience) throws InterruptedException {
        var said = new CompletableFuture<Boolean>();
        try (var _ =
                desk.observe(s -> {
                    if (!s.link().isLive() || Unsent.in(s) == 0) {
                        said.complete(true);
                    }
                })) {
            said.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // the server does not answer: it was told, and that is all there is to do
        }
    }
}
