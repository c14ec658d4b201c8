package org.agentdesk.ui.assist;

import org.agentdesk.core.model.Assistance;
import org.jspecify.annotations.Nullable;

/// How something stands that others were asked for, in words.
///
/// @param id of the request
/// @param again what can be asked again; null when nothing can
public record ProgressLine(String id, Look look, String sentence, @Nullable Assistance again) {

    /// How it goes.
    public enum Look {
        WAITING,
        CAME,
        FAILED
    }
}
