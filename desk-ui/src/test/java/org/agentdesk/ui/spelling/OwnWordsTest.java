package org.agentdesk.ui.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnWordsTest {

    @TempDir Path folder;

    @Test
    void keepsWordsOverTheEndOfTheProgram() throws Exception {
        var file = Optional.of(folder.resolve("new").resolve("own-words.txt"));
        var words = OwnWords.in(file);
        words.add("hyrax");
        words.add("hyrax");
        words.add("Zofia");
        words.ignore("teh");
        var later = OwnWords.in(file);
        assertTrue(later.has("hyrax"));
        assertTrue(later.has("Hyrax"));
        assertTrue(later.has("Zofia"));
        assertFalse(later.has("zofia"));
        assertFalse(later.has("teh"));
        later.remove("Hyrax");
        assertFalse(OwnWords.in(file).has("hyrax"));
        assertEquals(List.of("Zofia"), Files.readAllLines(file.get()));
    }

    @Test
    void keepsThemUntilTheEndWhereNothingIsKept() {
        var words = OwnWords.in(Optional.empty());
        words.add("hyrax");
        words.ignore("teh");
        assertTrue(words.has("hyrax") && words.isOwn("hyrax"));
        assertTrue(words.has("teh") && !words.isOwn("teh"));
        words.remove("hyrax");
        assertFalse(words.has("hyrax"));
    }

    @Test
    void isNotHurtByAFileOfAnyKind() throws Exception {
        var file = folder.resolve("own-words.txt");
        Files.write(file, new byte[] {(byte) 0xff, 0, 10, 'o', 'k', 13, 10, 10, ' ', 10});
        var words = OwnWords.in(Optional.of(file));
        assertTrue(words.has("ok"));
        assertFalse(words.has(""));
        Files.writeString(file, "x".repeat(3_000_000));
        assertFalse(OwnWords.in(Optional.of(file)).has("x"));
        assertFalse(OwnWords.in(Optional.of(folder)).has("x"));
        var nowhere = OwnWords.in(Optional.of(file.resolve("below-a-file")));
        nowhere.add("hyrax");
        assertTrue(nowhere.has("hyrax"));
        nowhere.add("y".repeat(1_000));
        assertFalse(nowhere.has("y".repeat(1_000)));
    }
}
