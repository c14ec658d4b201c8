package org.agentdesk.core.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.wire.JsonText;

/// Somebody who types commands and reads what comes back.
final class Terminal implements AutoCloseable {

    private static final Json.Obj END = Json.obj("end", Json.of(true));

    private final OutputStream keys;
    private final LinkedBlockingQueue<Json.Obj> replies = new LinkedBlockingQueue<>();
    private final List<Json.Obj> events = new ArrayList<>();
    private int given;

    Terminal(OutputStream keys, InputStream screen) {
        this.keys = keys;
        Thread.ofVirtual().start(() -> read(screen));
    }

    /// A desk in this process, and what it ends with.
    record Session(Terminal terminal, CompletableFuture<Integer> exit) implements AutoCloseable {

        static Session start() throws IOException {
            var keys = new PipedOutputStream();
            var in = new PipedInputStream(keys, 1 << 16);
            var out = new PipedOutputStream();
            var screen = new PipedInputStream(out, 1 << 16);
            var exit = new CompletableFuture<Integer>();
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> {
                        try (out;
                                var desk = AgentDesk.open(DeskSettings.DEFAULT)) {
                            var source = new InputStreamReader(in, StandardCharsets.UTF_8);
                            var conductor = new Conductor(desk, out, Clock.systemUTC());
                            exit.complete(conductor.conduct(source));
                        } catch (IOException | RuntimeException e) {
                            exit.completeExceptionally(e);
                        }
                    });
            return new Session(new Terminal(keys, screen), exit);
        }

        int ends() throws Exception {
            return exit.get(15, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws IOException {
            terminal.close();
        }
    }

    private void read(InputStream screen) {
        try (var in = new BufferedReader(new InputStreamReader(screen, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                keep(JsonText.parse(line).object());
            }
        } catch (IOException e) {
            // the desk has ended
        } catch (JsonText.NotJson e) {
            throw new AssertionError(e);
        } finally {
            replies.add(END);
        }
    }

    private void keep(Json.Obj said) {
        if (said.has("reply")) {
            replies.add(said);
        } else {
            synchronized (events) {
                events.add(said);
            }
        }
    }

    /// All events so far with a name.
    List<Json.Obj> events(String name) {
        synchronized (events) {
            return events.stream().filter(e -> e.get("event").text().equals(name)).toList();
        }
    }

    void type(String line) throws IOException {
        keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /// Types a line and reads its reply, which has the number that is due.
    Json.Obj says(String line) throws Exception {
        type(line);
        return reply();
    }

    Json.Obj reply() throws Exception {
        var reply = replies.poll(30, TimeUnit.SECONDS);
        assertNotNull(reply, "no reply");
        assertEquals(Json.of(++given), reply.get("reply"), () -> "not the reply due: " + reply);
        return reply;
    }

    boolean hasEnded() throws Exception {
        return replies.poll(15, TimeUnit.SECONDS) == END;
    }

    /// A command that has to be carried out; single quotes stand for double ones.
    Json.Obj does(String command) throws Exception {
        var reply = says(command.replace('\'', '"'));
        assertEquals(Json.Bool.TRUE, reply.get("ok"), () -> command + ": " + reply);
        return reply;
    }

    /// A command that has to be refused, and the sentence why.
    String refuses(String command) throws Exception {
        var reply = says(command.replace('\'', '"'));
        assertEquals(Json.Bool.FALSE, reply.get("ok"), () -> command + ": " + reply);
        return reply.get("error").text();
    }

    /// Waits for an event.
    Json sees(String event, String where) throws Exception {
        return does("{'do':'wait','event':'%s','where':%s,'timeoutMs':10000}"
                        .formatted(event, where))
                .get("matched");
    }

    @Override
    public void close() throws IOException {
        keys.close();
    }
}
