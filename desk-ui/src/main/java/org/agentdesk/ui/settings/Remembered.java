package org.agentdesk.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The few things the desk remembers from one start to the next. Never a password.
///
/// A file that cannot be read or written costs the agent some typing and nothing else.
public final class Remembered {

    /// What is remembered.
    public enum Thing {
        /// The address that was last signed in to.
        SERVER,
        /// The user who last signed in.
        USER,
        /// The address of the file engine, where an administrator set one; it is otherwise beside
        /// the Agent Manager.
        FILE_ENGINE,
        /// SYSTEM, LIGHT or DARK.
        THEME,
        /// After how many minutes without a key or a mouse the desk locks itself; `""` for never.
        LOCK_AFTER_MINUTES,
        /// After how many of them the agent is signed out; `""` for never.
        SIGN_OUT_AFTER_MINUTES,
        /// Whether the column beside the conversation is `collapsed` or `open`.
        CONTEXT,
        /// The panels that are folded, by their names.
        FOLDED_PANELS,
        /// How loud requests ring, from 0 to 100.
        RING_VOLUME,
        /// How loud messages beep, from 0 to 100.
        BEEP_VOLUME,
        /// `true` where nothing is heard while the window has the focus.
        SOUNDS_ONLY_UNFOCUSED,
        /// The plug-ins that are turned off, by their ids.
        PLUGINS_OFF,
        /// `off`, the tag of the language in which spelling is checked, or `""` for automatic.
        SPELLING,
        /// The emoji that were used last, the newest first.
        RECENT_EMOJIS;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private static final long MOST_MINUTES = 24 * 60;

    private final @Nullable Path file;
    private final Properties values = new Properties();

    private Remembered(@Nullable Path file) {
        this.file = file;
    }

    /// What a properties file holds. It is created when there is something to remember.
    public static Remembered in(Path file) {
        var remembered = new Remembered(file);
        if (Files.isReadable(file)) {
            remembered.read(file);
        }
        return remembered;
    }

    /// Nothing yet, and nothing beyond the end of the program.
    public static Remembered untilTheEnd() {
        return new Remembered(null);
    }

    /// Where to keep a file of another kind; empty when nothing is kept beyond the end of the
    /// program.
    public Optional<Path> beside(String name) {
        return Optional.ofNullable(file).map(it -> it.resolveSibling(name));
    }

    /// What was remembered; `""` when nothing was.
    public String get(Thing thing) {
        return values.getProperty(thing.key(), "");
    }

    /// A number of minutes; null when there is none that makes sense.
    public @Nullable Duration minutes(Thing thing) {
        try {
            long minutes = Long.parseLong(get(thing).strip());
            return minutes > 0 && minutes <= MOST_MINUTES ? Duration.ofMinutes(minutes) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// Remembers something from now on.
    public void put(Thing thing, String value) {
        if (!value.equals(values.setProperty(thing.key(), value))) {
            write(file);
        }
    }

    /// Several names as one value.
    public static String join(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining("\n"));
    }

    /// The names in a value.
    public static Set<String> split(String joined) {
        return joined.lines()
                .filter(name -> !name.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("cannot read {}", file, e);
        }
    }

    private void write(@Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException e) {
            LOG.warn("cannot write {}", file, e);
        }
    }
}
