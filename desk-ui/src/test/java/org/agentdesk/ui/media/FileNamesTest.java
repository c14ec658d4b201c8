package org.agentdesk.ui.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    private static String safe(String name) {
        return FileNames.safe(name, "file");
    }

    @Test
    void leavesGoodNamesAlone() {
        assertEquals("Rechnung März 2026 (2).pdf", safe("Rechnung März 2026 (2).pdf"));
        assertEquals("صورة.png", safe("صورة.png"));
    }

    @Test
    void takesTheFoldersAway() {
        assertEquals("passwd", safe("../../etc/passwd"));
        assertEquals("x.bat", safe("C:\\Windows\\System32\\x.bat"));
        assertEquals("file", safe(".."));
        assertEquals("file", safe("a/"));
        assertEquals("bashrc", safe(".bashrc"));
    }

    @Test
    void showsWhatTurnedTextHides() {
        assertEquals("invoicegpj.exe", safe("invoice\u202Egpj.exe"));
        assertEquals("exe", FileNames.ending("invoice\u202Egpj.exe"));
        assertEquals("ab.txt", safe("a\u0000\n\u200Bb.txt"));
    }

    @Test
    void keepsNoTrailingDotOrSpaceThatWindowsDrops() {
        assertEquals("a.exe", safe("a.exe. . "));
        assertEquals("exe", FileNames.ending("a.exe. . "));
    }

    @Test
    void namesNoDevice() {
        assertEquals("_con", safe("con"));
        assertEquals("_NUL.txt", safe("NUL.txt"));
        assertEquals("_com1 .log", safe("com1 .log"));
        assertEquals("console.log", safe("console.log"));
    }

    @Test
    void replacesWhatFileSystemsForbid() {
        assertEquals("a_b_c_d_.txt", safe("a<b>c|d?.txt"));
        assertEquals("a_stream.txt", safe("a:stream.txt"));
    }

    @Test
    void shortensALongNameBeforeItsEnding() {
        var name = safe("x".repeat(5_000) + ".pdf");
        assertTrue(name.length() <= 120 && name.endsWith("….pdf"), name);
        assertTrue(safe("😀".repeat(300)).codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }

    @Test
    void isSafeForWhateverComes() {
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt()));
            }
            var name = safe(text.toString());
            assertFalse(name.isBlank());
            assertFalse(name.matches("(?s).*[/\\\\:*?\"<>|\\p{Cc}].*"), name);
            assertFalse(name.startsWith(".") || name.endsWith(".") || name.endsWith(" "), name);
        }
    }
}
