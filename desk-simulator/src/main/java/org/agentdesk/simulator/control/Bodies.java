package org.agentdesk.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.agentdesk.simulator.centre.Customers;
import org.agentdesk.simulator.customer.Samples;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// Reads what somebody is to say: `body`, `sample` or `text`.
final class Bodies {
    private final Samples english = Samples.standard();
    private final Samples arabic = Samples.arabic();
    private final String scheme;

    /// @param scheme `http` or `https`, for the addresses of files
    Bodies(String scheme) {
        this.scheme = scheme;
    }

    /// The types there is a sample of.
    List<String> types() {
        return english.types();
    }

    /// The message body a request asks for, or null when it asks for none or for an unknown sample.
    @Nullable JsonNode read(HttpRequest request) {
        var json = Json.read(request.body());
        var sample = Json.text(json, "sample");
        var text = Json.text(json, "text");
        if (json.path("body").isObject()) {
            return json.path("body");
        }
        if (sample != null) {
            var origin = scheme + "://" + request.header("host");
            var samples = "ar".equals(Json.text(json, "language")) ? arabic : english;
            return samples.body(sample, origin).orElse(null);
        }
        return text == null ? null : Customers.plain(text);
    }
}
