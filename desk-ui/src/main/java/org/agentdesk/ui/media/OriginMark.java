package org.agentdesk.ui.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Locale;

/// Marks a file as coming from outside where the system asks its programs to take care of such
/// files: on Windows, by the stream `Zone.Identifier`.
final class OriginMark {

    private static final String ZONE = "Zone.Identifier";
    private static final String INTERNET = "[ZoneTransfer]\r\nZoneId=3\r\n";

    private OriginMark() {}

    /// Marks a file. A file system that takes no marks is left alone.
    static void put(Path file) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            var attributes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
            if (attributes != null) {
                attributes.write(ZONE, StandardCharsets.UTF_8.encode(INTERNET));
            }
        }
    }
}
