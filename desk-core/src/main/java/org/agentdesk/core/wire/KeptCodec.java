package org.agentdesk.core.wire;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.FormDraft;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.jspecify.annotations.Nullable;

/// What the store keeps, to JSON and back. A message is kept in the form in which it is sent, and
/// comes back as one that was written here.
public final class KeptCodec {

    private KeptCodec() {}

    public static Json.Obj encode(KeptMessage kept) {
        var said = kept.said();
        var json =
                Json.obj(
                        "conversation", Json.of(kept.conversationId()),
                        "customer", Json.of(kept.customer()),
                        "author", Json.of(said.author().name()),
                        "whisper", Json.of(said.whisper()),
                        "delivery", Json.of(said.delivery().name()),
                        "failure", Json.of(said.failure()),
                        "asItIs", Json.of(said.message().body().source().size() > 0),
                        "event",
                                EventEncoder.made(
                                        said.event(), kept.conversationId(), said.event().room()));
        return said.message().body() instanceof Body.Media media
                ? json.with("fileName", Json.of(media.attachment().name()))
                        .with("caption", Json.of(media.caption()))
                : json;
    }

    /// Empty when it is not what [#encode] made.
    public static Optional<KeptMessage> message(Json json) {
        return new CimDecoder(Instant.EPOCH)
                .event(json.get("event"))
                .flatMap(event -> message(json, event));
    }

    private static Optional<KeptMessage> message(Json json, CimEvent event) {
        var emitter = event.emitter();
        if (!(event.data() instanceof EventData.Message(var message)) || emitter == null) {
            return Optional.empty();
        }
        var own = new CimMessage(message.id(), message.header(), own(message.body(), json));
        var author = new Author(Author.Kind.ME, emitter.id(), json.get("author").text());
        var said =
                new Entry.Said(
                        own(event, own),
                        own,
                        author,
                        json.get("whisper") == Json.Bool.TRUE,
                        delivery(json.get("delivery").text()),
                        null,
                        json.get("failure") instanceof Json.Str(var why) ? why : null);
        return Optional.of(
                new KeptMessage(
                        json.get("conversation").text(), json.get("customer").text(), said));
    }

    /// A later desk may know more of them; nothing that may have been sent counts as not sent.
    private static Delivery delivery(String name) {
        return switch (name) {
            case "QUEUED" -> Delivery.QUEUED;
            case "FAILED" -> Delivery.FAILED;
            default -> Delivery.SENDING;
        };
    }

    private static CimEvent own(CimEvent event, CimMessage message) {
        return new CimEvent(
                event.id(),
                event.name(),
                event.wireName(),
                event.type(),
                event.at(),
                event.conversationId(),
                event.emitter(),
                event.channelSession(),
                event.room(),
                new EventData.Message(message));
    }

    /// Only a body without a source counts as written here, and may name a file of this computer.
    private static Body own(Body body, Json json) {
        return json.get("asItIs") == Json.Bool.TRUE ? body : written(body, json);
    }

    private static Body written(Body body, Json json) {
        return switch (body) {
            case Body.Image image -> new Body.Image(image.text(), caption(json), file(image, json));
            case Body.Video video -> new Body.Video(video.text(), caption(json), file(video, json));
            case Body.Audio audio -> new Body.Audio(audio.text(), caption(json), file(audio, json));
            case Body.File file -> new Body.File(file.text(), caption(json), file(file, json));
            case Body.Plain plain -> new Body.Plain(plain.text());
            default -> body;
        };
    }

    private static String caption(Json json) {
        return json.get("caption").text();
    }

    private static Attachment file(Body.Media media, Json json) {
        var file = media.attachment();
        var name = json.get("fileName").text();
        return new Attachment(file.mediaUrl(), file.mimeType(), file.size(), name, "");
    }

    /// The first form of a draft was its text and `replyTo`; this is the second.
    public static Json.Obj encode(MessageDraft draft) {
        return Json.obj(
                "form", Json.of(2),
                "text", Json.of(draft.text()),
                "about", draft.about() == null ? Json.Null.NULL : encode(draft.about()),
                "aside", Json.of(draft.aside()),
                "files", texts(draft.files()),
                "session", Json.of(draft.sessionId()),
                "customer", Json.of(draft.customer()),
                "whisper", Json.of(draft.whisper()),
                "forms",
                        new Json.Arr(draft.forms().stream().<Json>map(KeptCodec::encode).toList()));
    }

    /// What a plug-in made of its form is kept as a text: should it be no JSON after all, nothing
    /// else is lost with it.
    private static Json.Obj encode(FormDraft form) {
        return Json.obj(
                "composer", Json.of(form.composer()),
                "about", Json.of(form.about()),
                "title", Json.of(form.title()),
                "filledIn", Json.of(JsonText.write(form.filledIn())),
                "given", texts(form.given()),
                "open", Json.of(form.open()));
    }

    private static Json.Obj encode(MessageDraft.About about) {
        return Json.obj(
                "how", Json.of(about.how().name()),
                "message", Json.of(about.messageId()),
                "author", Json.of(about.author()),
                "line", Json.of(about.line()),
                "session", Json.of(about.sessionId()));
    }

    private static Json texts(Collection<String> texts) {
        return new Json.Arr(texts.stream().<Json>map(Json::of).toList());
    }

    /// Reads every form there was; what is missing is not there.
    public static MessageDraft draft(Json json) {
        boolean whisper = json.get("whisper") == Json.Bool.TRUE;
        var forms = json.get("forms").items().stream().map(KeptCodec::filledIn).toList();
        return form(json).withWhisper(whisper).withForms(forms);
    }

    private static MessageDraft form(Json json) {
        return json.get("form").isNull()
                ? new MessageDraft(json.get("text").text(), json.get("replyTo").textOrNull())
                : new MessageDraft(
                        json.get("text").text(),
                        about(json.get("about")),
                        json.get("aside").text(),
                        texts(json.get("files")),
                        json.get("session").textOrNull(),
                        json.get("customer").text());
    }

    private static FormDraft filledIn(Json json) {
        return new FormDraft(
                json.get("composer").text(),
                json.get("about").text(),
                json.get("title").text(),
                parsed(json.get("filledIn").text()),
                Set.copyOf(texts(json.get("given"))),
                json.get("open") == Json.Bool.TRUE);
    }

    private static Json parsed(String text) {
        try {
            return JsonText.parse(text);
        } catch (JsonText.NotJson e) {
            return Json.Null.NULL;
        }
    }

    private static List<String> texts(Json json) {
        return json.items().stream().map(Json::text).toList();
    }

    /// A relation that a later desk knows and this one does not is none: an answer to nothing is
    /// better than a message reworded by mistake.
    private static MessageDraft.@Nullable About about(Json json) {
        var how = json.get("how").text();
        for (var known : MessageDraft.How.values()) {
            if (known.name().equals(how)) {
                return new MessageDraft.About(
                        known,
                        json.get("message").text(),
                        json.get("author").text(),
                        json.get("line").text(),
                        json.get("session").textOrNull());
            }
        }
        return null;
    }

    public static Json.Obj encode(Leftover leftover) {
        return Json.obj(
                "customer",
                Json.of(leftover.customer()),
                "at",
                Json.of(leftover.at().toString()),
                "drafts",
                new Json.Arr(leftover.drafts().stream().<Json>map(KeptCodec::encode).toList()),
                "notes",
                new Json.Arr(leftover.notes().stream().<Json>map(KeptCodec::encode).toList()));
    }

    public static Leftover leftover(String conversationId, Json json) {
        return new Leftover(
                conversationId,
                json.get("customer").text(),
                Timestamps.read(json.get("at")).orElse(Instant.EPOCH),
                json.get("drafts").items().stream().map(KeptCodec::draft).toList(),
                json.get("notes").items().stream().map(KeptCodec::wrapUp).toList());
    }

    public static Json.Obj encode(WrapUpDraft draft) {
        return Json.obj(
                "categories", choices(draft),
                "note", Json.of(draft.note()),
                "customer", Json.of(draft.customer()));
    }

    public static WrapUpDraft wrapUp(Json json) {
        var categories =
                json.get("categories").items().stream()
                        .map(c ->
                                new WrapUpForm.Choice(
                                        c.get("categoryName").text(), c.get("value").text()))
                        .toList();
        return new WrapUpDraft(categories, json.get("note").text(), json.get("customer").text());
    }

    private static Json choices(WrapUpDraft draft) {
        return new Json.Arr(
                draft.chosen().stream()
                        .<Json>map(c ->
                                Json.obj(
                                        "categoryName", Json.of(c.category()),
                                        "value", Json.of(c.value())))
                        .toList());
    }
}
