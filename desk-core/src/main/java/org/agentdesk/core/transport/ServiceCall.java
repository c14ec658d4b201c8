package org.agentdesk.core.transport;

import org.agentdesk.core.cim.Json;
import org.jspecify.annotations.Nullable;

/// A request to one of the platform's REST services.
///
/// @param path from the host's root, with its query, already encoded
/// @param body null for none
/// @param success by what it is known that it worked
public record ServiceCall(
        String method, String path, @Nullable Json body, ServiceCall.Success success) {

    /// By what a call is known to have worked.
    public enum Success {
        /// By JSON: what answers something else is another service.
        JSON,
        /// By the status, whatever the body is: services answer changes with text, or with nothing.
        STATUS,
        /// By the status; and a service that says in its own words that there was nothing to change
        /// (`404 {"status":"NOT_FOUND"}`) has not failed.
        STATUS_OR_NOTHING
    }

    /// Asks for something.
    public static ServiceCall get(String path) {
        return new ServiceCall("GET", path, null, Success.JSON);
    }

    /// Asks for something that a body describes.
    public static ServiceCall query(String path, Json body) {
        return new ServiceCall("POST", path, body, Success.JSON);
    }

    /// Hands something in.
    public static ServiceCall post(String path, Json body) {
        return new ServiceCall("POST", path, body, Success.STATUS);
    }

    /// Changes something.
    public static ServiceCall put(String path, Json body) {
        return new ServiceCall("PUT", path, body, Success.STATUS);
    }

    /// The same where there may be nothing to change.
    public ServiceCall ifAny() {
        return new ServiceCall(method, path, body, Success.STATUS_OR_NOTHING);
    }
}
