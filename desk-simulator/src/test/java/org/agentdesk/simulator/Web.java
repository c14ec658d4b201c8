package org.agentdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.agentdesk.simulator.json.Json;

/// HTTP as the tests speak it.
final class Web {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Web() {}

    /// An answer.
    record Answer(int status, String text, HttpResponse<String> raw) {
        JsonNode json() {
            return Json.read(text);
        }
    }

    static HttpClient client() {
        return CLIENT;
    }

    static Answer get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET().build());
    }

    static Answer post(String url, String body) {
        return send(posting(url, body).build());
    }

    static Answer put(String url, String body) {
        var publisher = HttpRequest.BodyPublishers.ofString(body);
        return send(HttpRequest.newBuilder(URI.create(url)).PUT(publisher).build());
    }

    static Answer delete(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).DELETE().build());
    }

    static HttpRequest.Builder posting(String url, String body) {
        var publisher = HttpRequest.BodyPublishers.ofString(body);
        return HttpRequest.newBuilder(URI.create(url)).POST(publisher);
    }

    static Answer send(HttpRequest request) {
        try {
            return answer(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static CompletableFuture<Answer> getLater(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).GET().build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(Web::answer);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response);
    }
}
