package org.agentdesk.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.FileTrouble;
import org.agentdesk.core.model.Patience;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.session.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpRestTest {

    @TempDir Path folder;

    /// Answers one request with 401 and returns its header lines.
    private static List<String> refuseOne(ServerSocket server) {
        try (var socket = server.accept();
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            var lines = in.lines().takeWhile(line -> !line.isEmpty()).toList();
            var answer = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            return lines;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void asksForNoUpgradeThatASocketServerWouldTakeForItsOwn() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var rest = new HttpRest(Patience.STANDARD)) {
            var request = CompletableFuture.supplyAsync(() -> refuseOne(server));
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/agent-manager";
            var login =
                    rest.logIn(ServerAddress.parse(address).orElseThrow(), "ann", new Secret("no"));
            var lines = request.get(10, TimeUnit.SECONDS);
            assertEquals("POST /agent-manager/agent/login HTTP/1.1", lines.getFirst());
            assertEquals(
                    List.of(),
                    lines.stream().filter(l -> l.toLowerCase().startsWith("upgrade")).toList());
            assertInstanceOf(AgentManagerRest.Login.Refused.class, login.get(10, TimeUnit.SECONDS));
        }
    }

    /// Begins an answer and says no more; whether the desk hangs up.
    private static boolean hangUpOn(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.setSoTimeout(10_000);
            var answer = "HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n{\"attributes\":[";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            return drained(socket.getInputStream()) > 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What a call makes of an answer.
    private static ServiceAnswer<Json> answer(ServiceCall call, String status, String body)
            throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var rest = new HttpRest(Patience.STANDARD)) {
            CompletableFuture.runAsync(() -> answerOne(server, status, body));
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/agent-manager";
            return rest.call(ServerAddress.parse(address).orElseThrow(), call)
                    .get(10, TimeUnit.SECONDS);
        }
    }

    private static void answerOne(ServerSocket server, String status, String body) {
        try (var socket = server.accept();
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            in.lines().takeWhile(line -> !line.isEmpty()).count();
            var head = "HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n";
            var answer = head.formatted(status, body.length()) + body;
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void waitsNotForEverForTheEndOfAnAnswer() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var rest = new HttpRest(Patience.STANDARD, Duration.ofMillis(300))) {
            // not on the common pool: time-outs run there too, and it may be one thread
            var request =
                    CompletableFuture.supplyAsync(
                            () -> hangUpOn(server), Thread::startVirtualThread);
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/agent-manager";
            var answer =
                    rest.call(
                            ServerAddress.parse(address).orElseThrow(),
                            ServiceCall.get("/unified-admin/forms/1"));
            assertEquals(new ServiceAnswer.Failed<>(), answer.get(30, TimeUnit.SECONDS));
            assertTrue(request.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void sendsNoFileThatIsNotWhatItWas() throws Exception {
        var file = Files.writeString(folder.resolve("a.txt"), "Walls and a door");
        var looked = new Attachment(file.toUri().toString(), "text/plain", 5, "a.txt", "");
        try (var rest = new HttpRest(Patience.STANDARD)) {
            var address = ServerAddress.parse("http://127.0.0.1:9/agent-manager").orElseThrow();
            var upload = rest.upload(address, looked, "c1", _ -> {});
            assertEquals(
                    new AgentManagerRest.Upload.Failed(FileTrouble.CHANGED),
                    upload.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aChangeIsDoneWhenTheStatusSaysSoWhateverTheBodyIs() throws Exception {
        var change = ServiceCall.put("/a", Json.Obj.EMPTY);
        assertEquals(new ServiceAnswer.Got<>(Json.Null.NULL), answer(change, "200 OK", ""));
        assertEquals(new ServiceAnswer.Got<>(Json.Null.NULL), answer(change, "200 OK", "Saved"));
        var page = answer(change, "200 OK", "<html>Welcome</html>");
        assertEquals(new ServiceAnswer.NotOffered<>(), page);
        var question = ServiceCall.query("/a", Json.Obj.EMPTY);
        assertEquals(new ServiceAnswer.NotOffered<>(), answer(question, "200 OK", "Saved"));
    }

    @Test
    void nothingToChangeIsNoFailureWhereThatIsWhatTheServiceSays() throws Exception {
        var move = ServiceCall.put("/a", Json.Obj.EMPTY).ifAny();
        var nothing = "{\"status\":\"NOT_FOUND\",\"message\":\"no past\"}";
        assertInstanceOf(ServiceAnswer.Got.class, answer(move, "404 Not Found", nothing));
        assertInstanceOf(ServiceAnswer.NotOffered.class, answer(move, "404 Not Found", "{}"));
        var link = ServiceCall.put("/a", Json.Obj.EMPTY);
        assertInstanceOf(ServiceAnswer.NotOffered.class, answer(link, "404 Not Found", nothing));
    }

    @Test
    void aCancelledUploadStops() throws Exception {
        long size = 64L * 1024 * 1024;
        var file = folder.resolve("a.png");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var rest = new HttpRest(Patience.STANDARD)) {
            var told = new LinkedBlockingQueue<Integer>();
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/agent-manager";
            var upload =
                    rest.upload(
                            ServerAddress.parse(address).orElseThrow(),
                            new Attachment(file.toUri().toString(), "image/png", size, "a", ""),
                            "c1",
                            told::add);
            try (var socket = server.accept()) {
                socket.setSoTimeout(10_000);
                var in = socket.getInputStream();
                while (told.isEmpty()) {
                    assertTrue(in.read(new byte[64 * 1024]) > 0);
                }
                upload.cancel(true);
                long after = drained(in);
                assertTrue(after < size / 2, after + " bytes came afterwards");
            }
        }
    }

    /// What still comes, until nothing more does.
    private static long drained(InputStream in) {
        long count = 0;
        try {
            for (int n = 0; n >= 0; n = in.read(new byte[64 * 1024])) {
                count += n;
            }
        } catch (IOException e) {
            return count;
        }
        return count;
    }
}
