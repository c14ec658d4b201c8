package org.agentdesk.ui.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Circumstances;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Transcript;
import org.jspecify.annotations.Nullable;

/// A conversation that a test puts together line by line, told in UTC.
public final class Talk {

    public static final Instant START = Instant.parse("2026-11-22T13:00:00Z");
    public static final Author CLARA = new Author(Author.Kind.CUSTOMER, "k1", "Clara Novak");
    public static final Author ANN = new Author(Author.Kind.ME, "a1", "Ann Berger");
    public static final Author BOB = new Author(Author.Kind.AGENT, "a2", "Bob Meyer");
    public static final Author BOT = new Author(Author.Kind.BOT, "b1", "Desk bot");

    private static final ChannelSession SESSION =
            new ChannelSession(
                    "s1",
                    "WHATSAPP",
                    "",
                    "m1",
                    new Customer("k1", "Clara Novak", Json.Obj.EMPTY),
                    true,
                    Json.Obj.EMPTY);

    private final List<Entry> entries = new ArrayList<>();
    private Instant now = START;
    private int count;

    /// Time passes.
    public Talk later(long seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    public Talk says(Author who, String text) {
        return says(who, new Body.Plain(text));
    }

    public Talk says(Author who, Body body) {
        boolean mine = who.kind() == Author.Kind.ME;
        return add(said(who, body, mine ? Delivery.SEEN : Delivery.RECEIVED, false, null));
    }

    public Talk writes(String text, Delivery delivery) {
        return add(said(ANN, new Body.Plain(text), delivery, false, null));
    }

    public Talk fails(String text, String why) {
        return add(said(ANN, new Body.Plain(text), Delivery.FAILED, false, why));
    }

    /// Answers a message.
    public Talk answers(Author who, String originalId, String text) {
        var said = said(who, new Body.Plain(text), Delivery.RECEIVED, false, null);
        var header = said.message().header();
        var naming =
                new MessageHeader(
                        header.sender(), now, "REPLY_TO", originalId, "s1", null, Json.Obj.EMPTY);
        var message = new CimMessage(said.id(), naming, said.message().body());
        boolean mine = who.kind() == Author.Kind.ME;
        var delivery = mine ? Delivery.SEEN : Delivery.RECEIVED;
        return add(new Entry.Said(said.event(), message, who, false, delivery, null, null));
    }

    public Talk whispers(Author who, String text) {
        boolean mine = who.kind() == Author.Kind.ME;
        return add(
                said(
                        who,
                        new Body.Plain(text),
                        mine ? Delivery.SENT : Delivery.RECEIVED,
                        true,
                        null));
    }

    public Talk happens(EventName name, EventData data) {
        var id = "e" + count++;
        return add(
                new Entry.Happened(
                        new CimEvent(
                                id,
                                name,
                                name.name(),
                                "NOTIFICATION",
                                now,
                                "c1",
                                null,
                                SESSION,
                                null,
                                data)));
    }

    public Talk joins(Author who, Role role) {
        return happens(
                EventName.AGENT_SUBSCRIBED,
                new EventData.ParticipantChange(participant(who, role), null));
    }

    public Talk unread(String of, String why) {
        return add(new Entry.Unread("u" + count++, now, of, why));
    }

    private Talk add(Entry entry) {
        entries.add(entry);
        return this;
    }

    private Entry.Said said(
            Author who, Body body, Delivery delivery, boolean whisper, @Nullable String why) {
        var id = "m" + count++;
        var sender = new Sender(who.id(), who.kind().name(), who.name(), Json.Null.NULL);
        var header = new MessageHeader(sender, now, null, null, "s1", null, Json.Obj.EMPTY);
        var message = new CimMessage(id, header, body);
        var name = EventName.of((whisper ? "WHISPER" : "AGENT") + "_MESSAGE");
        var event =
                new CimEvent(
                        "e-" + id,
                        name,
                        name.name(),
                        "MESSAGE",
                        now,
                        "c1",
                        sender,
                        SESSION,
                        null,
                        new EventData.Message(message));
        return new Entry.Said(event, message, who, whisper, delivery, null, why);
    }

    /// The newest line.
    public Entry last() {
        return entries.getLast();
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Transcript transcript() {
        return Transcript.of(entries);
    }

    public static Participant participant(Author who, Role role) {
        return new Participant(
                "p-" + who.id(), who.id(), "AGENT", who.name(), role, Json.Obj.EMPTY);
    }

    public static ChannelSession session() {
        return SESSION;
    }

    public static Body picture(String url, String name) {
        return new Body.Image(
                "",
                "Here is how it *arrived*.",
                new Attachment(url, "image/png", 240_000, name, ""));
    }

    public static Body file(String name, String mime, long size) {
        return new Body.File(
                "", "", new Attachment("https://files.example.com/" + name, mime, size, name, ""));
    }

    public static Body unknown(String type, Json.Obj source) {
        return new Body.Unknown(
                type.toUpperCase(Locale.ROOT), source.get("markdownText").text(), source);
    }

    /// The talk as an open conversation that Ann handles.
    public Conversation conversation() {
        return conversation("c1", "Clara Novak");
    }

    public Conversation conversation(String id, String customer) {
        return new Conversation(
                id,
                null,
                "t1",
                Role.PRIMARY,
                participant(ANN, Role.PRIMARY),
                new Customer("k1", customer, Json.Obj.EMPTY),
                List.of(SESSION),
                List.of(participant(ANN, Role.PRIMARY)),
                Json.Obj.EMPTY,
                transcript(),
                0,
                null,
                List.of(),
                null,
                List.of(),
                new Conversation.Phase.Open(),
                true,
                Circumstances.NONE);
    }

    /// Ann's desk, connected, with these conversations.
    public static DeskState desk(Conversation... conversations) {
        return DeskState.signedOut(DeskSettings.DEFAULT)
                .withLink(new Link.Live(START))
                .withMe(
                        new Me(
                                "a1",
                                "ann",
                                "Ann",
                                "Berger",
                                null,
                                List.of(),
                                java.util.Map.of(),
                                Json.Obj.EMPTY))
                .withConversations(List.of(conversations));
    }
}
