package org.agentdesk.core.headless;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.agentdesk.core.model.DeskSettings;
import org.jspecify.annotations.Nullable;

/// The command line of `desk headless`.
///
/// @param complaint one sentence when it is wrong; null otherwise
record Options(DeskSettings settings, @Nullable String complaint) {

    static Options read(String[] args) {
        var settings = DeskSettings.DEFAULT;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                return wrong("desk headless: " + args[i] + " needs a value or is unknown");
            }
            switch (args[i]) {
                case "--data", "--key-file" -> {
                    // both belong to what is kept on disk
                }
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
        return new Options(settings, null);
    }

    private static Options wrong(String complaint) {
        return new Options(DeskSettings.DEFAULT, complaint);
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
