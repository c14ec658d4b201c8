package org.agentdesk.simulator.engineio;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The packets waiting for one client. Adding never blocks; a full box says so instead.
final class Outbox {
    private static final long MAX_CHARS = 16_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int capacity;
    private List<String> packets = new ArrayList<>();
    private long chars;
    private int wakeUps;
    private boolean ended;

    Outbox(int capacity) {
        this.capacity = capacity;
    }

    /// Adds a packet; false when the box is full or has ended.
    boolean add(String packet) {
        lock.lock();
        try {
            if (ended || packets.size() >= capacity || chars >= MAX_CHARS) {
                return false;
            }
            packets.add(packet);
            chars += packet.length();
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Takes what is there, waiting until there is something, the time is over, the box has ended
    /// or [#wake()] was called; empty in the last three cases.
    List<String> take(long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            int seen = wakeUps;
            while (packets.isEmpty() && !ended && seen == wakeUps && left > 0) {
                left = changed.awaitNanos(left);
            }
            var taken = packets;
            packets = new ArrayList<>();
            chars = 0;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// Lets a waiting taker return empty-handed.
    void wake() {
        lock.lock();
        try {
            wakeUps++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Accepts nothing more; what is in it can still be taken.
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Whether the box has ended and been emptied.
    boolean isDone() {
        lock.lock();
        try {
            return ended && packets.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
