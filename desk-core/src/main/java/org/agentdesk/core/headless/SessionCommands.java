package org.agentdesk.core.headless;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.headless.Commands.Order;
import org.agentdesk.core.headless.Waiting.Subject;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Mrd;
import org.agentdesk.core.model.Presence;
import org.agentdesk.core.model.PresenceRequest;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.jspecify.annotations.Nullable;

/// Signing in and out, and the agent's states.
final class SessionCommands {

    private final Desk desk;
    private final Waiting waiting;

    SessionCommands(Desk desk, Waiting waiting) {
        this.desk = desk;
        this.waiting = waiting;
    }

    void addTo(Map<String, Order> orders) {
        orders.put("signIn", this::signIn);
        orders.put("agentState", this::agentState);
        orders.put("mrdState", this::mrdState);
        orders.put("signOut", c -> signOut(c.optional("reason")));
    }

    private Json.Obj signIn(Fields c) throws InterruptedException, Fields.Wrong {
        var server = c.text("server");
        var user = c.text("user");
        var password = new Secret(c.text("password"));
        return desk.state().link() instanceof Link.SignedOut
                ? waiting.until(
                        Subject.NONE,
                        () -> desk.signIn(server, user, password),
                        s -> s.link().isLive())
                : Waiting.no("reply.signedIn");
    }

    private Json.Obj signOut(@Nullable String reason) throws InterruptedException {
        if (desk.state().link() instanceof Link.SignedOut) {
            return Waiting.no("reply.notSignedIn");
        }
        int unsent = LastWords.beforeSignOut(desk);
        return waiting.until(
                        Subject.NONE,
                        () -> desk.signOut(reason(reason, "LOGOUT")),
                        s -> s.link() instanceof Link.SignedOut(var why) && why == null)
                .with("unsent", Json.of(unsent));
    }

    private Json.Obj agentState(Fields c) throws InterruptedException, Fields.Wrong {
        var target = c.oneOf("state", List.of("READY", "NOT_READY", "LOGOUT"));
        var name = c.optional("reason");
        if (target.equals("LOGOUT")) {
            return signOut(name);
        }
        var reason = reason(name, target);
        var before = desk.state().presence();
        return waiting.answer(
                Subject.NONE,
                target.equals("READY") ? desk::ready : () -> desk.notReady(reason),
                s -> answer(s, target, before));
    }

    /// The request is answered; where nothing is different from before, the answer was no.
    private static Optional<Json.Obj> answer(
            DeskState state, String target, @Nullable Presence before) {
        if (state.pending(PresenceRequest.AGENT).isPresent() || isOut(state)) {
            return Optional.empty();
        }
        return Optional.of(isSame(before, state.presence()) ? unchanged(target) : Waiting.ok());
    }

    private static boolean isOut(DeskState state) {
        return state.link() instanceof Link.SignedOut;
    }

    private static boolean isSame(@Nullable Presence before, @Nullable Presence now) {
        return before != null
                && now != null
                && before.stateName().equals(now.stateName())
                && Objects.equals(before.reason(), now.reason())
                && before.since().equals(now.since());
    }

    private static Json.Obj unchanged(String target) {
        return Waiting.no("notice.STATE_UNCHANGED", target, "");
    }

    private Json.Obj mrdState(Fields c) throws InterruptedException, Fields.Wrong {
        var name = c.text("mrd");
        var target = c.oneOf("state", List.of("READY", "NOT_READY"));
        var before = mrd(name);
        if (before == null) {
            return isOut(desk.state())
                    ? Waiting.no("reply.notSignedIn")
                    : Waiting.no("reply.noSuchMrd", name);
        }
        var subject = new PresenceRequest.Subject.OfMrd(before.id());
        return waiting.answer(
                Subject.NONE,
                () -> desk.switchMrd(before.id(), target.equals("READY")),
                s -> answer(s, subject, target, before));
    }

    private Optional<Json.Obj> answer(
            DeskState state, PresenceRequest.Subject subject, String target, Mrd before) {
        if (state.pending(subject).isPresent() || isOut(state)) {
            return Optional.empty();
        }
        return Optional.of(before.equals(mrd(before.id())) ? unchanged(target) : Waiting.ok());
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

    /// The reason of that name, or one made up where the server offers none of it.
    private @Nullable Reason reason(@Nullable String name, String type) {
        return name == null || name.isBlank()
                ? null
                : desk.state().reasons().stream()
                        .filter(r -> r.name().equalsIgnoreCase(name.strip()))
                        .filter(r -> r.type().equalsIgnoreCase(type))
                        .findFirst()
                        .orElseGet(() -> madeUp(name.strip(), type));
    }

    private static Reason madeUp(String name, String type) {
        var source = Json.obj("name", Json.of(name), "type", Json.of(type));
        return new Reason("", name, type, source);
    }
}
