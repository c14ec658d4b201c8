package org.agentdesk.core.headless;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Mrd;
import org.agentdesk.core.model.PresenceRequest;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.jspecify.annotations.Nullable;

/// What each command does, and when it counts as done.
final class Commands {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Desk desk;
    private final Lines lines;
    private final Waiting waiting;

    Commands(Desk desk, Lines lines) {
        this.desk = desk;
        this.lines = lines;
        this.waiting = new Waiting(desk);
    }

    /// Carries a command out and returns its reply, without number and reference.
    Json.Obj obey(Json c) throws InterruptedException {
        var id = c.get("conversation").text();
        return switch (c.get("do").text()) {
            case "signIn" -> signIn(c);
            case "agentState" -> agentState(c);
            case "mrdState" -> mrdState(c);
            case "signOut" ->
                    waiting.until(
                            () -> desk.signOut(reason(c.get("reason").text(), "LOGOUT")),
                            s -> s.link() instanceof Link.SignedOut);
            case "quit" -> Json.obj("ok", Json.of(true));
            case "accept" -> waiting.until(() -> desk.accept(id), s -> isOpen(s, id));
            case "leave" -> waiting.until(() -> desk.leave(id), s -> !isOpen(s, id));
            case "typing" -> waiting.done(() -> desk.typing(id));
            case "read" -> waiting.done(() -> desk.read(id));
            case "raiseHand" -> waiting.done(() -> desk.raiseHand(id));
            case "state" -> Json.obj("ok", Json.of(true), "state", StateReport.of(desk.state()));
            case "wait" -> await(c);
            default -> conversing(c, id);
        };
    }

    private Json.Obj conversing(Json c, String id) throws InterruptedException {
        var text = c.get("text").text();
        return switch (c.get("do").text()) {
            case "send" -> send(id, c.get("id").text(), text);
            case "reply" -> said(id, () -> desk.reply(id, c.get("to").text(), text));
            case "whisper" -> said(id, () -> desk.whisper(id, text));
            case "wrapUp" ->
                    waiting.done(() -> desk.wrapUp(id, categories(c), c.get("note").text()));
            case "skipWrapUp" -> waiting.done(() -> desk.skipWrapUp(id));
            case "hold" -> waiting.done(() -> desk.hold(id, seconds(c.get("seconds"))));
            case "resume" -> waiting.done(() -> desk.resume(id));
            case "transfer" -> assist(c, id, Assistance.TRANSFER);
            case "conference" -> assist(c, id, Assistance.CONFERENCE);
            case "consult" -> assist(c, id, Assistance.CONSULT);
            case "consultTransfer" ->
                    waiting.done(() -> desk.handOver(id, c.get("agent").text(), false));
            case "consultConference" ->
                    waiting.done(() -> desk.handOver(id, c.get("agent").text(), true));
            case "subscribeList" -> subscribe(c.get("list").text(), true);
            case "unsubscribeList" -> subscribe(c.get("list").text(), false);
            case "joinRequest" -> join(c.get("request").text());
            case "endRequest" -> waiting.done(() -> desk.endRequest(c.get("request").text()));
            case "monitor" -> monitor(c, id);
            case "joinWhisper" -> waiting.done(() -> desk.joinWhisper(id));
            case "bargeIn" -> waiting.done(() -> desk.bargeIn(id));
            default -> Waiting.no("There is no such command.");
        };
    }

    private Json.Obj signIn(Json c) throws InterruptedException {
        var password = new Secret(c.get("password").text());
        return waiting.until(
                () -> desk.signIn(c.get("server").text(), c.get("user").text(), password),
                s -> s.link().isLive());
    }

    private Json.Obj agentState(Json c) throws InterruptedException {
        var target = c.get("state").text();
        var reason = reason(c.get("reason").text(), target);
        return switch (AgentState.of(target)) {
            case READY -> waiting.until(desk::ready, s -> answered(s, PresenceRequest.AGENT));
            case NOT_READY ->
                    waiting.until(
                            () -> desk.notReady(reason), s -> answered(s, PresenceRequest.AGENT));
            case LOGOUT ->
                    waiting.until(
                            () -> desk.signOut(reason), s -> s.link() instanceof Link.SignedOut);
            case LOGIN, UNKNOWN -> Waiting.no("There is no such state to ask for.");
        };
    }

    private static boolean answered(DeskState state, PresenceRequest.Subject subject) {
        return state.pending(subject).isEmpty();
    }

    private Json.Obj mrdState(Json c) throws InterruptedException {
        var mrd = mrd(c.get("mrd").text());
        if (mrd == null) {
            return Waiting.no("There is no such media routing domain.");
        }
        boolean on = c.get("state").text().equalsIgnoreCase("READY");
        var subject = new PresenceRequest.Subject.OfMrd(mrd.id());
        return waiting.until(() -> desk.switchMrd(mrd.id(), on), s -> answered(s, subject));
    }

    private @Nullable Mrd mrd(String nameOrId) {
        var presence = desk.state().presence();
        return presence == null
                ? null
                : presence.mrds().stream()
                        .filter(m -> m.id().equals(nameOrId) || m.name().equalsIgnoreCase(nameOrId))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Reason reason(String name, String type) {
        return name.isEmpty()
                ? null
                : desk.state().reasons().stream()
                        .filter(r -> r.name().equalsIgnoreCase(name))
                        .filter(r -> r.type().equalsIgnoreCase(type))
                        .findFirst()
                        .orElseGet(() -> madeUp(name, type));
    }

    private static Reason madeUp(String name, String type) {
        var source = Json.obj("name", Json.of(name), "type", Json.of(type));
        return new Reason("", name, type, source);
    }

    private static boolean isOpen(DeskState state, String id) {
        return state.conversation(id)
                .filter(c -> c.phase() instanceof Conversation.Phase.Open)
                .isPresent();
    }

    private Json.Obj send(String id, String wantedId, String text) throws InterruptedException {
        return wantedId.isEmpty()
                ? said(id, () -> desk.send(id, text))
                : said(
                        id,
                        () -> {
                            desk.send(id, wantedId, text);
                            return wantedId;
                        });
    }

    private interface Saying {
        String id();
    }

    /// Done as soon as the message is queued: what becomes of it is told by events.
    private Json.Obj said(String conversationId, Saying saying) throws InterruptedException {
        var id = new String[1];
        var reply =
                waiting.until(
                        () -> id[0] = saying.id(),
                        s ->
                                s.conversation(conversationId)
                                        .filter(c -> c.transcript().indexOfId(id[0]) >= 0)
                                        .isPresent());
        return reply.get("ok") == Json.Bool.TRUE ? reply.with("id", Json.of(id[0])) : reply;
    }

    private static List<Body.Category> categories(Json c) {
        return c.get("wrapups").items().stream()
                .map(w -> new Body.Category(w.get("categoryName").text(), w.get("value").text()))
                .toList();
    }

    private static Duration seconds(Json json) {
        try {
            return Duration.ofSeconds(Long.parseLong(json.text()));
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }

    private Json.Obj assist(Json c, String id, Assistance kind) throws InterruptedException {
        var queue = c.get("queue").text();
        var target =
                queue.isEmpty()
                        ? new Assistance.Target.Agent(c.get("agent").text())
                        : new Assistance.Target.Queue(queue);
        return waiting.done(() -> desk.assist(id, kind, target, c.get("note").text()));
    }

    private Json.Obj subscribe(String id, boolean on) throws InterruptedException {
        var around = desk.state().around();
        var list =
                java.util.stream.Stream.concat(around.lists().stream(), around.offered().stream())
                        .filter(l -> l.id().equals(id) || l.name().equals(id))
                        .findFirst()
                        .orElseGet(() -> new PullList(id, "", null));
        return waiting.until(
                () -> desk.subscribeList(list, on),
                s -> on == s.around().lists().stream().anyMatch(l -> l.id().equals(list.id())));
    }

    private Json.Obj join(String requestId) throws InterruptedException {
        return waiting.until(
                () -> desk.joinRequest(requestId), s -> s.conversation(requestId).isPresent());
    }

    /// A bare conversation id is enough for servers that look it up themselves.
    private Json.Obj monitor(Json c, String conversationId) throws InterruptedException {
        var given = c.get("channelSession").object();
        var id = conversationId.isEmpty() ? given.get("conversationId").text() : conversationId;
        var session = MonitoredSession.of(given, id);
        return waiting.until(() -> desk.monitor(id, session), s -> s.conversation(id).isPresent());
    }

    private Json.Obj await(Json c) throws InterruptedException {
        var name = c.get("event").text();
        var where = c.get("where").object();
        var seen = new CompletableFuture<Json.Obj>();
        try {
            lines.listen(event -> {
                if (event.get("event").text().equals(name) && matches(event, where)) {
                    seen.complete(event);
                }
            });
            var event = seen.get(timeout(c).toMillis(), TimeUnit.MILLISECONDS);
            return Json.obj("ok", Json.of(true), "event", event);
        } catch (TimeoutException | ExecutionException e) {
            return Waiting.no("There was no such event in time.");
        } finally {
            lines.deafen();
        }
    }

    private static Duration timeout(Json c) {
        try {
            long millis = Long.parseLong(c.get("timeoutMs").text());
            return Duration.ofMillis(Math.clamp(millis, 0, LONGEST_WAIT.toMillis()));
        } catch (NumberFormatException e) {
            return Duration.ofSeconds(30);
        }
    }

    /// Whether every member named is there with the value named, however deep.
    private static boolean matches(Json event, Json where) {
        return where instanceof Json.Obj wanted
                ? wanted.members().entrySet().stream()
                        .allMatch(m -> matches(event.get(m.getKey()), m.getValue()))
                : event.equals(where);
    }
}
