package org.agentdesk.core.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.wire.JsonText;

/// What servers say: every server event, every CIM event and every body type at least once.
final class Payloads {

    private static final String WIRE = "/org/agentdesk/core/wire/";

    /// Examples that lie beside the project on some machines.
    private static final Path BESIDE = Path.of("../../shared/wire/examples.json");

    private Payloads() {}

    /// A server event.
    ///
    /// @param event its name on the wire
    record Payload(String event, Json json) {}

    static List<Payload> all() {
        var payloads = own();
        payloads.add(new Payload("agentPresence", resource(WIRE + "presence.json")));
        payloads.add(new Payload("taskRequest", resource(WIRE + "task.json")));
        payloads.add(new Payload("onTopicData", resource(WIRE + "topic.json")));
        payloads.add(told(resource(WIRE + "message.json")));
        payloads.addAll(beside());
        return List.copyOf(payloads);
    }

    /// The payload of an event in [#all()], as it was written.
    static Json own(String event) {
        return own().stream().filter(p -> p.event().equals(event)).findFirst().orElseThrow().json();
    }

    private static List<Payload> own() {
        var file = resource("/org/agentdesk/core/fuzz/payloads.json");
        var parts = file.get("parts");
        var payloads = new ArrayList<Payload>();
        file.get("events")
                .object()
                .forEach(
                        (name, json) -> payloads.add(new Payload(bare(name), filled(json, parts))));
        var data = filled(file.get("data"), parts).object();
        data.forEach((name, json) -> payloads.add(told(event(name, json, parts))));
        for (var name : EventName.values()) {
            if (!data.has(name.name())) {
                payloads.add(told(event(name.name(), Json.Null.NULL, parts)));
            }
        }
        for (var body : filled(file.get("bodies"), parts).items()) {
            var message = filled(parts.get("message"), parts).object().with("body", body);
            payloads.add(told(event("CUSTOMER_MESSAGE", message, parts)));
        }
        return payloads;
    }

    private static Json event(String name, Json data, Json parts) {
        return Json.obj(
                "id", Json.of("event-of-" + name),
                "name", Json.of(name),
                "type", Json.of(name.endsWith("MESSAGE") ? "MESSAGE" : "NOTIFICATION"),
                "timestamp", Json.of(1_772_355_605_000L),
                "conversationId", Json.of("conv-1"),
                "eventEmitter", filled(parts.get("connector"), parts),
                "channelSession", filled(parts.get("session"), parts),
                "roomInfo", filled(parts.get("room"), parts),
                "data", data);
    }

    private static Payload told(Json event) {
        var id = Json.of("conv-1");
        return new Payload("onCimEvent", Json.obj("cimEvent", event, "conversationId", id));
    }

    /// `taskRequest#started` is a variant of `taskRequest`.
    private static String bare(String name) {
        return name.replaceAll("#.*", "");
    }

    /// With `"$part"` replaced by what the file says it stands for.
    private static Json filled(Json json, Json parts) {
        return switch (json) {
            case Json.Str(var text) when text.startsWith("$") ->
                    filled(parts.get(text.substring(1)), parts);
            case Json.Arr(var items) ->
                    new Json.Arr(items.stream().map(item -> filled(item, parts)).toList());
            case Json.Obj object -> {
                var copy = object;
                for (var member : object.members().entrySet()) {
                    copy = copy.with(member.getKey(), filled(member.getValue(), parts));
                }
                yield copy;
            }
            default -> json;
        };
    }

    /// They speak of another agent and another conversation than the desk under test knows.
    private static List<Payload> beside() {
        if (!Files.isReadable(BESIDE)) {
            return List.of();
        }
        try {
            var text = Files.readString(BESIDE);
            var file = parsed(text);
            var agent = file.get("loginResponse").get("data").get("keycloak_User").get("id");
            var topic = file.get("serverToClient").get("onTopicData").get("conversationId");
            var known = text.replace(agent.text(), "ann-id").replace(topic.text(), "conv-1");
            var payloads = new ArrayList<Payload>();
            parsed(known)
                    .get("serverToClient")
                    .object()
                    .forEach((name, json) -> payloads.add(new Payload(bare(name), json)));
            return payloads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json resource(String name) {
        try (var in = Payloads.class.getResourceAsStream(name)) {
            return parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json parsed(String text) {
        try {
            return JsonText.parse(text);
        } catch (JsonText.NotJson e) {
            throw new IllegalArgumentException(e);
        }
    }
}
