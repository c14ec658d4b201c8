package org.agentdesk.simulator.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.agentdesk.simulator.json.Json;

/// What can happen in a conversation and seldom does, read from `scenes.json`: whispers, messages
/// that are edited or deleted, timers that run out. Immutable.
///
/// In the file a text beginning with `#` is an id that is made up for each performance, and an
/// object of `en` and `ar` is a text in two languages.
public final class Scenes {
    private final Map<String, Scene> scenes = new LinkedHashMap<>();

    /// Those that come with the simulator.
    public Scenes() {
        try (var stream = Scenes.class.getResourceAsStream("scenes.json")) {
            for (var node : Json.read(Objects.requireNonNull(stream).readAllBytes())) {
                scenes.put(Json.text(node, "scene", ""), new Scene(node.path("events")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of all.
    public List<String> names() {
        return List.copyOf(scenes.keySet());
    }

    /// The scene of a name.
    public Optional<Scene> scene(String name) {
        return Optional.ofNullable(scenes.get(name));
    }

    /// One of them.
    ///
    /// @param wishes its events, as the file has them
    public record Scene(JsonNode wishes) {

        /// Its events for one performance, one at least.
        ///
        /// @param language `ar` for Arabic, else English
        /// @param ids makes new ids
        public List<JsonNode> events(String language, Supplier<String> ids) {
            var made = new HashMap<String, String>();
            return wishes.valueStream().map(wish -> filled(wish, language, ids, made)).toList();
        }

        private static JsonNode filled(
                JsonNode node, String language, Supplier<String> ids, Map<String, String> made) {
            return switch (node) {
                case ObjectNode texts
                        when texts.size() == 2 && texts.has("en") && texts.has("ar") ->
                        texts.path("ar".equals(language) ? "ar" : "en");
                case ObjectNode object -> {
                    var copy = Json.object();
                    object.properties()
                            .forEach(it ->
                                    copy.set(
                                            it.getKey(),
                                            filled(it.getValue(), language, ids, made)));
                    yield copy;
                }
                case ArrayNode items ->
                        Json.array(
                                items.valueStream()
                                        .map(item -> filled(item, language, ids, made))
                                        .toList());
                case TextNode text when text.textValue().startsWith("#") ->
                        TextNode.valueOf(made.computeIfAbsent(text.textValue(), _ -> ids.get()));
                default -> node;
            };
        }
    }
}
