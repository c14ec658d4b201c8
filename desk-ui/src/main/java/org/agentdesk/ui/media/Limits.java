package org.agentdesk.ui.media;

import java.time.Duration;

/// How much a fetch may take.
///
/// @param bytes the most there may be of it
/// @param silence the longest time without a byte
/// @param whole the longest time for all of it
record Limits(long bytes, Duration silence, Duration whole) {

    /// A megabyte, as people and their file managers count.
    static final long MEGA = 1_024L * 1_024;

    /// A picture in a transcript.
    static final Limits PICTURE =
            new Limits(20 * MEGA, Duration.ofSeconds(15), Duration.ofSeconds(60));

    /// A sound or film that is played here, or a file that is opened.
    static final Limits OPENED =
            new Limits(200 * MEGA, Duration.ofSeconds(30), Duration.ofMinutes(15));

    /// A file that the agent saves.
    static final Limits SAVED =
            new Limits(2_000 * MEGA, Duration.ofSeconds(30), Duration.ofMinutes(60));
}
