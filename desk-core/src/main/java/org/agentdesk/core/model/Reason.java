package org.agentdesk.core.model;

import org.agentdesk.core.cim.Json;

/// A reason for being not ready or signing out (`GET /reasons`).
///
/// @param type NOT_READY or LOGOUT
/// @param source the record as it came, sent back whole
public record Reason(String id, String name, String type, Json.Obj source) {}
