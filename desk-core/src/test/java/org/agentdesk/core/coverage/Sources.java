package org.agentdesk.core.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The project's files as text, to see where something is named.
record Sources(Map<Path, String> texts) {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    static Sources under(String... folders) {
        var texts = new TreeMap<Path, String>();
        for (var folder : folders) {
            try (var files = Files.walk(ROOT.resolve(folder))) {
                files.filter(Sources::isSource).forEach(file -> texts.put(file, read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Sources(texts);
    }

    private static boolean isSource(Path file) {
        var name = file.getFileName().toString();
        return name.matches(".*\\.(java|json|mjs|properties)")
                && !file.toString().contains("/coverage/");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of the files that name one of the words whole, at most three.
    List<String> naming(String... words) {
        var alternatives = String.join("|", List.of(words).stream().map(Pattern::quote).toList());
        var pattern = Pattern.compile("(?<![\\w/])(?:" + alternatives + ")(?!\\w)");
        return texts.entrySet().stream()
                .filter(e -> pattern.matcher(e.getValue()).find())
                .map(e -> e.getKey().getFileName().toString().replaceAll("\\.java$", ""))
                .distinct()
                .limit(3)
                .toList();
    }
}
