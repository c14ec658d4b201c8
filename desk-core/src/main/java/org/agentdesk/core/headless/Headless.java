package org.agentdesk.core.headless;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.agentdesk.core.diagnostics.DeskLog;
import org.agentdesk.core.session.AgentDesk;
import org.jspecify.annotations.Nullable;

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
        DeskLog.toStandardError();
        DeskLog.catchUncaught();
        System.exit(run(args));
    }

    /// Where the log goes besides standard error; null without `--data`.
    private static @Nullable Path logs(String[] args) {
        int data = Arrays.asList(args).indexOf("--data");
        if (data < 0) {
            return null;
        }
        var folder = Path.of(args[data + 1]).resolve("logs");
        boolean opened = DeskLog.toFolder(folder);
        if (opened) {
            DeskLog.alsoToStandardError();
        }
        return opened ? folder : null;
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
                var desk = AgentDesk.open(options.settings(), logs(args))) {
            return new Conductor(desk, out, Clock.systemUTC()).conduct(in);
        } catch (java.io.IOException e) {
            return ENDED; // nobody reads any more
        }
    }
}
