package org.agentdesk.ui.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where this operating system wants programs to keep their things. Nothing is created here.
///
/// @param config small files that make up the desk's settings
/// @param data what has to outlive the program, on this computer only
/// @param state logs and the like, which may be deleted at any time
public record OsFolders(Path config, Path data, Path state) {

    /// The folders of the user who runs the program.
    public static OsFolders ofThisUser() {
        return of(
                System.getProperty("os.name", ""),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")));
    }

    static OsFolders of(String osName, Map<String, String> environment, Path home) {
        var os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            var library = home.resolve("Library");
            var support = library.resolve("Application Support").resolve("Agent Desk");
            return new OsFolders(
                    support,
                    support.resolve("store"),
                    library.resolve("Logs").resolve("Agent Desk"));
        }
        if (os.contains("windows")) {
            var local =
                    folder(
                            environment,
                            "LOCALAPPDATA",
                            home.resolve("AppData/Local"),
                            "Agent Desk");
            return new OsFolders(
                    folder(environment, "APPDATA", home.resolve("AppData/Roaming"), "Agent Desk"),
                    local.resolve("store"),
                    local);
        }
        return new OsFolders(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"), "agent-desk"),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share"), "agent-desk"),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"), "agent-desk"));
    }

    private static Path folder(
            Map<String, String> environment, String variable, Path otherwise, String name) {
        var value = environment.getOrDefault(variable, "");
        return (value.isBlank() ? otherwise : Path.of(value)).resolve(name);
    }
}
