package org.agentdesk.core.headless;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.agentdesk.core.session.AgentDesk;

/// `desk headless`: commands in on standard input, replies and events out on standard output, one
/// JSON object a line. The contract is docs/guide/headless.md.
public final class Headless {

    /// What the process ends with after `quit` or the end of the input.
    static final int QUIT = 0;

    /// What the process ends with when it was started wrongly.
    static final int USAGE = 2;

    /// What the process ends with when the session ended by itself.
    static final int ENDED = 3;

    private Headless() {}

    /// Runs until the input ends, `quit` comes or the session is over.
    public static void main(String[] args) throws IOException {
        System.exit(run(args));
    }

    private static int run(String[] args) throws IOException {
        var options = Options.read(args);
        if (options.complaint() != null) {
            System.err.println(options.complaint());
            return USAGE;
        }
        System.err.println("desk: nothing is kept on disk, queued messages end with this process");
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        try (var desk = AgentDesk.open(options.settings())) {
            return new Conductor(desk, new Lines(out, Clock.systemUTC())).conduct(in);
        }
    }
}
