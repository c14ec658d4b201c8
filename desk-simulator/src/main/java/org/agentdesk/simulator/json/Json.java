package org.agentdesk.simulator.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// JSON with limits. Everything that enters from outside is read here, with a bounded depth and
/// bounded strings, and reading never throws: what cannot be read is a [MissingNode].
public final class Json {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_STRING = 8_000_000;
    private static final ObjectMapper MAPPER = new ObjectMapper(limitedFactory());

    private Json() {}

    private static JsonFactory limitedFactory() {
        var limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .build();
        return JsonFactory.builder().streamReadConstraints(limits).build();
    }

    /// Reads one JSON value; a [MissingNode] when `text` is null, empty or not JSON.
    public static JsonNode read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            var node = MAPPER.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /// Reads UTF-8 bytes, as [#read(String)] does.
    public static JsonNode read(byte[] utf8) {
        return read(new String(utf8, StandardCharsets.UTF_8));
    }

    /// Writes compact JSON text; null becomes `null`.
    public static String write(@Nullable JsonNode node) {
        try {
            return node == null ? "null" : MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    /// A new, empty object.
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// A new, empty array.
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /// A new array of the given nodes.
    public static ArrayNode array(Collection<? extends JsonNode> items) {
        return MAPPER.createArrayNode().addAll(items);
    }

    /// A new array of strings.
    public static ArrayNode strings(Collection<String> items) {
        var array = MAPPER.createArrayNode();
        items.forEach(array::add);
        return array;
    }

    /// The text of a field, or null when the field is absent, null or not a scalar.
    public static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    /// The text of a field, or `otherwise`.
    public static String text(JsonNode node, String field, String otherwise) {
        var value = text(node, field);
        return value == null ? otherwise : value;
    }

    /// Follows a field that is an object, or a JSON string holding one.
    public static JsonNode unwrap(JsonNode node) {
        return node.isTextual() ? read(node.asText()) : node;
    }
}
