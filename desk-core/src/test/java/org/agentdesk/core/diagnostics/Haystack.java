package org.agentdesk.core.diagnostics;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/// Everything that a bundle or a folder holds, unpacked, and the search for something in it.
final class Haystack {

    private final Map<String, String> texts = new TreeMap<>();

    static Haystack ofBundle(Path file) throws IOException {
        var haystack = new Haystack();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                haystack.texts.put("name " + entry.getName(), entry.getName());
                var bytes = zip.getInputStream(entry).readAllBytes();
                haystack.add(entry.getName(), bytes);
            }
        }
        return haystack;
    }

    static Haystack ofFolder(Path folder) throws IOException {
        var haystack = new Haystack();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                haystack.add(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return haystack;
    }

    private void add(String name, byte[] bytes) throws IOException {
        var plain =
                name.endsWith(".gz")
                        ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                        : bytes;
        texts.put(name, new String(plain, StandardCharsets.ISO_8859_1));
    }

    Map<String, String> texts() {
        return texts;
    }

    void hasNot(String needle) {
        for (var spelling : spellings(needle)) {
            texts.forEach((name, text) ->
                    assertFalse(
                            text.toLowerCase(Locale.ROOT)
                                    .contains(spelling.toLowerCase(Locale.ROOT)),
                            () -> name + " has " + spelling + ": " + around(text, spelling)));
        }
    }

    private static String around(String text, String needle) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(needle.toLowerCase(Locale.ROOT));
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }

    /// A text as it is, and the ways in which it could hide.
    static List<String> spellings(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        var all = new ArrayList<String>();
        all.add(text);
        all.add(new String(utf8, StandardCharsets.ISO_8859_1)); // as the haystack is read
        all.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
        all.add(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
        all.add(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
        all.add(escaped(text));
        all.add(HexFormat.of().formatHex(utf8));
        for (int shift = 0; shift < 3; shift++) {
            var shifted = new byte[shift + utf8.length];
            System.arraycopy(utf8, 0, shifted, shift, utf8.length);
            var coded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int first = shift == 0 ? 0 : shift + 1; // letters that depend on what stood before
            var sure = coded.substring(first, coded.length() - 1);
            all.add(sure);
            all.add(sure.replace('+', '-').replace('/', '_'));
        }
        return all;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append("\\u%04x".formatted((int) c));
        }
        return escaped.toString();
    }
}
