package org.agentdesk.ui.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final URI ENGINE = URI.create("https://cx.example/file-engine");
    private static final URI OWN = URI.create("file:///home/ann/lamp.png");

    private final Sources sources = new Sources(() -> ENGINE, OWN::equals);

    private Source of(String address) {
        return sources.of(URI.create(address));
    }

    @Test
    void asksTheDesksOwnFileEngineWhateverHostTheConnectorNames() {
        var expected =
                new Source.Engine(
                        URI.create(ENGINE + "/api/downloadFileStream?filename=a%20b.png"));
        for (var address :
                List.of(
                        "http://file-engine:8080/api/downloadFileStream?filename=a%20b.png",
                        "https://10.0.0.7/file-engine/api/downloadFileStream?filename=a%20b.png",
                        "https://user:pass@evil.example/downloadFileStream?filename=a%20b.png#x",
                        "/file-engine/api/downloadFileStream?filename=a%20b.png",
                        "http://x/API/DOWNLOADFILESTREAM/?filename=a%20b.png")) {
            assertEquals(expected, of(address), address);
        }
    }

    @Test
    void keepsTheWholeQuery() {
        var source = of("http://x/api/downloadFileStream?tenant=t1&filename=a.png&v=2");
        var uri = assertInstanceOf(Source.Engine.class, source).uri();
        assertEquals("tenant=t1&filename=a.png&v=2", uri.getRawQuery());
    }

    @Test
    void fetchesWhatIsNoFileEnginesFromWhereItIs() {
        for (var address :
                List.of(
                        "https://cdn.example/x.png",
                        "https://cdn.example/downloadFileStream",
                        "https://cdn.example/api/downloadFileStream?filename=",
                        "https://cdn.example/other?filename=x",
                        "https://cdn.example/notdownloadFileStream?filename=x")) {
            assertEquals(new Source.Web(URI.create(address)), of(address));
        }
        var withFragment = of("https://cdn.example/x.png#top");
        assertEquals(new Source.Web(URI.create("https://cdn.example/x.png")), withFragment);
    }

    @Test
    void fetchesNothingThatIsNotOnTheWeb() {
        for (var address :
                List.of(
                        "file:///etc/passwd",
                        "file://server/share/downloadFileStream?filename=x",
                        "jar:file:///a.jar!/x.png",
                        "ftp://x.example/downloadFileStream?filename=x",
                        "data:image/png;base64,AAAA",
                        "javascript:alert(1)",
                        "https://ann@evil.example/x.png",
                        "x.png",
                        "//cdn.example/x.png",
                        "mailto:ann@example.com",
                        "https:///x.png")) {
            assertEquals(new Source.None(), of(address), address);
        }
    }

    @Test
    void readsAFileOfThisComputerOnlyWhileTheAgentSendsIt() {
        assertEquals(new Source.Own(Path.of("/home/ann/lamp.png")), sources.of(OWN));
        assertEquals(new Source.None(), of("file:///home/ann/other.png"));
    }

    @Test
    void hasNoFileEngineBeforeTheSignIn() {
        var early = new Sources(() -> null, _ -> false);
        var address = URI.create("http://x/api/downloadFileStream?filename=a.png");
        assertEquals(new Source.None(), early.of(address));
    }
}
