package org.agentdesk.core.diagnostics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of the protocol: the only texts that diagnostics may show as they are.
final class Words {

    private static final int LONGEST = 64;
    private static final Set<String> ALL = read();

    private Words() {}

    /// Whether a text is one of them, in any case and with blanks around it.
    static boolean has(String text) {
        return text.length() <= LONGEST && ALL.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        var file = Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is in the same jar
        }
    }
}
