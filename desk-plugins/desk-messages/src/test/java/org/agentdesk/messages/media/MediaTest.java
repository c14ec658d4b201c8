package org.agentdesk.messages.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.Sample;
import org.agentdesk.plugin.MessageView;
import org.junit.jupiter.api.Test;

class MediaTest {

    private static Media file(String url, String name, String caption) {
        var attachment = new Attachment(url, "", -1, name, "");
        return Media.of(Sample.message(new Body.File("", caption, attachment)));
    }

    @Test
    void takesTheNameFromTheAddressWhereThereIsNone() {
        assertEquals("a b.pdf", file("https://x.example/f/a%20b.pdf?v=1", "", "").name());
        assertEquals("", file("https://x.example/download?id=7", "", "").name());
    }

    @Test
    void showsNoCaptionThatOnlyRepeatsTheName() {
        assertEquals("", file("https://x.example/a.pdf", "a.pdf", "a.pdf").caption());
    }

    @Test
    void hasNoAddressWhereNoneWasSent() {
        assertNull(file("", "", "").address());
        assertNull(file("not an address", "", "").address());
        assertNull(file("/relative/only.png", "", "").address());
    }

    @Test
    void readsTheEndingOnlyWhereThereIsOne() {
        assertEquals("PDF", file("", "report.final.pdf", "").ending());
        assertEquals("", file("", "report", "").ending());
        assertEquals("", file("", "evil.\u202Efdp", "").ending());
    }

    @Test
    void takesTheAddressOfAFileEngineWithoutAHost() {
        var address = file("/file-engine/api/downloadFileStream?filename=a.png", "", "").address();
        assertEquals("filename=a.png", address.getQuery());
    }

    @Test
    void readsAddressesWithSpacesAndBracketsInThem() {
        var address = file("https://x.example/f?filename=a b [1].png", "", "").address();
        assertEquals("filename=a%20b%20%5B1%5D.png", address.getRawQuery());
    }

    @Test
    void takesAFileOfThisComputerOnlyFromWhatIsBeingSent() {
        var attachment = new Attachment("file:///home/ann/a.png", "image/png", 5, "a.png", "");
        var body = new Body.Image("", "", attachment);
        assertNull(Media.of(Sample.message(body)).address());
        var sent = Sample.message(body);
        var own =
                new MessageView(
                        sent.message(),
                        "WEB",
                        "Ann",
                        true,
                        false,
                        Instant.parse("2026-11-22T13:00:00Z"));
        assertTrue(Media.of(own).isLocal());
        var told = new Body.Image("", "", attachment, Json.obj("type", Json.of("IMAGE")));
        var echo =
                new MessageView(
                        Sample.message(told).message(), "WEB", "Ann", true, false, own.at());
        assertNull(Media.of(echo).address());
    }

    @Test
    void tellsTheKindOfWhatTheConnectorCouldNotTell() {
        assertEquals(Media.Kind.PICTURE, multimedia("image/png", "").kind());
        assertEquals(Media.Kind.FILM, multimedia("", "clip.MP4").kind());
        assertEquals(Media.Kind.SOUND, multimedia("AUDIO/ogg", "").kind());
        assertEquals(Media.Kind.FILE, multimedia("", "a.pdf").kind());
        assertEquals(Media.Kind.FILE, multimedia("", "").kind());
    }

    private static Media multimedia(String mime, String name) {
        var attachment = new Attachment("https://x.example/f", mime, -1, name, "");
        return Media.of(Sample.message(new Body.Multimedia("", "", attachment)));
    }
}
