package org.agentdesk.core.coverage;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.wire.ServerEvent;
import org.agentdesk.core.wire.ServerEventDecoder;
import org.agentdesk.simulator.Coverage;

/// The coverage table, read off the code.
final class CoverageTable {

    /// A payload in which every event finds what it needs.
    private static final Json ANY =
            Json.obj(
                    "id", Json.of("x"),
                    "conversationId", Json.of("c"),
                    "topicData", Json.obj("id", Json.of("c")),
                    "agentPresence", Json.obj("state", Json.obj("name", Json.of("READY"))),
                    "cimEvent", Json.obj("name", Json.of("CUSTOMER_LEFT")),
                    "pullModeEvent", Json.obj("id", Json.of("r")));

    private final Sources wire =
            Sources.under(
                    "desk-core/src/main/java/org/agentdesk/core/wire",
                    "desk-core/src/main/java/org/agentdesk/core/model/Assistance.java");
    private final Sources machine =
            Sources.under("desk-core/src/main/java/org/agentdesk/core/machine");
    private final Sources transport =
            Sources.under(
                    "desk-core/src/main/java/org/agentdesk/core/transport",
                    "desk-core/src/main/java/org/agentdesk/core/headless");
    private final Sources messages = Sources.under("desk-plugins/desk-messages/src/main");
    private final Sources tests =
            Sources.under(
                    "desk-core/src/test",
                    "desk-simulator/src/test",
                    "desk-plugins/desk-messages/src/test/java",
                    "desk-ui/src/test/java");
    private final StringBuilder text = new StringBuilder();

    String text() {
        if (text.isEmpty()) {
            serverEvents();
            clientEvents();
            eventNames();
            bodyTypes();
            restEndpoints();
        }
        return text.toString();
    }

    private void head(String title, String... columns) {
        text.append("\n### ").append(title).append("\n\n| | ");
        text.append(String.join(" | ", columns)).append(" |\n|---|");
        text.append("---|".repeat(columns.length)).append('\n');
    }

    private void row(String name, String... cells) {
        text.append("| `").append(name).append("` | ");
        text.append(String.join(" | ", cells)).append(" |\n");
    }

    private static String cell(List<String> files, String reason) {
        return files.isEmpty() ? "– (" + reason + ")" : String.join(", ", files);
    }

    private void serverEvents() {
        head("Server → desk", "decoded", "becomes", "handled", "simulated", "tested");
        for (var name : Protocol.SERVER_EVENTS) {
            var event = new ServerEventDecoder().decode(name, List.of(ANY), Instant.EPOCH);
            var type = event.getClass().getSimpleName();
            var folded = name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
            row(
                    name,
                    cell(wire.naming('"' + folded + '"'), "not known to this desk: passed over"),
                    event instanceof ServerEvent.Ignored ? "passed over" : type,
                    handler(type),
                    simulated(Coverage.serverEvents(), name, Protocol.whyNotSimulated(name)),
                    cell(tests.naming('"' + name + '"', "ServerEvent." + type), "by its alias"));
        }
    }

    /// The class that [org.agentdesk.core.machine.Machine] asks.
    private String handler(String type) {
        var source =
                Sources.read(
                        Sources.ROOT.resolve(
                                "desk-core/src/main/java/org/agentdesk/core/machine/Machine.java"));
        var pattern = Pattern.compile("case ServerEvent\\." + type + "\\b[^>]*->\\s*(\\w+)\\.");
        var matcher = pattern.matcher(source);
        return matcher.find() ? matcher.group(1).replace("Step", "Machine") : "– (changes nothing)";
    }

    private void clientEvents() {
        head("Desk → server", "command", "encoded", "decided", "simulated", "tested");
        Protocol.CLIENT_EVENTS.forEach((name, command) ->
                row(
                        name,
                        command,
                        cell(wire.naming('"' + name + '"'), "missing"),
                        cell(machine.naming("ClientCommand." + command), "missing"),
                        simulated(Coverage.clientEvents(), name, "missing"),
                        cell(
                                tests.naming('"' + name + '"', "ClientCommand." + command),
                                "missing")));
    }

    private void eventNames() {
        head("CIM events", "decoded", "changes", "shown by", "simulated", "tested");
        for (var name : EventName.values()) {
            if (name != EventName.UNKNOWN) {
                eventName(name.name());
            }
        }
    }

    private void eventName(String name) {
        var data = dataOf(name);
        row(
                name,
                data.equals("Other") ? "as it came" : "EventDataDecoder: " + data,
                cell(
                        data.equals("Other")
                                ? machine.naming(name)
                                : machine.naming(name, "EventData." + data),
                        "kept in the transcript"),
                cell(
                        messages.naming(name),
                        EventName.valueOf(name).isUtterance()
                                ? "a bubble, by its body type"
                                : "no line of its own"),
                simulated(Coverage.cimEvents(), name, Protocol.whyNotSimulated(name)),
                "EventNamesTest");
    }

    /// What the data of an event is read as, when everything it could need is there.
    private static String dataOf(String name) {
        var event =
                Json.obj(
                        "name", Json.of(name),
                        "data",
                                Json.obj(
                                        "id", Json.of("x"),
                                        "body", Json.obj("type", Json.of("PLAIN")),
                                        "agentParticipant", ANY,
                                        "conversationParticipant", ANY,
                                        "channelSession", ANY,
                                        "task", ANY));
        var payload = Json.obj("conversationId", Json.of("c"), "cimEvent", event);
        var told = new ServerEventDecoder().decode("onCimEvent", List.of(payload), Instant.EPOCH);
        return told instanceof ServerEvent.CimEventTold(var _, var cim)
                ? cim.data().getClass().getSimpleName()
                : "Other";
    }

    private void bodyTypes() {
        head("Body types", "decoded", "written", "shown by", "simulated", "tested");
        for (var type : Protocol.BODY_TYPES) {
            var quoted = '"' + type + '"';
            row(
                    type,
                    cell(wire.naming(quoted), "missing"),
                    Protocol.WRITTEN.contains(type)
                            ? "BodyEncoder"
                            : "– (agents do not send it; goes back as it came)",
                    cell(messages.naming(quoted), "generic outline"),
                    simulated(Coverage.bodyTypes(), type, "the control API sends any body"),
                    cell(tests.naming(quoted), "missing"));
        }
    }

    private void restEndpoints() {
        head("REST", "used by", "simulated", "tested");
        Protocol.REST.forEach((path, whyUnused) ->
                row(
                        path,
                        cell(naming(transport, path), whyUnused),
                        cell(served(path), "not served: " + whyUnused),
                        cell(naming(tests, path), "with what uses it")));
    }

    /// The simulator says itself what it serves.
    private static String simulated(Map<String, String> served, String name, String reason) {
        var by = served.get(name);
        return by == null ? "– (" + reason + ")" : by;
    }

    private static List<String> served(String path) {
        return Coverage.restEndpoints().entrySet().stream()
                .filter(endpoint -> endpoint.getKey().contains(path))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    private static List<String> naming(Sources sources, String path) {
        Map<String, Boolean> found = new TreeMap<>();
        sources.texts()
                .forEach((file, source) -> {
                    if (source.contains(path)) {
                        found.put(file.getFileName().toString().replaceAll("\\.java$", ""), true);
                    }
                });
        return Arrays.asList(found.keySet().stream().limit(3).toArray(String[]::new));
    }
}
