package org.agentdesk.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post on a social network that customers comment on (`GET /ccm/social-media-post`).
///
/// @param at null when unknown
/// @param link where it can be seen; `""` when unknown
/// @param comments the newest ones, without comments of their own
public record SocialPost(
        String id,
        String text,
        String user,
        @Nullable Instant at,
        String link,
        List<SocialPost> comments) {
    public SocialPost {
        comments = List.copyOf(comments);
    }
}
