package org.agentdesk.ui.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.agentdesk.ui.spelling.DictionaryText.Flaw;
import org.agentdesk.ui.spelling.DictionaryText.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionariesTest {

    @TempDir Path folder;

    private void pair(String name) throws Exception {
        var aff = folder.resolve(name + ".aff");
        Files.createDirectories(aff.getParent());
        Files.writeString(aff, "SET UTF-8\n");
        Files.writeString(folder.resolve(name + ".dic"), "1\nlamp\n");
    }

    private static List<String> languages(DictionaryFolders folders) {
        return folders.find().stream().map(DictionarySource::language).toList();
    }

    @Test
    void findsPairsByTheirNames() throws Exception {
        for (var name :
                List.of("de_DE_frami", "sr-Latn-RS", "pt_BR", "eo", "ca_ES-valencia", "x", "1_2")) {
            pair(name);
        }
        Files.writeString(folder.resolve("hyph_fr_FR.dic"), "UTF-8\n");
        Files.writeString(folder.resolve("it_IT.aff"), "SET UTF-8\n");
        Files.createDirectories(folder.resolve("sv_SE.aff"));
        var folders = new DictionaryFolders(List.of(folder, folder.resolve("no")), List.of());
        assertEquals(List.of("ca-ES", "de-DE", "eo", "pt-BR", "sr-Latn-RS"), languages(folders));
    }

    @Test
    void findsThoseOfLibreOffice() throws Exception {
        pair("dict-de/de_DE_frami");
        pair("dict-fr/fr");
        pair("nlpsolver/en_US");
        assertEquals(
                List.of("de-DE", "fr"),
                languages(new DictionaryFolders(List.of(), List.of(folder))));
    }

    @Test
    void looksWhereDictionariesLie() {
        var own = List.of(Path.of("/own"));
        var home = Path.of("/home/ann");
        var linux = DictionaryFolders.of(own, "Linux", Map.of(), home);
        assertEquals(Path.of("/own"), linux.folders().getFirst());
        assertTrue(linux.folders().contains(Path.of("/usr/share/hunspell")));
        assertTrue(linux.folders().contains(Path.of("/home/ann/.local/share/hunspell")));
        var mac = DictionaryFolders.of(own, "Mac OS X", Map.of(), home);
        assertTrue(mac.folders().contains(Path.of("/home/ann/Library/Spelling")));
        var windows = DictionaryFolders.of(own, "Windows 11", Map.of("ProgramFiles", "/pf"), home);
        assertEquals(List.of(Path.of("/pf/LibreOffice/share/extensions")), windows.parents());
        assertEquals(own, windows.folders());
    }

    @Test
    void anotherTakesThePlaceOfOneThatIsUnusable() {
        var broken = new DictionarySource.Pair("en-US", folder.resolve("a"), folder.resolve("b"));
        var loaded = new ArrayList<DictionarySource>();
        var dictionaries =
                new Dictionaries(
                        () -> List.of(broken, DictionarySource.ENGLISH),
                        source -> {
                            loaded.add(source);
                            if (source == broken) {
                                throw new Unusable(Flaw.BROKEN);
                            }
                            return new ListSpeller();
                        });
        assertEquals(List.of("en-US"), dictionaries.languages());
        assertTrue(dictionaries.speller("en-US").isPresent());
        assertTrue(dictionaries.speller("en-US").isPresent());
        assertEquals(List.of(broken, DictionarySource.ENGLISH), loaded);
        assertEquals(List.of(new Dictionaries.Flawed(broken, Flaw.BROKEN)), dictionaries.flawed());
        assertEquals(List.of("en-US"), dictionaries.languages());
    }

    @Test
    void aLanguageWithoutAUsableDictionaryIsNotThere() {
        var dictionaries =
                new Dictionaries(
                        () -> List.of(DictionarySource.ENGLISH),
                        _ -> {
                            throw new Unusable(Flaw.TOO_LARGE);
                        });
        assertTrue(dictionaries.speller("en-US").isEmpty());
        assertEquals(List.of(), dictionaries.languages());
        assertTrue(dictionaries.speller("xx").isEmpty());
    }

    @Test
    void keepsOnlyAFewInMemory() {
        var sources =
                IntStream.range(0, 6)
                        .<DictionarySource>mapToObj(i -> new DictionarySource.Bundled("l" + i))
                        .toList();
        var loads = new ArrayList<String>();
        var dictionaries =
                new Dictionaries(
                        () -> sources,
                        source -> {
                            loads.add(source.language());
                            return new ListSpeller();
                        });
        sources.forEach(source -> dictionaries.speller(source.language()));
        dictionaries.speller("l5");
        dictionaries.speller("l0");
        assertEquals(List.of("l0", "l1", "l2", "l3", "l4", "l5", "l0"), loads);
    }
}
