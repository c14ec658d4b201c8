package org.agentdesk.core.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.faults.FaultProxy.Direction;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Means;
import org.agentdesk.core.session.Storage;
import org.agentdesk.core.transport.AgentManagerSocket;
import org.agentdesk.core.transport.ServerAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Desks with the mistakes that desks have: each is found out by an ordinary schedule.
@Timeout(120)
class PlantedBugsTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    @TempDir Path folder;

    /// Half a second without a server, while the agent goes on writing.
    private static Schedule away(boolean knowsRepeats) {
        var down = new Fault(Fault.Kind.DOWN, 200, Direction.TO_SERVER, 400, 0);
        var acts =
                IntStream.range(0, 12)
                        .mapToObj(i -> new Act(Act.Kind.SEND, i * 50, i % 3))
                        .toList();
        return new Schedule(0, List.of("websocket"), knowsRepeats, List.of(down), acts);
    }

    private List<String> found(DeskMaker maker, boolean knowsRepeats) throws Exception {
        var file = Files.writeString(folder.resolve("note.txt"), "What was agreed.");
        try (var http = HttpClient.newHttpClient();
                var performance = new Performance(away(knowsRepeats), maker, http, file, SOON)) {
            return Checker.check(performance.play());
        }
    }

    @Test
    void theDeskAsItIsHasNone() throws Exception {
        assertEquals(List.of(), found(DeskMaker.REAL, false));
    }

    @Test
    void aDeskThatSendsEverythingAgainIsFoundOutByWhatTheServerHas() throws Exception {
        assertContains("is on the server 2 times", found(PlantedBugsTest::resending, false));
    }

    @Test
    void aDeskThatSendsEverythingAgainIsFoundOutThoughTheServerForgivesIt() throws Exception {
        assertContains("it was sent again", found(PlantedBugsTest::resending, true));
    }

    @Test
    void aDeskThatDropsWhatIsWrittenOfflineIsFoundOut() throws Exception {
        assertContains("is on the server 0 times", found(PlantedBugsTest::forgetting, false));
    }

    private static void assertContains(String sentence, List<String> wrong) {
        assertTrue(wrong.stream().anyMatch(w -> w.contains(sentence)), () -> "found only " + wrong);
    }

    private static Desk resending(DeskSettings settings, AgentManagerSocket socket) {
        return AgentDesk.open(
                settings,
                Means.on(new Resending(socket), settings.patience()),
                Storage.none(),
                null);
    }

    private static Desk forgetting(DeskSettings settings, AgentManagerSocket socket) {
        var desk = DeskMaker.REAL.open(settings, socket);
        return (Desk)
                Proxy.newProxyInstance(
                        Desk.class.getClassLoader(),
                        new Class<?>[] {Desk.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("send") && !desk.state().link().isLive()) {
                                return "gone-" + System.nanoTime();
                            }
                            try {
                                return method.invoke(desk, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /// Sends everything again when it is back, as a library does that buffers.
    private static final class Resending implements AgentManagerSocket {

        private record Frame(String event, Json payload) {}

        private final AgentManagerSocket socket;
        private final List<Frame> sent = new ArrayList<>();

        private Resending(AgentManagerSocket socket) {
            this.socket = socket;
        }

        private synchronized void again() {
            sent.forEach(frame -> socket.emit(frame.event(), frame.payload()));
        }

        @Override
        public void open(ServerAddress server, Me me, Listener listener) {
            socket.open(
                    server,
                    me,
                    new Listener() {
                        @Override
                        public void connected() {
                            again();
                            listener.connected();
                        }

                        @Override
                        public void refused(String message, Json data) {
                            listener.refused(message, data);
                        }

                        @Override
                        public void lost(Trouble trouble) {
                            listener.lost(trouble);
                        }

                        @Override
                        public void closedByServer() {
                            listener.closedByServer();
                        }

                        @Override
                        public void arrived(String event, List<Json> args, @Nullable Long ack) {
                            listener.arrived(event, args, ack);
                        }
                    });
        }

        @Override
        public synchronized void emit(String event, Json payload) {
            if (event.equals("publishCimEvent")) {
                sent.add(new Frame(event, payload));
            }
            socket.emit(event, payload);
        }

        @Override
        public void acknowledge(long ack, Json payload) {
            socket.acknowledge(ack, payload);
        }

        @Override
        public void flush() {
            socket.flush();
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}
