package org.agentdesk.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a supervisor tells the teams.
///
/// @param author the supervisor's name; may be `""`
/// @param authorId the supervisor's user id; may be `""`
/// @param expires when it is no longer shown; null when it stays
public record Announcement(
        String id, String text, String author, String authorId, @Nullable Instant expires) {}
