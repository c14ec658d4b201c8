package org.agentdesk.core.model;

import java.time.Duration;

/// How long the desk waits for the network before it thinks ill of it.
///
/// @param firstRetry the back-off before the first attempt to find a lost link again; it doubles
///   with every attempt, and up to half of it is left to chance
/// @param longestRetry what the back-off grows to
/// @param attempt how long one attempt may take, until the next is made
/// @param heartbeat how often a live link has to show that it is; a dead one is found within two of
///   them
/// @param silence how long a link may stay silent after something was sent that must be answered
/// @param upload how long bringing a file to the server may take
public record Patience(
        Duration firstRetry,
        Duration longestRetry,
        Duration attempt,
        Duration heartbeat,
        Duration silence,
        Duration upload) {

    /// Half a second growing to 15, 20 s an attempt, a heartbeat every 8 s, 10 s of silence, two
    /// minutes for a file.
    public static final Patience STANDARD =
            new Patience(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(2));
}
