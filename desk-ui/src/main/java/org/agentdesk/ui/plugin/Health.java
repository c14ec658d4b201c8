package org.agentdesk.ui.plugin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a plug-in is, for people who have to find out why something looks plain.
///
/// @param id the plug-in's id, or its class where it never told its id
/// @param name the name for people; may be `""`
/// @param version may be `""`
/// @param failures how many calls failed
/// @param lastFailure what failed last; null while nothing did
/// @param slowCalls how many calls took longer than a frame of the window
/// @param slowest the longest call
public record Health(
        String id,
        String name,
        String version,
        State state,
        int failures,
        @Nullable Failure lastFailure,
        int slowCalls,
        Duration slowest) {

    /// What the desk does with a plug-in.
    public enum State {
        /// It is used.
        ACTIVE,
        /// Part of it kept failing and is no longer called.
        QUARANTINED,
        /// It was never started; the failure says why.
        REFUSED
    }

    /// A call that failed.
    ///
    /// @param during the call, e.g. `create PLAIN`
    public record Failure(String during, Throwable cause) {}
}
