package org.agentdesk.core.model;

import org.jspecify.annotations.Nullable;

/// A list that agents take conversations from themselves (pull mode).
///
/// @param description null when administrators wrote none
public record PullList(String id, String name, @Nullable String description) {}
