package org.agentdesk.ui.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.agentdesk.plugin.MediaAccess.Risk;
import org.junit.jupiter.api.Test;

class RisksTest {

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void takesProgramsForProgramsWhateverTheyAreCalled() {
        for (var name :
                List.of(
                        "setup.exe",
                        "invoice.pdf.exe",
                        "invoice.pdf.EXE ",
                        "photo.jpg.scr.",
                        "a.lnk",
                        "a.ps1",
                        "a.jar",
                        "invoice\u202Efdp.exe",
                        "a.html.hta",
                        "x.desktop")) {
            assertEquals(Risk.HIGH, Risks.claimed(name, "application/pdf"), name);
        }
        assertEquals(Risk.HIGH, Risks.claimed("photo.png", "application/x-msdownload"));
    }

    @Test
    void opensWhatOnlyShowsOrPlaysSomething() {
        assertEquals(Risk.LOW, Risks.claimed("a.png", "image/png"));
        assertEquals(Risk.LOW, Risks.claimed("a.PNG", ""));
        assertEquals(Risk.LOW, Risks.claimed("", "audio/ogg"));
        assertEquals(Risk.LOW, Risks.claimed("notes.txt", "text/plain"));
    }

    @Test
    void asksBeforeWhatMayCarryMore() {
        assertEquals(Risk.CAUTION, Risks.claimed("a.docm", ""));
        assertEquals(Risk.CAUTION, Risks.claimed("a.pdf", "application/pdf"));
        assertEquals(Risk.CAUTION, Risks.claimed("a.svg", "image/svg+xml"));
        assertEquals(Risk.CAUTION, Risks.claimed("", "image/svg+xml"));
        assertEquals(Risk.CAUTION, Risks.claimed("a.png", "text/html"));
        assertEquals(Risk.CAUTION, Risks.claimed("unknown", ""));
        assertEquals(Risk.CAUTION, Risks.claimed("a.csv", "text/csv"));
    }

    @Test
    void believesTheFirstBytesMoreThanTheName() {
        var program = FileKind.of(bytes('M', 'Z', 0x90, 0));
        assertEquals(Risk.HIGH, Risks.real("holiday.jpg", program));
        var zip = FileKind.of(bytes('P', 'K', 3, 4));
        assertEquals(Risk.CAUTION, Risks.real("holiday.jpg", zip));
        var jpeg = FileKind.of(bytes(0xFF, 0xD8, 0xFF, 0xE0));
        assertEquals(Risk.LOW, Risks.real("holiday.jpg", jpeg));
    }

    @Test
    void tellsKindsByTheirFirstBytes() {
        assertEquals(FileKind.PNG, FileKind.of(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10)));
        assertEquals(FileKind.GIF, FileKind.of(MediaSamples.ascii("GIF89a")));
        assertEquals(FileKind.WEBP, FileKind.of(MediaSamples.ascii("RIFF0000WEBPVP8 ")));
        assertEquals(FileKind.WAV, FileKind.of(MediaSamples.voice(1)));
        assertEquals(FileKind.MP4, FileKind.of(bytes(0, 0, 0, 32, 'f', 't', 'y', 'p', 'i', 's')));
        assertEquals(FileKind.MP3, FileKind.of(bytes(0xFF, 0xFB, 0x90, 0)));
        assertEquals(FileKind.OGG, FileKind.of(MediaSamples.ascii("OggS")));
        assertEquals(FileKind.AMR, FileKind.of(MediaSamples.ascii("#!AMR\n")));
        assertEquals(FileKind.SCRIPT, FileKind.of(MediaSamples.ascii("#!/bin/sh\n")));
        assertEquals(FileKind.PROGRAM, FileKind.of(bytes(0x7F, 'E', 'L', 'F')));
        assertEquals(FileKind.PROGRAM, FileKind.of(bytes(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 65)));
        assertEquals(FileKind.MARKUP, FileKind.of(MediaSamples.ascii("  <!doctype html>")));
        assertEquals(FileKind.TEXT, FileKind.of(MediaSamples.ascii("Hello")));
        assertEquals(FileKind.UNKNOWN, FileKind.of(bytes(1, 2, 3, 0)));
    }

    @Test
    void readsTheStartOfAnythingWithoutStumbling() {
        var random = new java.util.Random(5);
        for (var start : List.of("RIFF", "BM", "\u0000\u0000\u0000 ftyp", "ID", "#!", "L")) {
            for (int i = 0; i < 500; i++) {
                var file = new byte[random.nextInt(40)];
                random.nextBytes(file);
                var letters = MediaSamples.ascii(start);
                System.arraycopy(letters, 0, file, 0, Math.min(letters.length, file.length));
                FileKind.of(file);
                Turn.of(file);
            }
        }
    }
}
