package org.agentdesk.core.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.simulated.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the Java Flight Recorder gets to see of a session.
@Timeout(60)
class FlightRecorderTest {

    @Test
    void seesConnectionsResynchronisationAndEchoes(@TempDir Path folder) throws Exception {
        var file = folder.resolve("desk.jfr");
        try (var flight = new Recording();
                var work = Workplace.open()) {
            flight.enable("org.agentdesk.*");
            flight.start();
            var id = work.inConversation();
            var sent = work.desk.send(id, "Hello from ann");
            work.await(
                    "the echo",
                    s ->
                            s.conversation(id).stream()
                                    .flatMap(c -> c.transcript().stream())
                                    .anyMatch(e ->
                                            e instanceof Entry.Said said
                                                    && said.id().equals(sent)
                                                    && said.delivery().isConfirmed()));
            work.post("/agents/ann/drop", "{}");
            work.await("lost", s -> !s.link().isLive());
            work.desk.retryNow();
            work.await(
                    "synced",
                    s ->
                            s.link().isLive()
                                    && s.conversation(id).filter(c -> c.synced()).isPresent());
            flight.stop();
            flight.dump(file);
        }
        var events = new HashMap<String, RecordedEvent>();
        for (var event : RecordingFile.readAllEvents(file)) {
            events.put(event.getEventType().getName(), event);
            assertFalse(event.toString().contains("Hello"), event.toString());
        }
        assertEquals("Live", events.get("org.agentdesk.Connect").getString("link"));
        assertTrue(events.get("org.agentdesk.Connect").getBoolean("again"));
        assertEquals(1, events.get("org.agentdesk.Resync").getInt("conversations"));
        assertTrue(events.get("org.agentdesk.Resync").getBoolean("complete"));
        assertTrue(events.get("org.agentdesk.PublishToEcho").getDuration().toNanos() > 0);
    }
}
