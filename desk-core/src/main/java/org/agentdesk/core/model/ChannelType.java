package org.agentdesk.core.model;

import org.jspecify.annotations.Nullable;

/// A kind of channel the server has (`onChannelTypes`).
///
/// @param name WEB, WHATSAPP …, upper case
/// @param interactive whether customers can be written to through it
/// @param mrdId the media routing domain; null when there is none
public record ChannelType(String id, String name, boolean interactive, @Nullable String mrdId) {}
