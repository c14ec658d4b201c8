package org.agentdesk.core.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.wire.JsonText;

/// The control API of a simulator.
final class Control {

    private final HttpClient http;
    private final URI base;

    Control(HttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    Json post(String path, Json body) {
        return ask("POST", path, body);
    }

    Json post(String path) {
        return ask("POST", path, Json.Obj.EMPTY);
    }

    Json get(String path) {
        return ask("GET", path, Json.Obj.EMPTY);
    }

    private Json ask(String method, String path, Json body) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, BodyPublishers.ofString(JsonText.write(body)))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
            return JsonText.parse(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (JsonText.NotJson e) {
            throw new IllegalStateException(path, e);
        }
    }
}
