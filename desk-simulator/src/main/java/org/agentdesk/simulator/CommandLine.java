package org.agentdesk.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the arguments ask for.
sealed interface CommandLine {

    /// The text of `--help`.
    String USAGE =
            """
            An Agent Manager for the Agent Desk, with customers who play by themselves.

            Usage: agent-desk-simulator [options]
              --port N                        the port, 0 for any free one (8090)
              --host H                        the address to bind (127.0.0.1)
              --rona SECONDS                  how long an offer rings (20)
              --ttl SECONDS                   how long a request looks for an agent (120)
              --wrap-up SECONDS|off           how long an agent may wrap up (off)
              --away SECONDS                  how long a lost agent stays logged in (60)
              --no-script                     no customers come by themselves
              --keystore FILE                 serve https and wss with this keystore
              --keystore-password-file FILE   its password
              --help                          this text
            """;

    /// Start with these settings.
    record Start(SimulatorSettings settings) implements CommandLine {}

    /// Show the usage.
    record Help() implements CommandLine {}

    /// The arguments make no sense.
    record Wrong(String message) implements CommandLine {}

    /// Reads arguments.
    static CommandLine parse(List<String> arguments) {
        try {
            return read(new ArrayDeque<>(arguments));
        } catch (IllegalArgumentException e) {
            return new Wrong(String.valueOf(e.getMessage()));
        }
    }

    private static CommandLine read(Deque<String> rest) {
        var settings = SimulatorSettings.standard().withPort(8090);
        Path keystore = null;
        Path password = null;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--help" -> {
                    return new Help();
                }
                case "--keystore" -> keystore = Path.of(value(option, rest));
                case "--keystore-password-file" -> password = Path.of(value(option, rest));
                default -> settings = apply(settings, option, rest);
            }
        }
        return new Start(withTls(settings, keystore, password));
    }

    private static SimulatorSettings apply(
            SimulatorSettings settings, String option, Deque<String> rest) {
        return switch (option) {
            case "--port" -> settings.withPort(number(option, value(option, rest), 65_535));
            case "--host" -> settings.withHost(value(option, rest));
            case "--rona" -> settings.withRona(seconds(option, rest));
            case "--ttl" -> settings.withRequestTtl(seconds(option, rest));
            case "--away" -> settings.withAgentAway(seconds(option, rest));
            case "--wrap-up" ->
                    "off".equals(rest.peek())
                            ? off(settings, rest)
                            : settings.withWrapUp(seconds(option, rest));
            case "--no-script" -> settings.withScripted(false);
            default -> throw new IllegalArgumentException("Unknown option " + option);
        };
    }

    private static SimulatorSettings off(SimulatorSettings settings, Deque<String> rest) {
        rest.pop();
        return settings.withWrapUp(Duration.ZERO);
    }

    private static SimulatorSettings withTls(
            SimulatorSettings settings, @Nullable Path keystore, @Nullable Path password) {
        if (keystore == null && password == null) {
            return settings;
        }
        if (keystore == null || password == null) {
            throw new IllegalArgumentException(
                    "--keystore and --keystore-password-file belong together");
        }
        return settings.withTls(new SimulatorSettings.Tls(keystore, password));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }

    private static Duration seconds(String option, Deque<String> rest) {
        return Duration.ofSeconds(number(option, value(option, rest), 86_400));
    }

    private static int number(String option, String text, int most) {
        boolean fits = text.matches("\\d{1,6}") && Integer.parseInt(text) <= most;
        if (!fits) {
            throw new IllegalArgumentException(option + " needs a number from 0 to " + most);
        }
        return Integer.parseInt(text);
    }
}
