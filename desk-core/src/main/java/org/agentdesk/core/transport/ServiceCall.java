package org.agentdesk.core.transport;

import org.agentdesk.core.cim.Json;
import org.jspecify.annotations.Nullable;

/// A request to one of the platform's REST services.
///
/// @param path from the host's root, with its query, already encoded
/// @param body null for none
public record ServiceCall(String method, String path, @Nullable Json body) {

    /// Asks for something.
    public static ServiceCall get(String path) {
        return new ServiceCall("GET", path, null);
    }

    /// Hands something in.
    public static ServiceCall post(String path, Json body) {
        return new ServiceCall("POST", path, body);
    }

    /// Changes something.
    public static ServiceCall put(String path, Json body) {
        return new ServiceCall("PUT", path, body);
    }
}
