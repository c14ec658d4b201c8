package org.agentdesk.core.headless;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.agentdesk.core.model.DeskSettings;
import org.jspecify.annotations.Nullable;

/// The command line of `desk headless`.
///
/// @param data where to keep things; null for nowhere
/// @param keyFile the key of what is kept; null for the operating system's keychain
/// @param complaint one sentence when it is wrong; null otherwise
record Options(
        DeskSettings settings,
        @Nullable Path data,
        @Nullable Path keyFile,
        @Nullable String complaint) {

    static Options read(String[] args) {
        try {
            return parsed(args);
        } catch (InvalidPathException e) {
            return wrong("desk headless: " + e.getInput() + " is no path");
        }
    }

    private static Options parsed(String[] args) {
        var settings = DeskSettings.DEFAULT;
        Path data = null;
        Path keyFile = null;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                return wrong("desk headless: " + args[i] + " needs a value or is unknown");
            }
            switch (args[i]) {
                case "--data" -> data = Path.of(args[i + 1]);
                case "--key-file" -> keyFile = Path.of(args[i + 1]);
                case "--config" -> {
                    try {
                        settings = settings(Path.of(args[i + 1]));
                    } catch (IOException | IllegalArgumentException e) {
                        return wrong("desk headless: the file of --config cannot be read");
                    }
                }
                default -> {
                    return wrong("desk headless: unknown option " + args[i]);
                }
            }
        }
        return new Options(settings, data, keyFile, null);
    }

    private static Options wrong(String complaint) {
        return new Options(DeskSettings.DEFAULT, null, null, complaint);
    }

    /// The settings in a properties file: `rona.seconds`.
    private static DeskSettings settings(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var rona = properties.getProperty("rona.seconds");
        return rona == null
                ? DeskSettings.DEFAULT
                : new DeskSettings(Duration.ofSeconds(Long.parseLong(rona.strip())));
    }
}
