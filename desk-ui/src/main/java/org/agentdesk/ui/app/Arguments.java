package org.agentdesk.ui.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the arguments of the program ask for.
public sealed interface Arguments {

    /// Open the window.
    ///
    /// @param server the address to sign in to; null for the embedded simulator
    /// @param user the user name to fill in; null for the last one
    record Open(@Nullable String server, @Nullable String user) implements Arguments {}

    /// Play the main job through the real window and leave pictures.
    record Tour(Path out, boolean dark) implements Arguments {}

    /// Leave pictures of every kind of message.
    record Gallery(Path out) implements Arguments {}

    /// Say how the program is used.
    record Help() implements Arguments {}

    /// Say which version this is.
    record Version() implements Arguments {}

    /// Say what is wrong with the arguments, in one line.
    record Wrong(String why) implements Arguments {}

    /// Reads arguments.
    static Arguments of(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        try {
            if ("tour".equals(rest.peek())) {
                rest.pop();
                return tour(rest);
            }
            if ("gallery".equals(rest.peek())) {
                rest.pop();
                return gallery(rest);
            }
            return open(rest);
        } catch (IllegalArgumentException e) {
            return new Wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Arguments open(Deque<String> rest) {
        String server = null;
        String user = null;
        boolean simulator = false;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--help", "-h" -> {
                    return new Help();
                }
                case "--version" -> {
                    return new Version();
                }
                case "--server" -> server = value(option, rest);
                case "--user" -> user = value(option, rest);
                case "--simulator" -> simulator = true;
                default -> throw unknown(option);
            }
        }
        if (simulator && server != null) {
            throw new IllegalArgumentException("--server and --simulator exclude each other");
        }
        return new Open(server, user);
    }

    private static Arguments tour(Deque<String> rest) {
        var out = Path.of("tour");
        boolean dark = false;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--help", "-h" -> {
                    return new Help();
                }
                case "--out" -> out = Path.of(value(option, rest));
                case "--dark" -> dark = true;
                default -> throw unknown(option);
            }
        }
        return new Tour(out, dark);
    }

    private static Arguments gallery(Deque<String> rest) {
        var out = Path.of("gallery");
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--help", "-h" -> {
                    return new Help();
                }
                case "--out" -> out = Path.of(value(option, rest));
                default -> throw unknown(option);
            }
        }
        return new Gallery(out);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }

    private static IllegalArgumentException unknown(String option) {
        return new IllegalArgumentException("there is no option " + option);
    }
}
