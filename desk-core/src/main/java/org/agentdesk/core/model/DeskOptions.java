package org.agentdesk.core.model;

/// What administrators allow in desks (`GET /unified-admin/agent-desk-settings`).
///
/// @param fileSharing whether agents may send files
/// @param emojis whether agents are offered emojis
/// @param participants whether a conversation's participants are shown
/// @param formatting whether agents may format what they write
/// @param autoAnswer whether requests are accepted without asking
public record DeskOptions(
        boolean fileSharing,
        boolean emojis,
        boolean participants,
        boolean formatting,
        boolean autoAnswer) {

    /// What holds where nobody configured anything: everything but auto-answer.
    public static final DeskOptions DEFAULT = new DeskOptions(true, true, true, true, false);
}
