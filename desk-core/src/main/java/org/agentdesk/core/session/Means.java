package org.agentdesk.core.session;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.agentdesk.core.model.Patience;
import org.agentdesk.core.transport.AgentManagerRest;
import org.agentdesk.core.transport.AgentManagerSocket;
import org.agentdesk.core.transport.HttpRest;
import org.agentdesk.core.transport.SocketIoConnection;

/// What a desk works with: time, ids, its thread and its two ways to the server.
///
/// @param clock the time of day; may jump
/// @param nanos time that passes, as [System#nanoTime()] tells it: never jumps
/// @param ids gives one that nobody used before
/// @param thread a single one, the desk loop; ends with the desk
/// @param rest ends with the desk
/// @param socket ends with the desk
public record Means(
        Clock clock,
        LongSupplier nanos,
        Supplier<String> ids,
        ScheduledExecutorService thread,
        AgentManagerRest rest,
        AgentManagerSocket socket) {

    /// The system's clock and network.
    public static Means ofTheSystem(Patience patience) {
        return on(new SocketIoConnection(patience), patience);
    }

    /// The system's clock and network, but another connection.
    public static Means on(AgentManagerSocket socket, Patience patience) {
        return new Means(
                Clock.systemUTC(),
                System::nanoTime,
                () -> UUID.randomUUID().toString(),
                loopThread(),
                new HttpRest(patience),
                socket);
    }

    private static ScheduledExecutorService loopThread() {
        var thread =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("desk-loop").factory());
        thread.setRemoveOnCancelPolicy(true);
        return thread;
    }
}
