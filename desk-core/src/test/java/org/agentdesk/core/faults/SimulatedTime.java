package org.agentdesk.core.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Time that passes when it is told to: a clock, and a thread whose alarms go off by it. What is to
/// be done at once is done at once.
public final class SimulatedTime extends ScheduledThreadPoolExecutor {

    private final PriorityBlockingQueue<Alarm> alarms =
            new PriorityBlockingQueue<>(16, Comparator.comparingLong(a -> a.due));
    private final Instant start;
    private volatile long nanos;
    private volatile Duration wrong = Duration.ZERO;

    public SimulatedTime(Instant start) {
        super(1, Thread.ofPlatform().daemon().name("desk-loop").factory());
        this.start = start;
    }

    /// Time that only passes.
    public long nanos() {
        return nanos;
    }

    /// The time of day.
    public Instant now() {
        return start.plusNanos(nanos).plus(wrong);
    }

    /// Sets the clock; no time passes.
    public void jump(Duration by) {
        wrong = wrong.plus(by);
    }

    /// Lets time pass, and everything happen meanwhile.
    public void pass(Duration duration) {
        long end = nanos + duration.toNanos();
        for (var next = alarms.peek(); next != null && next.due <= end; next = alarms.peek()) {
            if (alarms.remove(next)) {
                nanos = Math.max(nanos, next.due);
                execute(next);
                next.await();
            }
        }
        nanos = end;
    }

    /// How many alarms are set.
    public int alarms() {
        return alarms.size();
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        if (delay <= 0) {
            return super.schedule(task, delay, unit);
        }
        var alarm = new Alarm(task, nanos + unit.toNanos(delay));
        alarms.add(alarm);
        return alarm;
    }

    private final class Alarm extends FutureTask<Void> implements ScheduledFuture<Void> {

        private final long due;

        private Alarm(Runnable task, long due) {
            super(task, null);
            this.due = due;
        }

        private void await() {
            try {
                get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (CancellationException e) {
                // something else came first and set another
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean cancel(boolean interrupt) {
            alarms.remove(this);
            return super.cancel(interrupt);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - nanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(
                    getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
