package org.agentdesk.messages.cards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.words.Words;

/// A place on earth. Pure.
///
/// @param latitude degrees, -90 to 90
/// @param longitude degrees, -180 to 180
record Coordinates(double latitude, double longitude) {

    /// About a metre.
    private static final int DIGITS = 5;

    /// The place of a message; empty when what it has is none.
    static Optional<Coordinates> of(Body.Location body) {
        var latitude = body.latitude();
        var longitude = body.longitude();
        if (latitude == null || longitude == null) {
            return Optional.empty();
        }
        boolean exists = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return exists ? Optional.of(new Coordinates(latitude, longitude)) : Optional.empty();
    }

    /// For other programs: `50.0875, 14.4213`.
    String plain() {
        return plain(latitude) + ", " + plain(longitude);
    }

    private static String plain(double degrees) {
        var rounded = BigDecimal.valueOf(degrees).setScale(DIGITS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// For people: `50.0875° N, 14.4213° E`.
    String shown(Words words, Locale locale) {
        return words.get(
                "location.coordinates",
                words.get(
                        latitude < 0 ? "location.south" : "location.north",
                        shown(latitude, locale)),
                words.get(
                        longitude < 0 ? "location.west" : "location.east",
                        shown(longitude, locale)));
    }

    private static String shown(double degrees, Locale locale) {
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(DIGITS);
        return format.format(Math.abs(degrees));
    }

    /// A map in the browser.
    URI map() {
        var north = plain(latitude);
        var east = plain(longitude);
        return URI.create(
                "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=16/%s/%s"
                        .formatted(north, east, north, east));
    }
}
