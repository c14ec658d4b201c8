package org.agentdesk.core.diagnostics;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.agentdesk.core.model.DeskState;
import org.jspecify.annotations.Nullable;

/// Everything that helps to find out what went wrong with one desk.
public final class Diagnostics {

    private final Clock clock;
    private final Timings timings = new Timings();
    private final Recording recording;
    private final @Nullable Path logs;

    /// @param initial the state the desk begins with
    /// @param logs the folder of the log; null when there is none
    public Diagnostics(Clock clock, DeskState initial, @Nullable Path logs) {
        this.clock = clock;
        this.logs = logs;
        recording = new Recording(initial);
    }

    /// Who has to see every step of the desk.
    public Witness witness() {
        return recording.and(new Watch(timings));
    }

    /// How long things took; a face of the desk may add to them.
    public Timings timings() {
        return timings;
    }

    /// Writes a bundle. Takes its time, so not on a thread that somebody waits for.
    ///
    /// @throws IOException when it cannot be written; its message may name the file
    public void save(Path file, Extras extras) throws IOException {
        Bundle.write(
                file,
                new Bundle.Contents(clock.instant(), recording.tape(), timings, extras, logs));
    }
}
