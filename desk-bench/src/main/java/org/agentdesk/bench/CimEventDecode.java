package org.agentdesk.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.wire.ServerEvent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One live `onCimEvent` of 4 KB on a connection that has seen the conversation's objects before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CimEventDecode {

    private static final int FRAMES = 1_000;

    private final Line line = new Line();
    private String[] frames = {};
    private DeskState state = Line.signedIn();
    private int next;

    @Setup
    public void write() {
        frames = IntStream.range(0, FRAMES).mapToObj(History::liveFrame).toArray(String[]::new);
        state = line.apply(Line.signedIn(), line.decode(History.frame(500)));
    }

    private String frame() {
        next = (next + 1) % FRAMES;
        return frames[next];
    }

    /// Frame text to `ServerEvent.CimEventTold`.
    @Benchmark
    public ServerEvent decode() {
        return line.decode(frame());
    }

    /// The same, and then into a conversation of 500 events.
    @Benchmark
    public DeskState decodeAndApply() {
        return line.apply(state, line.decode(frame()));
    }
}
