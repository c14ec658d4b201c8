package org.agentdesk.ui.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.plugin.MediaException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Fetches from a server that lies, drips and redirects.
class FetcherTest {

    private static final Limits LIMITS =
            new Limits(1_000, Duration.ofMillis(500), Duration.ofSeconds(2));

    private RawServer server;
    private RawServer elsewhere;
    private Fetcher fetcher;
    private Fetcher trusting;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
        elsewhere = new RawServer();
        var sources = new Sources(() -> server.engine(), _ -> false);
        fetcher = new Fetcher(sources, PublicNetwork::has, new Sentences());
        trusting = new Fetcher(sources, _ -> true, new Sentences());
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        trusting.close();
        server.close();
        elsewhere.close();
    }

    private Source engine(String path) {
        return new Source.Engine(URI.create(server.origin() + path));
    }

    private byte[] fetch(Source source) throws MediaException {
        var bytes = new ByteArrayOutputStream();
        fetcher.fetch(source, LIMITS, bytes, _ -> {});
        return bytes.toByteArray();
    }

    private Kind refusal(Source source) {
        return assertThrows(MediaException.class, () -> fetch(source)).kind();
    }

    private void answers(String path, String status, String... fields) {
        server.at(path, out -> out.write(RawServer.head(status, fields)));
    }

    @Test
    void fetchesAFileAndTellsHowFarItIs() throws MediaException {
        var content = new byte[900];
        server.file("a", content);
        var shares = new ArrayList<Double>();
        var bytes = new ByteArrayOutputStream();
        fetcher.fetch(engine("/a"), LIMITS, bytes, shares::add);
        assertArrayEquals(content, bytes.toByteArray());
        assertEquals(1.0, shares.getLast());
    }

    @Test
    void sendsNothingThatTellsWhoAsks() throws MediaException {
        server.at(
                "/a",
                out -> {
                    out.write(RawServer.head("200 OK", "Set-Cookie: id=7", "Content-Length: 1"));
                    out.write('x');
                });
        fetch(engine("/a"));
        fetch(engine("/a"));
        var second = server.heads().getLast();
        assertFalse(second.toLowerCase().contains("cookie"), second);
        assertFalse(second.contains("Authorization") || second.contains("Upgrade"), second);
        assertTrue(second.contains("Accept-Encoding: identity"), second);
    }

    @Test
    void refusesMoreThanAllowedBeforeItComes() {
        server.at(
                "/a",
                out -> {
                    out.write(RawServer.head("200 OK", "Content-Length: 1001"));
                    out.write(new byte[1_001]);
                });
        assertEquals(Kind.TOO_LARGE, refusal(engine("/a")));
    }

    @Test
    void stopsWhenMoreComesThanAllowed() {
        server.at(
                "/a",
                out -> {
                    out.write(RawServer.head("200 OK"));
                    for (int i = 0; i < 100; i++) {
                        out.write(new byte[1_000]);
                    }
                });
        assertEquals(Kind.TOO_LARGE, refusal(engine("/a")));
    }

    @Test
    void noticesThatTheEndIsMissing() {
        server.at(
                "/a",
                out -> {
                    out.write(RawServer.head("200 OK", "Content-Length: 500"));
                    out.write(new byte[100]);
                });
        assertEquals(Kind.UNREACHABLE, refusal(engine("/a")));
    }

    @Test
    void readsNoMoreThanAnnounced() throws MediaException {
        server.at(
                "/a",
                out -> {
                    out.write(RawServer.head("200 OK", "Content-Length: 3"));
                    out.write(new byte[600]);
                });
        assertEquals(3, fetch(engine("/a")).length);
    }

    @Test
    void survivesAnAnnouncementThatIsNoNumber() {
        for (var length : List.of("-5", "many", "99999999999999999999")) {
            answers("/a", "200 OK", "Content-Length: " + length);
            assertThrows(MediaException.class, () -> fetch(engine("/a")), length);
        }
    }

    @Test
    void givesUpOnAServerThatFallsSilent() {
        server.at(
                "/a",
                out -> {
                    out.write(RawServer.head("200 OK", "Content-Length: 500"));
                    out.write(1);
                    Thread.sleep(5_000);
                });
        long start = System.nanoTime();
        assertEquals(Kind.UNREACHABLE, refusal(engine("/a")));
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 4_000);
    }

    @Test
    void givesUpOnAServerThatDrips() {
        server.at(
                "/a",
                out -> {
                    out.write(RawServer.head("200 OK", "Content-Length: 500"));
                    for (int i = 0; i < 100; i++) {
                        out.write(1);
                        out.flush();
                        Thread.sleep(100);
                    }
                });
        long start = System.nanoTime();
        assertEquals(Kind.UNREACHABLE, refusal(engine("/a")));
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 6_000);
    }

    @Test
    void unpacksNothing() {
        server.at(
                "/a",
                out -> {
                    out.write(
                            RawServer.head(
                                    "200 OK", "Content-Encoding: gzip", "Content-Length: 20"));
                    out.write(new byte[20]);
                });
        assertEquals(Kind.WRONG_TYPE, refusal(engine("/a")));
    }

    @Test
    void tellsWhatTheServerSays() {
        assertEquals(Kind.REFUSED, refusal(engine("/nothing-there")));
        for (var status : List.of("204 No Content", "206 Partial Content", "403 No", "500 Oh")) {
            answers("/a", status, "Content-Length: 0");
            assertEquals(Kind.REFUSED, refusal(engine("/a")), status);
        }
        answers("/a", "200 OK", "Content-Length: 0");
        assertEquals(Kind.REFUSED, refusal(engine("/a")));
        server.at("/b", OutputStream::close);
        assertEquals(Kind.UNREACHABLE, refusal(engine("/b")));
    }

    @Test
    void followsTheFileEngineAboutItself() throws MediaException {
        server.file("b", new byte[] {7});
        answers("/a", "302 Found", "Location: /b", "Content-Length: 0");
        assertArrayEquals(new byte[] {7}, fetch(engine("/a")));
    }

    @Test
    void doesNotFollowInCircles() {
        answers("/a", "302 Found", "Location: /a", "Content-Length: 0");
        assertEquals(Kind.REFUSED, refusal(engine("/a")));
        assertEquals(4, server.heads().size());
    }

    @Test
    void followsNobodyOutOfTheWebOrIntoThisNetwork() {
        for (var location :
                List.of(
                        "file:///etc/passwd",
                        elsewhere.origin() + "/x",
                        "https://127.0.0.1/x",
                        "https://ann@cdn.example/x",
                        "ftp://x.example/x",
                        "http:",
                        "::",
                        "")) {
            answers("/a", "302 Found", "Location: " + location, "Content-Length: 0");
            assertThrows(MediaException.class, () -> fetch(engine("/a")), location);
        }
        assertEquals(List.of(), elsewhere.heads());
    }

    @Test
    void knocksAtNoDoorOfThisNetworkForACustomer() {
        elsewhere.file("x", new byte[] {1});
        var inside = new Source.Web(URI.create(elsewhere.origin() + "/x"));
        assertEquals(Kind.ADDRESS, refusal(inside));
        assertEquals(List.of(), elsewhere.heads());
    }

    @Test
    void fetchesFromElsewhereWhereThatIsPublic() throws MediaException {
        elsewhere.file("x", new byte[] {1});
        var bytes = new ByteArrayOutputStream();
        var outside = new Source.Web(URI.create(elsewhere.origin() + "/x"));
        trusting.fetch(outside, LIMITS, bytes, _ -> {});
        assertEquals(1, bytes.size());
    }

    @Test
    void endsWhenItsThreadIsInterrupted() throws Exception {
        server.at(
                "/a",
                out -> {
                    out.write(RawServer.head("200 OK", "Content-Length: 500"));
                    out.write(1);
                    Thread.sleep(5_000);
                });
        var ended = new CompletableFuture<Throwable>();
        var patient = new Limits(1_000, Duration.ofSeconds(30), Duration.ofSeconds(30));
        var thread =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                var to = OutputStream.nullOutputStream();
                                fetcher.fetch(engine("/a"), patient, to, _ -> {});
                            } catch (MediaException e) {
                                ended.complete(e);
                            }
                        });
        Thread.sleep(300);
        thread.interrupt();
        assertEquals(MediaException.class, ended.get(3, TimeUnit.SECONDS).getClass());
    }

    @Test
    void saysThatTheDiskIsFullAndNotThatTheServerFailed() {
        server.file("a", new byte[10]);
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        var refusal =
                assertThrows(
                        MediaException.class,
                        () -> fetcher.fetch(engine("/a"), LIMITS, full, _ -> {}));
        assertEquals(Kind.LOCAL, refusal.kind());
    }
}
