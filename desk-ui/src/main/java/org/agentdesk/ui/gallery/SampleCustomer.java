package org.agentdesk.ui.gallery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Plays customer and bot at the simulator, through its control API (docs/guide/simulator.md).
/// Called from a thread that may wait.
final class SampleCustomer implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("\"([A-Za-z_-]+)\"(?!\\s*:)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI control;

    /// @param server the address of the simulator's Agent Manager
    SampleCustomer(String server) {
        this.control = URI.create(server).resolve("/control/");
    }

    /// The types that it has a sample of.
    List<String> types() throws IOException, InterruptedException {
        return names("samples");
    }

    /// The names of what can happen besides.
    List<String> scenes() throws IOException, InterruptedException {
        return names("scenes");
    }

    private List<String> names(String page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(control.resolve(page)).build();
        return NAME.matcher(send(request)).results().map(found -> found.group(1)).toList();
    }

    /// Comes to an agent, whose desk takes the conversation by itself.
    ///
    /// @return the id of the conversation
    String comesTo(String agent, String name) throws IOException, InterruptedException {
        var wish = "{\"name\":\"%s\",\"agent\":\"%s\",\"started\":true}".formatted(name, agent);
        return id("conversationId", post("conversations", wish)).orElseThrow();
    }

    /// Says the sample of a type.
    ///
    /// @param who `messages` for the customer, `bot` for the bot
    /// @return the id of the message; empty when the simulator would not say it
    Optional<String> says(String conversation, String who, String type, String language)
            throws IOException, InterruptedException {
        var wish = "{\"sample\":\"%s\",\"language\":\"%s\"}".formatted(type, language);
        return id("messageId", post("conversations/" + conversation + "/" + who, wish));
    }

    /// Lets a scene be played.
    ///
    /// @return the id of the message or event that it is about; empty when the simulator would not
    Optional<String> plays(String conversation, String scene, String language)
            throws IOException, InterruptedException {
        var wish = "{\"scene\":\"%s\",\"language\":\"%s\"}".formatted(scene, language);
        return id("messageId", post("conversations/" + conversation + "/scenes", wish));
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(control.resolve(path))
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    }

    private static Optional<String> id(String name, String json) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(json)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1));
    }

    @Override
    public void close() {
        client.close();
    }
}
