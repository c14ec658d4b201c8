package org.agentdesk.core.headless;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.FormDraft;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.Mrd;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.OutboxItem;
import org.agentdesk.core.model.Presence;
import org.agentdesk.core.model.PullList;
import org.jspecify.annotations.Nullable;

/// The desk's state as JSON, in the words of docs/guide/headless.md.
final class StateReport {

    private StateReport() {}

    static Json.Obj of(DeskState state) {
        var around = state.around();
        return Json.obj(
                "link", link(state.link()),
                "agent", agent(state.presence()),
                "mrds", mrds(state),
                "offers", array(open(state), StateReport::offer),
                "conversations", array(state.conversations(), StateReport::whole),
                "lists", array(around.lists(), StateReport::list),
                "offeredLists", array(around.offered(), StateReport::list),
                "requests", array(around.requests(), StateReport::request),
                "outbox", outbox(state),
                "waiting", waiting(state),
                "drafts", drafts(state),
                "leftovers", array(state.kept().leftovers(), StateReport::leftover),
                "store",
                        Json.of(
                                state.kept().trouble() == null
                                        ? null
                                        : state.kept().trouble().name()));
    }

    private static List<Offer> open(DeskState state) {
        return state.offers().stream()
                .filter(o -> !(o.phase() instanceof Offer.Phase.Gone))
                .toList();
    }

    static <T> Json array(Collection<T> values, Function<T, Json> form) {
        return new Json.Arr(values.stream().map(form).toList());
    }

    static Json at(@Nullable Instant instant) {
        return instant == null ? Json.Null.NULL : Json.of(instant.toEpochMilli());
    }

    /// What the link is called outside.
    static String linkName(Link link) {
        return switch (link) {
            case Link.SigningIn _, Link.Connecting _ -> "connecting";
            case Link.Live _, Link.SigningOut _ -> "connected";
            case Link.Lost lost -> lost.nextTry() == null ? "retrying" : "lost";
            case Link.SignedOut(var why) ->
                    why == null
                            ? "closed"
                            : switch (why.kind()) {
                                case TAKEN_OVER -> "takenOver";
                                case SERVER_CLOSED, SIGNED_OUT_BY_SERVER -> "closed";
                                default -> "refused";
                            };
        };
    }

    static Json.Obj link(Link link) {
        var json = Json.obj("state", Json.of(linkName(link)));
        return switch (link) {
            case Link.SignedOut(var why) when why != null ->
                    json.with("why", Json.of(Sentences.of(why)))
                            .with("kind", Json.of(why.kind().name()));
            case Link.Lost lost ->
                    json.with("why", Json.of(Sentences.of("link.lost")))
                            .with("asOf", at(lost.asOf()));
            default -> json;
        };
    }

    static Json agent(@Nullable Presence presence) {
        return presence == null
                ? Json.Null.NULL
                : Json.obj(
                        "state", Json.of(presence.stateName()),
                        "reason", Json.of(presence.reason()),
                        "since", at(presence.since()));
    }

    static Json mrds(DeskState state) {
        return state.presence() == null
                ? Json.Arr.EMPTY
                : array(state.presence().mrds(), mrd -> mrd(mrd, state));
    }

    private static Json mrd(Mrd mrd, DeskState state) {
        return Json.obj(
                "id", Json.of(mrd.id()),
                "name", Json.of(mrd.name()),
                "state", Json.of(mrd.stateName()),
                "tasks", Json.of(state.tasksIn(mrd.id())),
                "max", Json.of(mrd.maxTasks()));
    }

    static Json.Obj offer(Offer offer) {
        var session = offer.session();
        return Json.obj(
                "conversation", Json.of(offer.conversationId()),
                "taskId", Json.of(offer.taskId()),
                "direction", Json.of(offer.direction()),
                "channel", Json.of(session == null ? null : session.channelType()),
                "customer", Json.of(offer.customerName()),
                "queue", Json.of(offer.queue()),
                "note", Json.of(offer.note()),
                "requestedBy", Json.of(offer.requestedBy()),
                "phase",
                        Json.of(
                                offer.phase()
                                        .getClass()
                                        .getSimpleName()
                                        .toLowerCase(java.util.Locale.ROOT)));
    }

    /// A conversation without its messages.
    static Json.Obj conversation(Conversation c) {
        return Json.obj(
                "conversation", Json.of(c.id()),
                "role", Json.of(c.role().name()),
                "customer", Json.of(c.customerName()),
                "channels", array(c.sessions(), StateReport::session),
                "participants", array(c.participants(), StateReport::participant),
                "state", Json.of(phase(c)));
    }

    private static String phase(Conversation c) {
        return switch (c.phase()) {
            case Conversation.Phase.Open _ -> c.around().hold() == null ? "ACTIVE" : "ON_HOLD";
            case Conversation.Phase.Leaving _ -> "LEAVING";
            case Conversation.Phase.WrapUp _ -> "WRAP_UP";
        };
    }

    private static Json session(ChannelSession session) {
        return Json.obj(
                "id", Json.of(session.id()),
                "channel", Json.of(session.channelType()),
                "active", Json.of(session.active()));
    }

    private static Json participant(Participant participant) {
        return Json.obj(
                "id", Json.of(participant.userId()),
                "type", Json.of(participant.type()),
                "name", Json.of(participant.name()),
                "role", Json.of(participant.role().name()));
    }

    private static Json whole(Conversation c) {
        var said =
                c.transcript().stream()
                        .filter(Entry.Said.class::isInstance)
                        .map(Entry.Said.class::cast)
                        .toList();
        return conversation(c)
                .with("synced", Json.of(c.synced()))
                .with("unread", Json.of(c.unread()))
                .with("messages", array(said, StateReport::message));
    }

    /// A message without its conversation.
    static Json.Obj message(Entry.Said said) {
        var body = said.message().body();
        var json =
                Json.obj(
                        "id", Json.of(said.id()),
                        "name", Json.of(said.event().wireName()),
                        "type", Json.of(body.type()),
                        "sender", sender(said.author(), said.message().header().sender()),
                        "text", Json.of(body.text()),
                        "replyTo", Json.of(said.message().header().originalMessageId()),
                        "delivery", Json.of(delivery(said.delivery())));
        if (said.failure() != null) {
            json = json.with("failure", Json.of(Sentences.failure(said.failure())));
        }
        return body instanceof Body.Media media ? json.with("file", file(media)) : json;
    }

    private static Json file(Body.Media media) {
        var file = media.attachment();
        return Json.obj(
                "url", Json.of(file.mediaUrl()),
                "name", Json.of(file.name()),
                "mimeType", Json.of(file.mimeType()),
                "size", Json.of(file.size()),
                "caption", Json.of(media.caption()));
    }

    private static Json sender(Author author, Sender sender) {
        return Json.obj(
                "type", Json.of(author.kind() == Author.Kind.ME ? "AGENT" : author.kind().name()),
                "id", Json.of(author.id().isEmpty() ? sender.id() : author.id()),
                "name", Json.of(author.name()));
    }

    /// Somebody else's message is there, so it was sent.
    private static String delivery(Delivery delivery) {
        return delivery == Delivery.RECEIVED
                ? "sent"
                : delivery.name().toLowerCase(java.util.Locale.ROOT);
    }

    static Json list(PullList list) {
        return Json.obj(
                "list", Json.of(list.id()),
                "name", Json.of(list.name()),
                "description", Json.of(list.description()));
    }

    static Json.Obj request(ListRequest request) {
        return Json.obj(
                "request", Json.of(request.id()),
                "list", Json.of(request.listId()),
                "status", Json.of(request.status().name()),
                "customer", Json.of(request.customerName()),
                "since", at(request.at()));
    }

    /// What the server is not known to have, in its conversation or not.
    private static Json outbox(DeskState state) {
        var inConversations =
                state.conversations().stream()
                        .flatMap(c -> c.transcript().stream())
                        .filter(e -> e instanceof Entry.Said s && !s.delivery().isConfirmed())
                        .map(Entry::id);
        var elsewhere =
                state.kept().outbox().stream()
                        .filter(i -> i.stage() != OutboxItem.Stage.OPEN)
                        .map(OutboxItem::id);
        return new Json.Arr(
                Stream.concat(inConversations, elsewhere).distinct().<Json>map(Json::of).toList());
    }

    /// Messages whose conversation is not there, or not yet.
    private static Json waiting(DeskState state) {
        return array(
                state.kept().outbox().stream().filter(i -> isElsewhere(i.stage())).toList(),
                i -> elsewhere(i.message()));
    }

    static boolean isElsewhere(OutboxItem.Stage stage) {
        return switch (stage) {
            case AWAITED, STRANDED -> true;
            case STORING, OPEN -> false;
        };
    }

    /// A message with its conversation.
    static Json.Obj elsewhere(KeptMessage message) {
        var json = Json.obj("conversation", Json.of(message.conversationId()));
        for (var member : message(message.said()).members().entrySet()) {
            json = json.with(member.getKey(), member.getValue());
        }
        return json;
    }

    private static Json drafts(DeskState state) {
        return array(state.kept().drafts().entrySet(), StateReport::draft);
    }

    private static Json leftover(Leftover left) {
        var texts = left.drafts().stream().flatMap(StateReport::words).filter(t -> !t.isBlank());
        return Json.obj(
                "conversation", Json.of(left.conversationId()),
                "customer", Json.of(left.customer()),
                "at", at(left.at()),
                "texts", new Json.Arr(texts.<Json>map(Json::of).toList()));
    }

    private static Stream<String> words(MessageDraft draft) {
        return Stream.concat(Stream.of(draft.text()), draft.forms().stream().map(FormDraft::words));
    }

    private static Json draft(Map.Entry<String, MessageDraft> draft) {
        return Json.obj(
                "conversation", Json.of(draft.getKey()),
                "text", Json.of(draft.getValue().text()),
                "replyTo", Json.of(draft.getValue().replyTo()));
    }
}
