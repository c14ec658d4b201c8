package org.agentdesk.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What comes goes back as it came, with members nobody has a component for.
class RoundTripTest {

    private static final CimDecoder CIM = new CimDecoder(Instant.EPOCH);

    static Stream<Json> bodies() {
        try (var in = RoundTripTest.class.getResourceAsStream("bodies.json")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return JsonText.parse(text).items().stream();
        } catch (IOException | JsonText.NotJson e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyGoesBackAsItCame(Json json) {
        var body = BodyDecoder.body(json);
        assertEquals(json, BodyEncoder.encode(body));
        assertEquals(json.get("type").text(), body.type());
        assertFalse(body instanceof Body.Unknown && !body.type().equals("COUPON"), body.type());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aMessageGoesBackAsItCame(Json body) {
        var header =
                Json.obj(
                        "sender", Json.obj("id", Json.of("c"), "type", Json.of("CONNECTOR")),
                        "timestamp", Json.of("2026-01-01 10:00:00.000"),
                        "somethingNew", new Json.Arr(List.of(Json.of(1), Json.Null.NULL)));
        var json = Json.obj("id", Json.of("m"), "header", header, "body", body);
        var message = CIM.message(json).orElseThrow();
        assertEquals(json, EventEncoder.message(message));
        assertEquals(Instant.parse("2026-01-01T10:00:00Z"), message.header().at());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyOfNothingButItsTypeIsReadWithoutAFuss(Json body) {
        var bare = Json.obj("type", body.get("type"));
        assertEquals(body.get("type").text(), BodyDecoder.body(bare).type());
        assertEquals("", BodyDecoder.body(bare).text());
    }

    @Test
    void theFixturesCoverEveryType() {
        var covered = bodies().map(BodyDecoder::body).map(Object::getClass).distinct().count();
        // the five kinds of media instead of their common type, and one that nobody knows
        assertEquals(Body.Typed.class.getPermittedSubclasses().length - 1 + 5 + 1, covered);
    }

    @Test
    void whatThisDeskWritesIsReadBackTheSame() {
        var file = new Attachment("https://h/f?filename=x", "application/pdf", 7, "x.pdf", "");
        for (var body :
                List.of(
                        new Body.Plain("Hi"),
                        new Body.File("", "", file),
                        new Body.Image("", "a picture", file),
                        new Body.WrapUp(List.of(new Body.Category("Order", "Late")), "n"),
                        new Body.Notification("", "TYPING_STARTED"),
                        new Body.DeliveryNotification("", "m", "READ", "200"))) {
            var read = BodyDecoder.body(BodyEncoder.encode(body));
            assertEquals(body.getClass(), read.getClass());
            assertEquals(BodyEncoder.encode(body), BodyEncoder.encode(read));
        }
    }

    @Test
    void aMailThatIsWrittenHereIsReadBackWithAllOfItsFields() {
        var file = new Attachment("https://h/f?filename=x", "application/pdf", 7, "x.pdf", "");
        var mail =
                new Body.Email(
                        "Hi",
                        "Re: Order",
                        "help@shop.example",
                        List.of("answers@shop.example"),
                        Instant.ofEpochMilli(1_760_000_000_000L),
                        "<div>Hi</div>",
                        List.of("Cara <c@example.org>"),
                        List.of("d@example.org"),
                        List.of("e@example.org"),
                        List.of(file, file),
                        Json.Obj.EMPTY);
        var json = BodyEncoder.encode(mail);
        var read = assertInstanceOf(Body.Email.class, BodyDecoder.body(json));
        assertEquals(mail, withoutSource(read));
        var unknownSender =
                new Body.Email(
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Json.Obj.EMPTY);
        assertFalse(BodyEncoder.encode(unknownSender).object().has("from"));
    }

    private static Body.Email withoutSource(Body.Email m) {
        return new Body.Email(
                m.text(),
                m.subject(),
                m.from(),
                m.replyTo(),
                m.received(),
                m.htmlBody(),
                m.to(),
                m.cc(),
                m.bcc(),
                m.attachments(),
                Json.Obj.EMPTY);
    }

    @Test
    void theComponentsAreWhatTheySay() {
        var email = assertInstanceOf(Body.Email.class, body("EMAIL"));
        assertEquals(List.of("a@example.org", "b@example.org"), email.to());
        assertEquals("offer.pdf", email.attachments().getFirst().name());
        var receipt = assertInstanceOf(Body.Receipt.class, body("RECEIPT"));
        assertEquals(new Body.Amount("TOTAL", "42.50"), receipt.totals().getLast());
        var location = assertInstanceOf(Body.Location.class, body("LOCATION"));
        assertEquals(52.5, location.latitude());
        var carousel = assertInstanceOf(Body.Carousel.class, body("CAROUSEL"));
        assertEquals("Buy", carousel.cards().getFirst().buttons().getFirst().title());
        var contact = assertInstanceOf(Body.Contact.class, body("CONTACT"));
        assertEquals(List.of("+49301"), contact.contacts().getFirst().phones());
        var template = assertInstanceOf(Body.Template.class, body("TEMPLATE"));
        assertEquals(List.of("Dora"), template.parts().getFirst().parameters());
    }

    private static Body body(String type) {
        return bodies().map(BodyDecoder::body)
                .filter(b -> b.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
