package org.agentdesk.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.cim.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PiiTest {

    private static final CustomerAttribute PHONE =
            new CustomerAttribute(
                    "phoneNumber", "Phone", "phoneNumber", true, true, List.of("WHATSAPP"));
    private static final Customer CLARA =
            new Customer(
                    "k1",
                    "Clara Novak",
                    Json.obj(
                            "_id",
                            Json.of("k1"),
                            "firstName",
                            Json.of("Clara Novak"),
                            "phoneNumber",
                            new Json.Arr(List.of(Json.of("+43660123456")))));

    private static Me agent(String scope) {
        return new Me(
                "a1",
                "ann",
                "",
                "",
                null,
                List.of(),
                Map.of("customer", Set.of(scope)),
                Json.Obj.EMPTY);
    }

    private static ChannelSession session(String type) {
        return new ChannelSession(
                "s1",
                type,
                "",
                null,
                CLARA,
                true,
                Json.obj(
                        "customer",
                        CLARA.source(),
                        "customerSuggestions",
                        new Json.Arr(List.of(CLARA.source())),
                        "channelData",
                        Json.obj("channelCustomerIdentifier", Json.of("+43660123456"))));
    }

    @Test
    void showsEverythingWithoutTheScopeThatMasks() {
        var session = session("WHATSAPP");
        assertSame(session, Pii.of(agent("view"), List.of(PHONE)).masked(session));
    }

    @Test
    void leavesNoWholeNumberAnywhereInASession() {
        var masked = Pii.of(agent("masked_pii"), List.of(PHONE)).masked(session("WHATSAPP"));
        assertFalse(masked.toString().contains("660123"), masked.toString());
        assertEquals("••••••••••56", masked.channelData().get("channelCustomerIdentifier").text());
        assertEquals("Clara Novak", masked.customer().name());
    }

    @Test
    void hidesWhatIsNoLongerThanWhatWouldBeLeft() {
        assertEquals("••••••", masked("email", "a@b.cd"));
        assertEquals("••••••••", masked("email", "ab@cd.ef"));
        assertEquals("clar•••••••.org", masked("email", "clara@novak.org"));
        assertEquals("••", masked("phoneNumber", "56"));
        assertEquals("•23", masked("phoneNumber", "123"));
        assertEquals("•••", masked("String100", "Bob"));
        assertEquals("Ann•", masked("String100", "Anna"));
        assertEquals("", masked("email", ""));
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertEquals("ab😀•", masked("String100", "ab😀😀"));
        assertEquals("••😀😀", masked("phoneNumber", "12😀😀"));
        assertEquals("😀😀😀😀•😀@😀😀", masked("email", "😀😀😀😀😀😀@😀😀"));
    }

    private static String masked(String type, String value) {
        return Pii.masked(new CustomerAttribute("k", "K", type, true, false, List.of()), value);
    }

    private static Pii names(String... personal) {
        return Pii.of(
                agent("masked_pii"),
                Stream.of("firstName", "lastName", "city")
                        .map(key ->
                                new CustomerAttribute(
                                        key,
                                        key,
                                        "String100",
                                        List.of(personal).contains(key),
                                        false,
                                        List.of()))
                        .toList());
    }

    @Test
    void masksANameWhereAPartOfItIsPersonal() {
        assertEquals("Cla••••••••", names("firstName").name(CLARA));
        assertEquals("Cla••••••••", names("lastName").name(CLARA));
        assertEquals("Clara Novak", names("city").name(CLARA));
        assertEquals("Cla••••••••", Pii.of(agent("masked_pii"), List.of()).name(CLARA));
    }

    @Test
    void masksWhatStandsForANameByItsOwnRule() {
        assertEquals("•••••••••••56", names("firstName").name("+43 660 12356"));
        assertEquals("clar•••••••.org", names("firstName").name("clara@novak.org"));
        assertEquals("", names("firstName").name(""));
    }

    @Test
    void leavesColleaguesTheirNames() {
        var colleague = new Author(Author.Kind.AGENT, "a2", "Bob Meyer");
        var customer = new Author(Author.Kind.CUSTOMER, "k1", "Clara Novak");
        assertEquals("Bob Meyer", names("firstName").name(colleague));
        assertEquals("Cla••••••••", names("firstName").name(customer));
    }

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void leavesNoNameOfACustomerInANotice(Notice.Kind kind) {
        boolean second = kind == Notice.Kind.HAND_RAISED || kind == Notice.Kind.NO_ANSWER;
        var notice =
                new Notice(
                        1,
                        Instant.EPOCH,
                        kind,
                        "c1",
                        second ? "Bob Meyer" : "Clara Novak",
                        second ? "Clara Novak" : "");
        var seen = names("firstName").masked(notice);
        var customers =
                EnumSet.of(
                        Notice.Kind.OFFER_LOST,
                        Notice.Kind.OFFER_NO_ANSWER,
                        Notice.Kind.JOINED_BY_ITSELF,
                        Notice.Kind.LEAVE_NO_ANSWER,
                        Notice.Kind.NO_ANSWER,
                        Notice.Kind.WRAP_UP_UNSAVED,
                        Notice.Kind.WRAP_UP_OVER,
                        Notice.Kind.WORDS_KEPT,
                        Notice.Kind.ASSISTANCE_REFUSED,
                        Notice.Kind.ASSISTANCE_NO_ANSWER,
                        Notice.Kind.IN_CHARGE,
                        Notice.Kind.CONVERSATION_ENDED,
                        Notice.Kind.MESSAGE_FAILED,
                        Notice.Kind.MESSAGE_STRANDED,
                        Notice.Kind.NOBODY_AVAILABLE,
                        Notice.Kind.CONSULT_TRANSFERRED,
                        Notice.Kind.HAND_RAISED);
        assertEquals(!customers.contains(kind), seen.toString().contains("Novak"));
    }

    @Test
    void leavesNoNameInAnEventOrMessage() {
        var sender =
                new Sender(
                        "k1",
                        "CONNECTOR",
                        "Clara Novak",
                        Json.obj("firstName", Json.of("Clara Novak")));
        var json =
                Json.obj(
                        "customer", CLARA.source(),
                        "sender",
                                Json.obj(
                                        "type", Json.of("CUSTOMER"),
                                        "senderName", Json.of("Clara Novak"),
                                        "additionalDetail", CLARA.source()),
                        "channelSession", session("WHATSAPP").source(),
                        "data", Json.of("{\"customer\":{\"firstName\":\"Clara Novak\"}}"),
                        "items", new Json.Arr(List.of(Json.obj("customer", CLARA.source()))));
        var header = new MessageHeader(sender, null, null, null, null, CLARA, json);
        var message = new CimMessage("m1", header, new Body.Plain("Hello"));
        var pii = Pii.of(agent("masked_pii"), List.of());
        for (var data :
                List.of(
                        new EventData.Message(message),
                        new EventData.CustomerChange(CLARA),
                        new EventData.SessionChange(session("WHATSAPP"), null),
                        new EventData.ParticipantChange(
                                new Participant(
                                        "p", "s1", "CUSTOMER", "Clara Novak", Role.CUSTOMER, json),
                                null),
                        new EventData.Other(json))) {
            var event =
                    new CimEvent(
                            "e1",
                            EventName.CUSTOMER_MESSAGE,
                            "CUSTOMER_MESSAGE",
                            "MESSAGE",
                            Instant.EPOCH,
                            "c1",
                            sender,
                            session("WHATSAPP"),
                            null,
                            data,
                            data instanceof EventData.CustomerChange
                                    ? Json.obj("data", CLARA.source())
                                    : json);
            var seen = pii.masked(event).toString();
            assertFalse(seen.contains("Novak"), seen);
            assertFalse(seen.contains("660123"), seen);
        }
        assertEquals(message.body(), pii.masked(message).body());
        var whole = Pii.of(agent("view_pii"), List.of());
        assertSame(message, whole.masked(message));
    }

    @Test
    void masksFormsByTheKeysAndLabelsOfAttributes() {
        var pii = Pii.of(agent("masked_pii"), List.of(PHONE));
        assertEquals("••••••••••56", pii.value("Phone", "+43660123456"));
        assertEquals("••••••••••56", pii.value("PhoneNumber", "+43660123456"));
        assertEquals("39054", pii.value("Order", "39054"));
        var unknown = Pii.of(agent("masked_pii"), List.of());
        assertEquals("390••", unknown.value("Order", "39054"));
    }

    @Test
    void masksTheAddressOnAChannelThatNoAttributeIsKnownFor() {
        var pii = Pii.of(agent("masked_pii"), List.of(PHONE));
        assertEquals("cla•••••••", pii.identifier("TELEGRAM", "clara_2026"));
        assertFalse(
                Pii.of(agent("masked_pii"), List.of())
                        .masked(session("WHATSAPP"))
                        .toString()
                        .contains("Novak"));
    }
}
