package org.agentdesk.core.diagnostics;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a plug-in is, for the bundle.
///
/// @param id as the plug-in says; shortened and freed of unusual characters in the bundle
/// @param version as the plug-in says, likewise
/// @param state what the desk does with it
/// @param failures how many calls failed
/// @param lastFailure the kind of the last failure, never its message; null while there was none
/// @param slowCalls how many calls were slower than the window can bear
/// @param slowest the longest call
public record PluginHealth(
        String id,
        String version,
        Enum<?> state,
        int failures,
        @Nullable Class<?> lastFailure,
        int slowCalls,
        Duration slowest) {}
