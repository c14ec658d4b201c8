package org.agentdesk.core.headless;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.diagnostics.Extras;
import org.agentdesk.core.session.Desk;

/// All commands by name: what each does, and when it counts as done.
final class Commands {

    private static final Set<String> EVENTS =
            Set.of(
                    "link",
                    "presence",
                    "offer",
                    "offerGone",
                    "conversation",
                    "conversationGone",
                    "message",
                    "system",
                    "typing",
                    "wrapUp",
                    "hold",
                    "sla",
                    "list",
                    "request",
                    "requestGone",
                    "unreadable",
                    "serverError",
                    "notice");
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final long USUAL_WAIT_MILLIS = 30_000;

    /// Carries one command out.
    @FunctionalInterface
    interface Order {
        /// The reply, without number and reference.
        Json.Obj obey(Fields fields) throws InterruptedException, Fields.Wrong;
    }

    private final Map<String, Order> orders = new HashMap<>();
    private final Desk desk;
    private final Recent recent;

    Commands(Desk desk, Recent recent) {
        this.desk = desk;
        this.recent = recent;
        var waiting = new Waiting(desk);
        new SessionCommands(desk, waiting).addTo(orders);
        new TalkCommands(desk, waiting).addTo(orders);
        new ConversationCommands(desk, waiting).addTo(orders);
        new ListCommands(desk, waiting).addTo(orders);
        new SupervisorCommands(desk, waiting).addTo(orders);
        orders.put("state", _ -> StateReport.of(desk.state()).with("ok", Json.of(true)));
        orders.put("wait", this::await);
        orders.put("diagnostics", c -> saveDiagnostics(c.text("path")));
        orders.put("quit", _ -> quit());
    }

    /// Carries a command out and returns its reply, without number and reference.
    Json.Obj obey(Json line) throws InterruptedException {
        if (!(line instanceof Json.Obj command)) {
            return Waiting.no("command.none");
        }
        try {
            var fields = new Fields(command);
            var order = orders.get(fields.text("do"));
            return order == null ? Waiting.no("command.unknown") : order.obey(fields);
        } catch (Fields.Wrong e) {
            return Waiting.because(e.sentence());
        }
    }

    private Json.Obj saveDiagnostics(String path) {
        try {
            desk.diagnostics().save(Path.of(path), Extras.NONE);
            return Waiting.ok();
        } catch (IOException | InvalidPathException e) {
            return Waiting.no("reply.notSaved");
        }
    }

    private Json.Obj quit() throws InterruptedException {
        LastWords.leave(desk);
        return Waiting.ok();
    }

    private Json.Obj await(Fields c) throws InterruptedException, Fields.Wrong {
        var name = c.text("event");
        if (!EVENTS.contains(name)) {
            return Waiting.no("reply.noSuchEvent", name);
        }
        var where = c.object("where");
        var wanted = Duration.ofMillis(c.number("timeoutMs", USUAL_WAIT_MILLIS));
        var patience = wanted.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wanted;
        return recent.await(e -> e.get("event").text().equals(name) && fits(e, where), patience)
                .map(event -> Waiting.ok().with("matched", event))
                .orElseGet(() -> Waiting.no("reply.noEvent"));
    }

    /// Whether everything wanted is there, however deep: the members named with the values named,
    /// and for each element of an array one that fits it.
    private static boolean fits(Json event, Json wanted) {
        return switch (wanted) {
            case Json.Obj object ->
                    object.members().entrySet().stream()
                            .allMatch(m -> fits(event.get(m.getKey()), m.getValue()));
            case Json.Arr(var items) ->
                    event instanceof Json.Arr
                            && items.stream()
                                    .allMatch(
                                            i -> event.items().stream().anyMatch(e -> fits(e, i)));
            default -> event.equals(wanted);
        };
    }
}
