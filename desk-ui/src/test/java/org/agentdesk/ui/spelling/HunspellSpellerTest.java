package org.agentdesk.ui.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.agentdesk.ui.spelling.DictionaryText.Flaw;
import org.agentdesk.ui.spelling.DictionaryText.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HunspellSpellerTest {

    private static final String RULES = "SET UTF-8\nTRY abc\n";

    @TempDir Path folder;

    private static Speller english() throws Unusable {
        return HunspellSpeller.of(DictionarySource.ENGLISH, () -> 0);
    }

    private DictionarySource pair(byte[] aff, byte[] dic) throws Exception {
        return new DictionarySource.Pair(
                "xx",
                Files.write(folder.resolve("xx.aff"), aff),
                Files.write(folder.resolve("xx.dic"), dic));
    }

    private DictionarySource pair(String aff, String dic) throws Exception {
        return pair(aff.getBytes(StandardCharsets.UTF_8), dic.getBytes(StandardCharsets.UTF_8));
    }

    private static Flaw flaw(DictionarySource source) {
        return assertThrows(Unusable.class, () -> HunspellSpeller.of(source, () -> 0)).flaw();
    }

    @Test
    void knowsEnglish() throws Exception {
        var english = english();
        for (var right : new String[] {"parcel", "receive", "don't", "well-known", "Monday's"}) {
            assertTrue(english.knows(right), right);
        }
        for (var wrong : new String[] {"recieve", "teh", "parcell", "monday", "well-knwon"}) {
            assertFalse(english.knows(wrong), wrong);
        }
    }

    @Test
    void knowsWhatWasMeant() throws Exception {
        var english = english();
        assertEquals("receive", english.suggest("recieve").getFirst());
        assertEquals("the", english.suggest("teh").getFirst());
        assertTrue(english.suggest("adress").contains("address"));
    }

    @Test
    void doesNotJudgeOtherScripts() throws Exception {
        var english = english();
        assertTrue(english.knows("مرحبا"));
        assertTrue(english.knows("Привет"));
        assertTrue(english.knows("𝐇𝐞𝐥𝐥𝐨"));
        assertFalse(english.canJudge("Привет"));
        assertFalse(english.knows("Grüßn"));
    }

    @Test
    void doesNotJudgeWhatTakesTooLong() throws Exception {
        var hours = new AtomicLong();
        var english = HunspellSpeller.of(DictionarySource.ENGLISH, () -> hours.getAndAdd(1L << 40));
        assertTrue(english.knows("recieve"));
        assertTrue(english.suggest("recieve").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d",
                "a\u0000b",
                "'",
                "-",
                "--",
                "\uffff\uffff",
                "a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a"
            })
    void isNotHurtByOddWords(String word) throws Exception {
        var english = english();
        english.knows(word);
        english.suggest(word);
        assertTrue(english.knows("parcel"));
    }

    @Test
    void readsOldEncodings() throws Exception {
        var cyrillic = Charset.forName("windows-1251");
        var source =
                pair(
                        "SET microsoft-cp1251\n".getBytes(cyrillic),
                        "2\nпривет\nмир\n".getBytes(cyrillic));
        var speller = HunspellSpeller.of(source, () -> 0);
        assertTrue(speller.knows("привет"));
        assertFalse(speller.knows("превет"));
        assertTrue(speller.knows("hello"));
    }

    @Test
    void toleratesAMissingLastLineBreak() throws Exception {
        assertTrue(HunspellSpeller.of(pair("SET UTF-8", "1\nlamp"), () -> 0).knows("lamp"));
    }

    @Test
    void refusesWhatIsNoDictionary() throws Exception {
        assertEquals(Flaw.BROKEN, flaw(pair("", "")));
        assertEquals(Flaw.BROKEN, flaw(pair(RULES, "12\n")));
        assertEquals(Flaw.BROKEN, flaw(pair(RULES, "<html>\n<body>\n")));
        assertEquals(Flaw.BROKEN, flaw(pair(RULES + "SFX A Y 99999\nSFX A", "1\nlamp/A\n")));
    }

    @Test
    void refusesTheWrongEncoding() throws Exception {
        var latin = "3\nschön\ngrün\nblöd\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                Flaw.WRONG_ENCODING, flaw(pair(RULES.getBytes(StandardCharsets.UTF_8), latin)));
        assertEquals(Flaw.WRONG_ENCODING, flaw(pair("SET KLINGON-1\n", "1\nlamp\n")));
        assertEquals(Flaw.WRONG_ENCODING, flaw(pair("SET ../x\n", "1\nlamp\n")));
        assertEquals(
                Flaw.WRONG_ENCODING,
                flaw(
                        pair(
                                RULES,
                                new String(
                                        "1\nlamp\n".getBytes(StandardCharsets.UTF_16BE),
                                        StandardCharsets.ISO_8859_1))));
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingIt() throws Exception {
        var source = pair(RULES, "1\nlamp\n");
        try (var file = new RandomAccessFile(folder.resolve("xx.dic").toFile(), "rw")) {
            file.setLength(8L << 30);
        }
        assertEquals(Flaw.TOO_LARGE, flaw(source));
    }

    @Test
    void refusesWhatCannotBeRead() {
        var gone = folder.resolve("gone");
        assertEquals(Flaw.UNREADABLE, flaw(new DictionarySource.Pair("xx", gone, gone)));
        assertEquals(Flaw.UNREADABLE, flaw(new DictionarySource.Pair("xx", folder, folder)));
    }

    /// Rules may be anything; what comes of them is a speller or a flaw, and never a crash.
    @Test
    void survivesDamagedRules() throws Exception {
        var random = new Random(25);
        byte[] aff;
        byte[] dic;
        try (var in = DictionarySource.ENGLISH.openAff()) {
            aff = in.readAllBytes();
        }
        dic = "3\nlamp/SM\nparcel/SMDG\nsend/RSZG\n".getBytes(StandardCharsets.UTF_8);
        int spellers = 0;
        int flaws = 0;
        for (int i = 0; i < 300; i++) {
            var damaged = aff.clone();
            for (int hits = random.nextInt(1, 40); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(10, 127);
            }
            try {
                var speller = HunspellSpeller.of(pair(damaged, dic), System::nanoTime);
                speller.knows("lamps");
                speller.suggest("parcells");
                spellers++;
            } catch (Unusable e) {
                flaws++;
            }
        }
        assertTrue(spellers > 0 && flaws > 0, spellers + " " + flaws);
    }
}
