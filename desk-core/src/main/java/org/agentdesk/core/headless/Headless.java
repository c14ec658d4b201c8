package org.agentdesk.core.headless;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
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
    public static void main(String[] args) {
        logToStandardError();
        System.exit(run(args));
    }

    /// Standard output belongs to replies and events, whatever was configured for the window.
    private static void logToStandardError() {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "META-INF/desk-terminal-log.xml");
        }
    }

    private static int run(String[] args) {
        var options = Options.read(args);
        if (options.complaint() != null) {
            System.err.println(options.complaint());
            return USAGE;
        }
        System.err.println(Sentences.of("data.memory"));
        var in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        try (var out = new FileOutputStream(FileDescriptor.out);
                var desk = AgentDesk.open(options.settings())) {
            return new Conductor(desk, out, Clock.systemUTC()).conduct(in);
        } catch (java.io.IOException e) {
            return ENDED; // nobody reads any more
        }
    }
}
