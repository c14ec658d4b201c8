package org.agentdesk.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.MessageHeader;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Circumstances;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Mrd;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.Presence;
import org.agentdesk.core.model.Reason;
import org.agentdesk.core.model.Transcript;
import org.jspecify.annotations.Nullable;

/// States of a desk to show in tests, all at one moment.
public final class Samples {

    /// The moment at which every sample is looked at.
    public static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");

    public static final DeskState SIGNED_OUT = DeskState.signedOut(DeskSettings.DEFAULT);

    private Samples() {}

    public static Instant ago(long seconds) {
        return NOW.minusSeconds(seconds);
    }

    public static Instant in(long seconds) {
        return NOW.plusSeconds(seconds);
    }

    /// Ann, connected, in a state, with the CHAT domain in another.
    public static DeskState signedIn(AgentState agent, MrdState chat) {
        return SIGNED_OUT
                .withLink(new Link.Live(ago(900)))
                .withMe(
                        new Me(
                                "a1",
                                "ann",
                                "Ann",
                                "Berger",
                                "Service",
                                List.of(),
                                Map.of(),
                                Json.Obj.EMPTY))
                .withPresence(
                        new Presence(
                                agent,
                                agent.name(),
                                null,
                                ago(723),
                                List.of(mrd("m1", "CHAT", chat, 5), mrd("m2", "EMAIL", chat, 3))))
                .withReasons(
                        List.of(
                                reason("r1", "Short break", "NOT_READY"),
                                reason("r2", "Lunch", "NOT_READY"),
                                reason("r3", "End of shift", "LOGOUT")));
    }

    public static Mrd mrd(String id, String name, MrdState state, int most) {
        return new Mrd(id, name, state, state.name(), ago(60), most);
    }

    public static Reason reason(String id, String name, String type) {
        return new Reason(id, name, type, Json.Obj.EMPTY);
    }

    public static ChannelSession session(String type, String customer) {
        return new ChannelSession(
                "s-" + customer,
                type,
                "",
                type.equals("EMAIL") ? "m2" : "m1",
                new Customer("k-" + customer, customer, Json.Obj.EMPTY),
                true,
                Json.Obj.EMPTY);
    }

    /// A request that rings since eight seconds and for twelve more.
    public static Offer offer(String id, String customer) {
        return new Offer(
                id,
                "t-" + id,
                "INBOUND",
                "Sales",
                null,
                null,
                session("WEB", customer),
                null,
                ago(8),
                in(12),
                new Offer.Phase.Ringing());
    }

    public static Offer transfer(String id, String customer) {
        return new Offer(
                id,
                "t-" + id,
                "DIRECT_TRANSFER",
                "Support",
                "Wants a refund for order 39054, receipt is in the chat.",
                "Bob Meyer",
                session("WHATSAPP", customer),
                null,
                ago(16),
                in(4),
                new Offer.Phase.Ringing());
    }

    public static Offer gone(Offer offer, Offer.Outcome outcome) {
        return offer.in(new Offer.Phase.Gone(outcome, in(4)));
    }

    /// An open conversation in which the customer said something.
    public static Conversation conversation(String id, String customer, String... lines) {
        return conversation(id, customer, "WEB", null, 0, lines);
    }

    public static Conversation conversation(
            String id,
            String customer,
            String channel,
            @Nullable Instant waitingSince,
            int unread,
            String... lines) {
        return new Conversation(
                id,
                null,
                "t-" + id,
                Role.PRIMARY,
                null,
                new Customer("k-" + id, customer, Json.Obj.EMPTY),
                List.of(session(channel, customer)),
                List.of(),
                Json.Obj.EMPTY,
                Transcript.of(Stream.of(lines).map(line -> said(id, customer, line)).toList()),
                unread,
                waitingSince,
                List.of(),
                null,
                List.of(),
                new Conversation.Phase.Open(),
                true,
                Circumstances.NONE);
    }

    /// A line of a customer, or of Ann when it starts with `>`.
    public static Entry.Said said(String conversation, String customer, String line) {
        boolean mine = line.startsWith(">");
        var id = conversation + "-" + Integer.toHexString(line.hashCode());
        var sender = new Sender("x", mine ? "AGENT" : "CONNECTOR", customer, Json.Null.NULL);
        var header = new MessageHeader(sender, ago(60), null, null, null, null, Json.Obj.EMPTY);
        var message = new CimMessage(id, header, new Body.Plain(mine ? line.substring(1) : line));
        var name = mine ? EventName.AGENT_MESSAGE : EventName.CUSTOMER_MESSAGE;
        var event =
                new CimEvent(
                        "e-" + id,
                        name,
                        name.name(),
                        "MESSAGE",
                        ago(60),
                        conversation,
                        sender,
                        null,
                        null,
                        new EventData.Message(message));
        var author =
                mine
                        ? new Author(Author.Kind.ME, "a1", "Ann Berger")
                        : new Author(Author.Kind.CUSTOMER, "k", customer);
        return new Entry.Said(
                event,
                message,
                author,
                false,
                mine ? Delivery.SEEN : Delivery.RECEIVED,
                null,
                null);
    }

    public static Notice notice(long number, Notice.Kind kind, String what, String detail) {
        return new Notice(number, ago(1), kind, null, what, detail);
    }

    /// A busy desk: several conversations in different situations.
    public static DeskState busy() {
        var typing =
                conversation("c2", "Omar Haddad", "WEB", null, 0, "Thanks!", ">One moment please.")
                        .withTyping(
                                List.of(
                                        new Conversation.Typing(
                                                new Author(
                                                        Author.Kind.CUSTOMER, "k2", "Omar Haddad"),
                                                in(5))));
        var wrapUp =
                conversation("c4", "Jonas Weiß", "FACEBOOK", null, 0, "Perfekt, danke!")
                        .withPhase(new Conversation.Phase.WrapUp(in(42)));
        var consulted =
                conversation("c5", "Lucía Ferrer-Montenegro de la Vega", "EMAIL", null, 0, "Hola")
                        .withRole(Role.ASSISTANT);
        return signedIn(AgentState.READY, MrdState.ACTIVE)
                .withConversations(
                        List.of(
                                conversation(
                                        "c1",
                                        "Clara Novak",
                                        "WHATSAPP",
                                        ago(192),
                                        2,
                                        "Hi! I ordered a reading lamp last Monday, number 40117.",
                                        "Is it on its way? It was meant as a birthday present."),
                                typing,
                                conversation(
                                        "c3", "يارا منصور", "WHATSAPP", ago(41), 1, "مرحباً 👋"),
                                wrapUp,
                                consulted));
    }

    /// Busy, and the newest messages of the first conversation have no echo yet.
    public static DeskState unsent(int messages) {
        var busy = busy();
        var first = busy.conversations().getFirst();
        var transcript = first.transcript();
        for (int i = 0; i < messages; i++) {
            var said = said(first.id(), "Ann", ">Waiting " + i);
            transcript = transcript.plus(said.with(Delivery.QUEUED, null));
        }
        var conversations = new java.util.ArrayList<>(busy.conversations());
        conversations.set(0, first.withTranscript(transcript));
        return busy.withConversations(conversations);
    }
}
