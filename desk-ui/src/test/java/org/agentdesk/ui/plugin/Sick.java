package org.agentdesk.ui.plugin;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.plugin.ApiLevel;
import org.agentdesk.plugin.Contribution;
import org.agentdesk.plugin.DeskPlugin;
import org.agentdesk.plugin.EventLineRenderer;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.plugin.Theme;
import org.agentdesk.ui.NoMedia;
import org.agentdesk.ui.fx.UiThread;

/// Plug-ins and messages for trying what happens when plug-ins misbehave.
final class Sick {

    static final List<URI> OPENED = new ArrayList<>();

    static final HostDesk DESK =
            new HostDesk(
                    Locale.ENGLISH,
                    ZoneOffset.UTC,
                    new SimpleObjectProperty<>(Theme.LIGHT),
                    OPENED::add,
                    new NoMedia(),
                    new UiThread());

    private Sick() {}

    record Plugin(String id, int apiLevel, List<Contribution> contributions) implements DeskPlugin {
        @Override
        public String name() {
            return "Plug-in " + id;
        }

        @Override
        public String version() {
            return "1";
        }
    }

    static Plugin plugin(String id, Contribution... contributions) {
        return new Plugin(id, ApiLevel.CURRENT, List.of(contributions));
    }

    static Plugins started(DeskPlugin... plugins) {
        return new Plugins(
                new Discovery(List.of(plugins), List.of()), List.of(), Switches.NONE, DESK);
    }

    /// Draws messages with a function.
    record Draws(
            Set<String> bodyTypes,
            Set<String> channelTypes,
            BiFunction<MessageView, RenderContext, RenderedMessage> how)
            implements MessageRenderer {
        @Override
        public RenderedMessage create(MessageView message, RenderContext context) {
            return how.apply(message, context);
        }
    }

    static Draws draws(String type, Function<MessageView, RenderedMessage> how) {
        return new Draws(Set.of(type), Set.of(), (message, _) -> how.apply(message));
    }

    static Draws throwing(String type, Throwable cause) {
        return draws(
                type,
                _ -> {
                    throw Sick.<RuntimeException>sneaky(cause);
                });
    }

    @SuppressWarnings("unchecked") // that is the trick: no caller expects a checked exception
    static <T extends Throwable> T sneaky(Throwable cause) throws T {
        throw (T) cause;
    }

    record Says(Set<EventName> events, Function<CimEvent, Optional<String>> how)
            implements EventLineRenderer {
        @Override
        public Optional<String> line(CimEvent event, RenderContext context) {
            return how.apply(event);
        }
    }

    /// A label with a text.
    static RenderedMessage label(String text) {
        return new Drawn(new Label(text), text);
    }

    record Drawn(Node node, String plainText) implements RenderedMessage {
        @Override
        public void update(MessageView message) {}

        @Override
        public void dispose() {}
    }

    static MessageView message(String type) {
        return message(new Body.Unknown(type, "", Json.Obj.EMPTY), "WEB");
    }

    static MessageView message(Body body, String channel) {
        var sender = new Sender("x", "CONNECTOR", "Cara", Json.Null.NULL);
        var header = new MessageHeader(sender, null, null, null, null, null, Json.Obj.EMPTY);
        var message = new CimMessage("m1", header, body);
        return new MessageView(message, channel, "Cara", false, false, Instant.EPOCH);
    }

    static CimEvent event(EventName name) {
        return new CimEvent(
                "e1",
                name,
                name.name(),
                "",
                Instant.EPOCH,
                "c1",
                null,
                null,
                null,
                new EventData.Other(Json.Null.NULL));
    }
}
