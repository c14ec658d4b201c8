package org.agentdesk.core.cim;

/// What a picture or file message points to. Everything here was chosen by somebody outside.
///
/// @param mediaUrl where the media lies; its host is often not reachable from a desk
/// @param mimeType as claimed; `""` when unknown
/// @param size bytes as claimed; -1 when unknown
/// @param name the file name as claimed, not safe to use as a path; `""` when unknown
/// @param thumbnail a small picture's address; `""` when there is none
public record Attachment(
        String mediaUrl, String mimeType, long size, String name, String thumbnail) {}
