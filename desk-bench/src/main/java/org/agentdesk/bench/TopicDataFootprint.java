package org.agentdesk.bench;

import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;

/// Prints what a conversation of 10,000 events leaves in memory, once decoded and once it is part
/// of the desk's state; the text it came as is gone by then.
public final class TopicDataFootprint {

    private static final int EVENTS = 10_000;

    private TopicDataFootprint() {}

    /// Takes no arguments.
    public static void main(String[] args) throws InterruptedException {
        var warm = new Line(); // classes and constants are loaded before anything is measured
        var warmState = warm.apply(Line.signedIn(), warm.decode(History.frame(20)));
        long before = used();

        var line = new Line();
        var frame = History.frame(EVENTS);
        double text = frame.getBytes(StandardCharsets.UTF_8).length / 1e6;
        var event = line.decode(frame);
        frame = "";
        long decoded = used();

        var state = line.apply(Line.signedIn(), event);
        Reference.reachabilityFence(event);
        event = null;
        long applied = used();

        System.out.printf(
                "%d events, %.1f MB of text: decoded %.1f MB stay, in the desk's state %.1f MB%n",
                EVENTS, text, (decoded - before) / 1e6, (applied - before) / 1e6);
        Reference.reachabilityFence(warm);
        Reference.reachabilityFence(warmState);
        Reference.reachabilityFence(line);
        Reference.reachabilityFence(frame);
        Reference.reachabilityFence(state);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
