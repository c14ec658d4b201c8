package org.agentdesk.core.headless;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.wire.JsonText;

/// A process that may be gone at any moment, with replies in the order of the commands. Closing it
/// kills it.
final class RawDesk implements AutoCloseable {

    private final Process process;
    private final LinkedBlockingQueue<Json.Obj> replies = new LinkedBlockingQueue<>();
    private final Thread reader;

    RawDesk(Process process) {
        this.process = process;
        reader = Thread.ofVirtual().start(this::read);
    }

    /// A line that was cut off is no reply.
    private void read() {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var said = JsonText.parse(line).object();
                if (said.has("reply")) {
                    replies.add(said);
                }
            }
        } catch (IOException | JsonText.NotJson e) {
            // the process is gone
        }
    }

    void type(String command) throws IOException {
        var line = command.replace('\'', '"') + "\n";
        process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /// The same to a process that may be gone already.
    boolean offer(String command) {
        try {
            type(command);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether the next command was carried out; not if the process was gone before.
    boolean isOk() throws InterruptedException {
        if (!process.isAlive()) {
            reader.join();
        }
        var reply = process.isAlive() ? replies.poll(30, TimeUnit.SECONDS) : replies.poll();
        return reply != null && reply.get("ok") == Json.Bool.TRUE;
    }

    Json.Obj does(String command) throws Exception {
        type(command);
        var reply = replies.poll(30, TimeUnit.SECONDS);
        assertTrue(reply != null && reply.get("ok") == Json.Bool.TRUE, command + ": " + reply);
        return reply;
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
