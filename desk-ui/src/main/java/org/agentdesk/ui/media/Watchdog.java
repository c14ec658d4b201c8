package org.agentdesk.ui.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Ends transfers that fall silent or never end. Safe from any thread.
final class Watchdog implements AutoCloseable {

    private static final long TICK_MILLIS = 200;

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("media-watch").factory());

    /// Begins to watch one transfer; closing the watch ends that.
    Watch watch(Limits limits) {
        var watch = new Watch(limits, System.nanoTime());
        watch.ticks =
                timer.scheduleAtFixedRate(
                        watch::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /// A transfer that is watched.
    static final class Watch implements AutoCloseable {

        private final Limits limits;
        private final long start;
        private volatile long lastSign;
        private volatile boolean over;
        private volatile @Nullable InputStream guarded;
        private @Nullable ScheduledFuture<?> ticks;

        private Watch(Limits limits, long now) {
            this.limits = limits;
            this.start = now;
            this.lastSign = now;
        }

        /// What to close when time is over.
        void guard(InputStream in) {
            alive();
            guarded = in;
        }

        /// Something came.
        void alive() {
            lastSign = System.nanoTime();
        }

        /// Whether it was ended because it took too long.
        boolean isOver() {
            return over;
        }

        private void look() {
            long now = System.nanoTime();
            boolean late =
                    now - start > limits.whole().toNanos()
                            || now - lastSign > limits.silence().toNanos();
            var in = guarded;
            if (late && in != null && !over) {
                over = true;
                close(in);
            }
        }

        private static void close(InputStream in) {
            try {
                in.close();
            } catch (IOException e) {
                // it is broken already, which is what was wanted
            }
        }

        @Override
        public void close() {
            var running = ticks;
            if (running != null) {
                running.cancel(false);
            }
        }
    }
}
