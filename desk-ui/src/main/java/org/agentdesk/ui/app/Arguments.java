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
    /// @param data where to keep what outlives the program; null for the usual place
    /// @param keyFile the key of what is kept; null for the operating system's keychain
    /// @param plugins where plug-ins from files lie
    record Open(
            @Nullable String server,
            @Nullable String user,
            @Nullable Path data,
            @Nullable Path keyFile,
            Plugins plugins)
            implements Arguments {}

    /// Where plug-ins from files lie, unless an administrator has said it.
    ///
    /// @param folder the plug-in folder; null for none
    /// @param allowList the list of what may run; null for none
    record Plugins(@Nullable Path folder, @Nullable Path allowList) {

        /// Plug-ins from files are off.
        static final Plugins NONE = new Plugins(null, null);
    }

    /// Try one plug-in on the embedded simulator.
    ///
    /// @param place its jar, or the folder of its jars
    /// @param out where pictures go; null to open the window instead
    record PluginRun(Path place, @Nullable Path out) implements Arguments {}

    /// Look at one plug-in without running it.
    ///
    /// @param place its jar, or the folder of its jars
    /// @param allowList the list to check it against; null for none
    record PluginCheck(Path place, @Nullable Path allowList) implements Arguments {}

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
            if ("plugin".equals(rest.peek())) {
                rest.pop();
                return plugin(rest);
            }
            return open(rest);
        } catch (IllegalArgumentException e) {
            return new Wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Arguments open(Deque<String> rest) {
        String server = null;
        String user = null;
        Path data = null;
        Path keyFile = null;
        boolean simulator = false;
        Path folder = null;
        Path allowList = null;
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
                case "--data" -> data = Path.of(value(option, rest));
                case "--key-file" -> keyFile = Path.of(value(option, rest));
                case "--simulator" -> simulator = true;
                case "--plugins" -> folder = Path.of(value(option, rest));
                case "--plugin-allow-list" -> allowList = Path.of(value(option, rest));
                default -> throw unknown(option);
            }
        }
        if (simulator && server != null) {
            throw new IllegalArgumentException("--server and --simulator exclude each other");
        }
        if ((folder == null) != (allowList == null)) {
            throw new IllegalArgumentException("--plugins and --plugin-allow-list go together");
        }
        return new Open(server, user, data, keyFile, new Plugins(folder, allowList));
    }

    private static Arguments plugin(Deque<String> rest) {
        var what = rest.isEmpty() ? "" : rest.pop();
        if (!what.equals("run") && !what.equals("check")) {
            return what.equals("--help") || what.equals("-h")
                    ? new Help()
                    : new Wrong("plugin needs run or check");
        }
        Path place = null;
        Path other = null;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            if (option.equals("--help") || option.equals("-h")) {
                return new Help();
            } else if (option.equals(what.equals("run") ? "--out" : "--plugin-allow-list")) {
                other = Path.of(value(option, rest));
            } else if (place == null && !option.startsWith("-")) {
                place = Path.of(option);
            } else {
                throw unknown(option);
            }
        }
        if (place == null) {
            return new Wrong("plugin " + what + " needs a jar or a folder");
        }
        return what.equals("run") ? new PluginRun(place, other) : new PluginCheck(place, other);
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
