package org.agentdesk.messages.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.Sample;
import org.junit.jupiter.api.Test;

class MediaTest {

    private static Media file(String url, String name, String caption) {
        var attachment = new Attachment(url, "", -1, name, "");
        return Media.of(Sample.message(new Body.File("", caption, attachment)).message());
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
}
