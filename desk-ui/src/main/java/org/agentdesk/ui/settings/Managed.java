package org.agentdesk.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an administrator set for everybody on this computer (docs/guide/plugin-administration.md).
/// Read once; never written.
public final class Managed {

    /// What can be set.
    public enum Setting {
        /// The folder of plug-ins from files.
        PLUGINS_FOLDER("plugins.folder"),
        /// The list of what in it may run.
        PLUGINS_ALLOW_LIST("plugins.allow-list"),
        /// How many seconds requests ring, since the server does not tell.
        RING_SECONDS("offers.ring-seconds"),
        /// For how many minutes conversations can be put on hold, e.g. `1,5,15`.
        HOLD_MINUTES("hold.minutes");

        private final String key;

        Setting(String key) {
            this.key = key;
        }
    }

    private static final int SHORTEST_RING = 5;
    private static final int LONGEST_RING = 600;
    private static final Logger LOG = LoggerFactory.getLogger(Managed.class);

    private final Properties values = new Properties();

    private Managed() {}

    /// The settings of this computer.
    public static Managed ofThisComputer() {
        return in(file(System.getProperty("os.name", ""), System.getenv()));
    }

    /// Nothing is set.
    public static Managed nothing() {
        return new Managed();
    }

    /// The settings in a properties file. One that cannot be read says nothing.
    public static Managed in(Path file) {
        var managed = new Managed();
        if (Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                managed.values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.error("cannot read {}", file, e);
            }
        }
        return managed;
    }

    /// A file that administrators put beside the settings of this computer.
    public static Path beside(String name) {
        return file(System.getProperty("os.name", ""), System.getenv()).resolveSibling(name);
    }

    static Path file(String osName, Map<String, String> environment) {
        var os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return Path.of("/Library/Application Support/Agent Desk/managed.properties");
        }
        if (os.contains("windows")) {
            var programData = environment.getOrDefault("ProgramData", "C:\\ProgramData");
            return Path.of(programData, "Agent Desk", "managed.properties");
        }
        return Path.of("/etc/agent-desk/managed.properties");
    }

    /// How long requests ring; null where nobody set it, or to what cannot be.
    public @Nullable Duration ringTime() {
        return get(Setting.RING_SECONDS)
                .filter(seconds -> seconds.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(seconds -> seconds >= SHORTEST_RING && seconds <= LONGEST_RING)
                .map(Duration::ofSeconds)
                .orElse(null);
    }

    /// A setting; `""` where it was set to nothing, empty where it was not set.
    public Optional<String> get(Setting setting) {
        return Optional.ofNullable(values.getProperty(setting.key)).map(String::strip);
    }
}
