package org.agentdesk.messages;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
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
import org.agentdesk.plugin.Theme;
import org.jspecify.annotations.Nullable;

/// Messages, events and a host to try renderers with.
public final class Sample {

    private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");

    private Sample() {}

    /// A host that remembers which links it was asked to open, and runs later tasks at once.
    public static final class RecordingHost implements Host {
        public final List<URI> opened = new ArrayList<>();

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public ObservableValue<Theme> theme() {
            return new SimpleObjectProperty<>(Theme.LIGHT);
        }

        @Override
        public boolean opens(URI link) {
            return List.of("http", "https", "mailto", "tel").contains(link.getScheme());
        }

        @Override
        public void openLink(URI link) {
            opened.add(link);
        }

        @Override
        public void runLater(Runnable task) {
            javafx.application.Platform.runLater(task);
        }

        @Override
        public void log(System.Logger.Level level, String text, @Nullable Throwable cause) {}
    }

    public static RenderContext context() {
        return new RenderContext(new RecordingHost(), "a1");
    }

    public static MessageView message(Body body) {
        var sender = new Sender("x", "CONNECTOR", "Cara", Json.Null.NULL);
        var header = new MessageHeader(sender, NOW, null, null, null, null, Json.Obj.EMPTY);
        return new MessageView(
                new CimMessage("m1", header, body), "WEB", "Cara", false, false, NOW);
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
