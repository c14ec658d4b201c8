package org.agentdesk.messages;

import java.time.Instant;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.plugin.Host;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.testkit.TestConversation;
import org.agentdesk.plugin.testkit.TestHost;

/// Messages, events and a host to try renderers with.
public final class Sample {

    private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");

    private Sample() {}

    public static RenderContext context() {
        return context(new TestHost());
    }

    public static RenderContext context(Host host) {
        return new RenderContext(host, new TestConversation(), "a1");
    }

    public static MessageView message(Body body) {
        return message(body, false);
    }

    public static MessageView message(Body body, boolean outbound) {
        var sender = new Sender("x", "CONNECTOR", "Cara", Json.Null.NULL);
        var known = Json.obj("providerMessageId", Json.of("outside-1"));
        var header = new MessageHeader(sender, NOW, null, null, "session-1", null, known);
        return new MessageView(
                new CimMessage("m1", header, body), "WEB", "Cara", outbound, false, NOW);
    }

    public static CimEvent event(EventName name, EventData data) {
        return event(name, name.name(), data);
    }

    public static CimEvent event(EventName name, String wireName, EventData data) {
        return new CimEvent("e1", name, wireName, "", NOW, "c1", null, null, null, data);
    }

    public static EventData who(String userId, String name, Role role) {
        return new EventData.ParticipantChange(
                new Participant("p1", userId, "AGENT", name, role, Json.Obj.EMPTY), null);
    }
}
