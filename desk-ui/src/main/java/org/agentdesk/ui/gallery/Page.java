package org.agentdesk.ui.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The `index.html` of a gallery.
final class Page {

    private static final String FRAME =
            """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>Agent Desk: every message</title>
            <style>body{font:15px system-ui,sans-serif;margin:2em}img{margin:4px;vertical-align:top}
            h2{margin:1.5em 0 .3em}figure{display:inline-block;margin:0 12px 12px 0}
            figcaption{color:#666;font-size:12px}</style>
            <h1>Every message, as agents see it</h1>
            <p>Contact sheets: %s</p>
            %s
            </html>
            """;

    private Page() {}

    /// Writes it.
    ///
    /// @return the types that have no picture: they change other messages, or are for programs
    static List<String> write(List<String> types, List<Shot> shots, Path out) throws IOException {
        var subjects = shots.stream().map(Shot::subject).distinct().toList();
        var sections =
                subjects.stream()
                        .map(subject -> section(subject, shots))
                        .collect(Collectors.joining());
        var sheets =
                shots.stream()
                        .map(shot -> "sheet-" + shot.look() + ".png")
                        .distinct()
                        .map("<a href=\"%1$s\">%1$s</a>"::formatted)
                        .collect(Collectors.joining(", "));
        Files.writeString(out.resolve("index.html"), FRAME.formatted(sheets, sections));
        return types.stream()
                .filter(type -> !subjects.contains(type.toLowerCase(Locale.ROOT) + "-inbound"))
                .toList();
    }

    private static String section(String subject, List<Shot> shots) {
        return shots.stream()
                .filter(shot -> shot.subject().equals(subject))
                .map(shot ->
                        "<figure><img src=\"%1$s\" alt=\"%1$s\"><figcaption>%1$s</figcaption></figure>%n"
                                .formatted(shot.file()))
                .distinct()
                .collect(Collectors.joining("", "<h2>" + subject + "</h2>\n", ""));
    }
}
