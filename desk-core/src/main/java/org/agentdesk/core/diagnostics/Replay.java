package org.agentdesk.core.diagnostics;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.wire.JsonText;

/// `desk replay BUNDLE [--json]`: gives the recorded inputs to the machine again and says whether
/// the same states came of it. Described in docs/guide/diagnostics.md.
public final class Replay {

    /// What the process ends with when the states are the same.
    static final int SAME = 0;

    /// What the process ends with when a state is another one.
    static final int DIFFERENT = 1;

    /// What the process ends with when it was started wrongly or the file is no bundle.
    static final int USAGE = 2;

    private final PrintStream out;
    private final boolean asJson;
    private final RecordReader reader = new RecordReader();
    private final Fingerprint fingerprint = new Fingerprint(Disguise.NONE);
    private long steps;
    private long different;
    private Summary last = new Summary("", "", 0, 0, 0, 0);

    private Replay(PrintStream out, boolean asJson) {
        this.out = out;
        this.asJson = asJson;
    }

    /// Replays, and ends the process.
    public static void main(String[] args) {
        DeskLog.toStandardError();
        System.exit(run(args, System.out, System.err));
    }

    /// Replays, and says what the process has to end with.
    public static int run(String[] args, PrintStream out, PrintStream complaints) {
        var files = Arrays.stream(args).filter(a -> !a.equals("--json")).toList();
        if (files.size() != 1 || files.getFirst().startsWith("-") || args.length > 2) {
            complaints.println("usage: desk replay BUNDLE [--json]");
            return USAGE;
        }
        try {
            return replay(Path.of(files.getFirst()), args.length == 2, out);
        } catch (NotRecorded e) {
            complaints.println("desk replay: " + e.why());
        } catch (InvalidPathException e) {
            complaints.println("desk replay: there is no such file");
        }
        return USAGE;
    }

    private static int replay(Path file, boolean asJson, PrintStream out) throws NotRecorded {
        try (var bundle = BundleReader.open(file)) {
            var manifest = bundle.manifest();
            try (var lines = bundle.recording()) {
                return new Replay(out, asJson).play(manifest, lines);
            }
        }
    }

    private int play(Json manifest, BundleReader.Lines lines) throws NotRecorded {
        var first = lines.next();
        if (first == null) {
            throw new NotRecorded("the recording is empty");
        }
        var state = reader.read(first.get("base"), DeskState.class);
        show(manifest.get("at").text(), "", state, first);
        for (var line = lines.next(); line != null; line = lines.next()) {
            var input = reader.read(line.get("step"), Stamped.class);
            state = Fold.next(state, input);
            steps++;
            show(input.at().toString(), input.input().getClass().getSimpleName(), state, line);
        }
        return verdict();
    }

    private void show(String at, String input, DeskState state, Json line) {
        var found = fingerprint.of(state);
        boolean same = found.equals(line.get("state").text());
        different += same ? 0 : 1;
        var summary = Summary.of(state);
        if (asJson) {
            out.println(
                    JsonText.write(
                            Json.obj(
                                    "step", Json.of(steps),
                                    "at", steps == 0 ? Json.Null.NULL : Json.of(at),
                                    "input", Json.of(input),
                                    "state", Json.of(found),
                                    "same", Json.of(same),
                                    "summary", summary.json())));
        } else if (!summary.equals(last) || !same) {
            var time = steps == 0 ? "at first" : Instant.parse(at).toString();
            var mark = same ? "" : "   DIFFERENT";
            out.printf("%-30s %-14s %s%s%n", time, input, summary.text(), mark);
        }
        last = summary;
    }

    private int verdict() {
        if (!asJson) {
            var words =
                    different == 0
                            ? List.of("the same states again")
                            : List.of(Long.toString(different), "of the states are different");
            out.println(steps + " steps: " + String.join(" ", words));
        }
        return different == 0 ? SAME : DIFFERENT;
    }
}
