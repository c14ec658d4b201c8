package org.agentdesk.plugin.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.CimReader;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;

/// A message body of every type, as servers send them: the same ones that the simulator of the desk
/// sends. Immutable.
public final class Samples {

    /// When every sample was said.
    public static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");

    private static final String FILES = "https://files.example/";
    private static final CimReader READER = CimReader.ofTheDesk();

    private final List<Json.Obj> bodies;

    private Samples(List<Json.Obj> bodies) {
        this.bodies = List.copyOf(bodies);
    }

    /// One of every type, in English.
    public static Samples english() {
        return read("samples.json");
    }

    /// One of every type, in Arabic, which is written from right to left.
    public static Samples arabic() {
        return read("samples-ar.json");
    }

    private static Samples read(String resource) {
        try (var stream = Samples.class.getResourceAsStream(resource)) {
            var bytes = Objects.requireNonNull(stream, resource).readAllBytes();
            var text = new String(bytes, StandardCharsets.UTF_8).replace("$FILES/", FILES);
            return new Samples(READER.json(text).items().stream().map(Json::object).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bodies as JSON.
    public List<Json.Obj> bodies() {
        return bodies;
    }

    /// Those of some types, upper case; of all for [MessageRenderer#ANY_TYPE].
    public Samples of(Collection<String> types) {
        return new Samples(
                bodies.stream()
                        .filter(body ->
                                types.contains(MessageRenderer.ANY_TYPE)
                                        || types.contains(body.get("type").text()))
                        .toList());
    }

    /// A JSON object from text, for samples of your own.
    ///
    /// @throws IllegalArgumentException when it is none
    public static Json.Obj json(String text) {
        return READER.json(text).object();
    }

    /// A body as the desk reads it.
    public static Body body(Json json) {
        return READER.body(json);
    }

    /// A message from Cara on a web chat, or to her from Ann.
    public static MessageView message(Body body, boolean outbound) {
        var sender =
                outbound
                        ? new Sender("agent-1", "AGENT", "Ann", Json.Null.NULL)
                        : new Sender("session-1", "CONNECTOR", "Cara", Json.Null.NULL);
        var header = new MessageHeader(sender, NOW, null, null, null, null, Json.Obj.EMPTY);
        return new MessageView(
                new CimMessage("message-1", header, body),
                "WEB",
                sender.name(),
                outbound,
                false,
                NOW);
    }

    /// A host whose media have the pictures that the samples point to.
    public static TestHost host() {
        var host = new TestHost();
        for (var name : List.of("tracking.png", "lamp.png", "desk.png")) {
            host.media().put(URI.create(FILES + name), picture());
        }
        return host;
    }

    private static byte[] picture() {
        var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 320; x++) {
                image.setRGB(x, y, 0x336699 + (x / 3 << 16) + y / 2);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
