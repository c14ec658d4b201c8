package org.agentdesk.plugin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.stream.Stream;
import org.agentdesk.core.cim.CimReader;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.EventLineRenderer;
import org.agentdesk.plugin.RenderContext;
import org.junit.jupiter.api.Test;

/// What the desk expects of every [EventLineRenderer]. Extend it with your renderer.
public abstract class EventLineRendererContract {

    private static final CimReader READER = CimReader.ofTheDesk();

    /// For the tests that extend it.
    protected EventLineRendererContract() {}

    /// A fresh renderer.
    protected abstract EventLineRenderer renderer();

    /// The data of events that it has words for.
    protected List<Json> data() {
        return List.of();
    }

    @Test
    void namesItsEventsTheSameEachTime() {
        assertFalse(renderer().events().isEmpty());
        assertEquals(renderer().events(), renderer().events());
    }

    @Test
    void answersForEveryEventWhateverItCarries() throws Exception {
        FxThread.run(() -> {
            var context = new RenderContext(new TestHost(), new TestConversation(), "agent-1");
            for (var name : renderer().events()) {
                for (var data : allData()) {
                    var event = Json.obj("name", Json.of(wireName(name)), "data", data);
                    var line = renderer().line(READER.event(event).orElseThrow(), context);
                    assertNotNull(line, "a line, or an empty Optional");
                }
            }
        });
    }

    private static String wireName(EventName name) {
        return name == EventName.UNKNOWN ? "SOMETHING_NEW" : name.name();
    }

    private List<Json> allData() {
        var shapes =
                List.<Json>of(
                        Json.Null.NULL,
                        Json.of("x"),
                        Json.Arr.EMPTY,
                        Json.Obj.EMPTY,
                        Json.obj("agentParticipant", Json.Obj.EMPTY, "task", Json.Arr.EMPTY));
        return Stream.concat(shapes.stream(), data().stream()).toList();
    }
}
