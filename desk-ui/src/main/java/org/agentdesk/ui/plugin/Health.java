package org.agentdesk.ui.plugin;

import java.time.Duration;
import java.util.List;
import org.agentdesk.ui.plugin.files.VettedJar;
import org.jspecify.annotations.Nullable;

/// How a plug-in is, for people who have to find out why something looks plain.
///
/// @param id the plug-in's id, or its class or place where it never told its id
/// @param name the name for people; may be `""`
/// @param version may be `""`
/// @param origin the name of its folder or jar; `""` for one that comes with the desk
/// @param cause why it is not, or not wholly, used, in one sentence; `""` while it is
/// @param failures how many calls failed
/// @param lastFailure what failed last; null while nothing did
/// @param slowCalls how many calls took longer than a frame of the window
/// @param slowest the longest call
/// @param threads how many threads carry its class loader now; 0 for the desk's own
/// @param jars its jars; none for one that comes with the desk
public record Health(
        String id,
        String name,
        String version,
        String origin,
        State state,
        String cause,
        int failures,
        @Nullable Failure lastFailure,
        int slowCalls,
        Duration slowest,
        int threads,
        List<VettedJar> jars) {

    public Health {
        jars = List.copyOf(jars);
    }

    /// What the desk does with a plug-in.
    public enum State {
        /// It is used.
        ACTIVE,
        /// Part of it kept failing or being slow and is no longer called.
        QUARANTINED,
        /// It was never started; the cause says why.
        REFUSED,
        /// It was turned off on this computer.
        OFF
    }

    /// A call that failed.
    ///
    /// @param during the call, e.g. `create PLAIN`
    public record Failure(String during, Throwable cause) {}

    /// Whether it comes with the desk.
    public boolean isBuiltIn() {
        return origin.isEmpty();
    }
}
