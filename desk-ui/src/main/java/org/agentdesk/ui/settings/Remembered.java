package org.agentdesk.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
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
        /// SYSTEM, LIGHT or DARK.
        THEME;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final Path file;
    private final Properties values = new Properties();

    /// @param file a properties file; created when there is something to remember
    public Remembered(Path file) {
        this.file = file;
        if (Files.isReadable(file)) {
            read();
        }
    }

    /// What was remembered; `""` when nothing was.
    public String get(Thing thing) {
        return values.getProperty(thing.key(), "");
    }

    /// Remembers something from now on.
    public void put(Thing thing, String value) {
        if (!value.equals(values.setProperty(thing.key(), value))) {
            write();
        }
    }

    private void read() {
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("cannot read {}", file, e);
        }
    }

    private void write() {
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
