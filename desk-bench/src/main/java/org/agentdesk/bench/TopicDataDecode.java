package org.agentdesk.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.wire.ServerEvent;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A conversation of 10,000 events, 43 MB of text, from the frame to the event and into the state.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class TopicDataDecode {

    /// Text in Latin letters takes a byte a character in memory; one other letter makes it two.
    @Param({"latin", "any"})
    public String letters = "latin";

    private String frame = "";
    private double megabytes;
    private DeskState state = Line.signedIn();

    /// Megabytes of UTF-8 a second.
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Volume {
        public double megabytes;
    }

    @Setup
    public void write() {
        var latin = History.frame(10_000);
        frame = letters.equals("latin") ? latin : latin.replaceFirst("Lindenallee", "Łąkowa ✓");
        megabytes = frame.getBytes(StandardCharsets.UTF_8).length / 1e6;
        state = Line.signedIn();
    }

    /// Frame text to `ServerEvent.TopicData`.
    @Benchmark
    public ServerEvent decode(Volume volume) {
        volume.megabytes += megabytes;
        return new Line().decode(frame);
    }

    /// The same, and then into the desk's state.
    @Benchmark
    public DeskState decodeAndApply(Volume volume) {
        volume.megabytes += megabytes;
        var line = new Line();
        return line.apply(state, line.decode(frame));
    }
}
