package org.agentdesk.ui.spelling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words that the agent says are right: those of the agent's own dictionary, a file with a word
/// a line, and those ignored until the end of the program. Words are added and removed on the
/// JavaFX thread and asked for on any.
public final class OwnWords {

    private static final Logger LOG = LoggerFactory.getLogger(OwnWords.class);
    private static final int LARGEST = 1024 * 1024;
    private static final int MOST = 20_000;

    private final @Nullable Path file;
    private final Set<String> own = ConcurrentHashMap.newKeySet();
    private final Set<String> ignored = ConcurrentHashMap.newKeySet();

    private OwnWords(@Nullable Path file) {
        this.file = file;
    }

    /// Those in a file. One that is missing or cannot be read holds none.
    ///
    /// @param file empty where none are kept
    public static OwnWords in(Optional<Path> file) {
        var words = new OwnWords(file.orElse(null));
        file.filter(Files::isReadable).ifPresent(words::read);
        return words;
    }

    private void read(Path file) {
        try (var in = Files.newInputStream(file)) {
            new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(OwnWords::canBeKept)
                    .limit(MOST)
                    .forEach(own::add);
        } catch (IOException e) {
            LOG.warn("cannot read {}", file, e);
        }
    }

    private static boolean canBeKept(String word) {
        return !word.isEmpty() && word.length() <= Words.LONGEST_WORD;
    }

    /// Whether a word is right; one that was added in small letters may begin with a capital.
    boolean has(String word) {
        return isIn(own, word) || isIn(ignored, word);
    }

    private static boolean isIn(Set<String> words, String word) {
        return words.contains(word) || words.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Whether a word is in the agent's own dictionary.
    boolean isOwn(String word) {
        return isIn(own, word);
    }

    /// Adds a word to the agent's own dictionary. The file only grows, so that what others wrote
    /// into it stays.
    void add(String word) {
        if (canBeKept(word) && own.size() < MOST && own.add(word)) {
            keep(List.of(word), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /// Takes a word out of the agent's own dictionary again.
    void remove(String word) {
        if (own.remove(word) | own.remove(word.toLowerCase(Locale.ROOT))) {
            keep(
                    own.stream().sorted().toList(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        }
    }

    private void keep(List<String> words, StandardOpenOption how, StandardOpenOption andHow) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, words, how, andHow, StandardOpenOption.WRITE);
        } catch (IOException e) {
            LOG.warn("cannot keep the own words in {}", file, e);
        }
    }

    /// A word is right until the end of the program.
    void ignore(String word) {
        ignored.add(word);
    }
}
