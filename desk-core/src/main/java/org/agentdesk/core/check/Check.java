package org.agentdesk.core.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import org.agentdesk.core.diagnostics.DeskLog;
import org.agentdesk.core.session.Secret;
import org.jspecify.annotations.Nullable;

/// `desk check URL [--user U --password-file F]`: one line a step on standard output. Described in
/// docs/guide/check.md.
public final class Check {

    /// What the process ends with when a step failed.
    static final int FAILED = 1;

    /// What the process ends with when it was started wrongly.
    static final int USAGE = 2;

    private Check() {}

    /// Checks, and ends the process: 0 when every step that was asked for worked.
    public static void main(String[] args) {
        DeskLog.toStandardError();
        System.exit(run(args));
    }

    /// What was asked for.
    ///
    /// @param user null where it ends before the login
    private record Asked(String server, @Nullable String user, @Nullable Secret password) {}

    private static final class Usage extends Exception {
        private static final long serialVersionUID = 1L;

        private Usage(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private static int run(String[] args) {
        try {
            var asked = read(args);
            var report = new Report(System.out, System::nanoTime);
            new Steps(report, Clock.systemUTC())
                    .take(asked.server(), asked.user(), asked.password());
            return report.allWorked() ? 0 : FAILED;
        } catch (Usage e) {
            System.err.println(e.getMessage());
            return USAGE;
        } catch (InterruptedException e) {
            return FAILED;
        }
    }

    private static Asked read(String[] args) throws Usage {
        String server = null;
        String user = null;
        String file = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--user" -> user = value(args, ++i);
                case "--password-file" -> file = value(args, ++i);
                default -> {
                    if (args[i].startsWith("-") || server != null) {
                        throw new Usage(Words.of("usage"));
                    }
                    server = args[i];
                }
            }
        }
        if (server == null || (user == null) != (file == null)) {
            throw new Usage(Words.of("usage"));
        }
        return new Asked(server, user, file == null ? null : password(file));
    }

    private static String value(String[] args, int index) throws Usage {
        if (index >= args.length || args[index].isBlank()) {
            throw new Usage(Words.of("usage"));
        }
        return args[index];
    }

    /// The first line of a file.
    private static Secret password(String file) throws Usage {
        try (var lines = Files.lines(Path.of(file), StandardCharsets.UTF_8)) {
            return new Secret(lines.findFirst().orElse(""));
        } catch (IOException | InvalidPathException | java.io.UncheckedIOException e) {
            throw new Usage(Words.of("usage.passwordFile", file));
        }
    }
}
