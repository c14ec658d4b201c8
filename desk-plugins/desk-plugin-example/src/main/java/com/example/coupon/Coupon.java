package com.example.coupon;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;

/// A coupon as it stands in a message body:
///
/// ```json
/// {"type": "COUPON", "markdownText": "10 % off", "code": "SPRING-10", "discount": "10 %",
///  "validUntil": "2027-03-31", "terms": "https://shop.example/terms"}
/// ```
///
/// Everything in it was written by somebody else; what is missing is empty.
record Coupon(String code, String discount, Optional<LocalDate> validUntil, Optional<URI> terms) {

    static final String TYPE = "COUPON";

    /// Far more than a code has; what is longer was not made by our shop.
    private static final int LONGEST = 60;

    static Coupon of(Json source) {
        return new Coupon(
                shortened(source.get("code").text()),
                shortened(source.get("discount").text()),
                date(source.get("validUntil").text()),
                address(source.get("terms").text()));
    }

    /// The body of a message that carries it. The desk knows no record for this type, so it goes
    /// out exactly as its source; `markdownText` is for desks without this plug-in.
    Body body(String text) {
        var source =
                Json.obj(
                        "type", Json.of(TYPE),
                        "markdownText", Json.of(text),
                        "code", Json.of(code),
                        "discount", Json.of(discount));
        source =
                validUntil.isEmpty()
                        ? source
                        : source.with("validUntil", Json.of("" + validUntil.get()));
        source = terms.isEmpty() ? source : source.with("terms", Json.of("" + terms.get()));
        return new Body.Unknown(TYPE, text, source);
    }

    boolean hasExpired(ZoneId zone) {
        return validUntil.filter(last -> last.isBefore(LocalDate.now(zone))).isPresent();
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\p{Cntrl}|\\p{Cs}", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> address(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
