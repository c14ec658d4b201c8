package org.agentdesk.messages.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.card.Excerpt;
import org.agentdesk.messages.card.Moments;
import org.jspecify.annotations.Nullable;

/// What VOICE_ACTIVITY tells about a call that is over. Pure.
///
/// @param from when it began; null when not told
/// @param lasted how long it was; null when not told
/// @param held how long of it the customer was on hold; null when not at all or not told
/// @param recording the address of the recording; may be `""`, hostile
/// @param legs the parts of it, at most [#MOST_LEGS]
/// @param more how many legs are not among them
record EndedCall(
        @Nullable Instant from,
        @Nullable Duration lasted,
        @Nullable Duration held,
        String recording,
        List<Leg> legs,
        int more) {

    static final int MOST_LEGS = 20;

    /// One person's part of a call.
    ///
    /// @param who may be `""`
    /// @param began why it began, in the server's word; may be `""`
    /// @param ended why it ended; may be `""`
    /// @param lasted null when not told
    record Leg(String who, String began, String ended, @Nullable Duration lasted) {}

    static EndedCall of(Json call) {
        var legs = call.get("callLegs").items();
        return new EndedCall(
                Moments.at(call.get("startTime")).orElse(null),
                lasted(call).orElse(null),
                Moments.lasting(call.get("holdTime")).filter(held -> !held.isZero()).orElse(null),
                call.get("recordingUrl").text(),
                legs.stream().limit(MOST_LEGS).map(EndedCall::leg).toList(),
                Math.max(0, legs.size() - MOST_LEGS));
    }

    private static Leg leg(Json leg) {
        return new Leg(
                who(leg.get("sender")),
                leg.get("startDirection").text(),
                leg.get("endDirection").text(),
                lasted(leg).orElse(null));
    }

    private static String who(Json sender) {
        var detail = sender.get("additionalDetail");
        var full = detail.get("firstName").text() + " " + detail.get("lastName").text();
        return Stream.of(full, sender.get("senderName").text(), sender.text())
                .filter(name -> !name.isBlank())
                .map(Excerpt::label)
                .findFirst()
                .orElse("");
    }

    /// Beginning and end are surer than a duration whose unit nobody tells.
    private static Optional<Duration> lasted(Json part) {
        var from = Moments.at(part.get("startTime"));
        var to = Moments.at(part.get("endTime"));
        if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
            return Optional.of(Duration.between(from.get(), to.get()));
        }
        return Moments.lasting(part.get("duration"));
    }
}
