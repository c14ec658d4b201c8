package org.agentdesk.core.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.jspecify.annotations.Nullable;

/// Reads JSON text and remembers what it has read: objects that servers repeat in every event, such
/// as the channel session, are read once and shared from then on, and so are the names of members.
///
/// One reader serves one connection, on one thread. What it remembers is bounded.
public final class JsonReader {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_STRING = 64 * 1024 * 1024;
    private static final int SHORTEST_WORTH_SHARING = 40;
    private static final int LONGEST_WORTH_SHARING = 64 * 1024;
    private static final int VARIANTS = 8;

    /// The members whose objects stand in event after event without a change.
    private static final Set<String> REPEATED =
            Set.of(
                    "channelSession",
                    "customer",
                    "channelData",
                    "channel",
                    "roomInfo",
                    "eventEmitter",
                    "sender",
                    "participant",
                    "agentParticipant",
                    "keycloakUser",
                    "requestSession");

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxStringLength(MAX_STRING)
                                    .build())
                    .build();

    /// An object's text and what it says.
    private record Known(String text, Json value) {}

    private final Map<String, Deque<Known>> known = new HashMap<>();
    private final Shapes shapes = new Shapes();
    private String text = "";

    /// Reads one JSON value.
    public Json read(String source) throws JsonText.NotJson {
        text = source;
        try (var parser = FACTORY.createParser(source)) {
            if (parser.nextToken() == null) {
                throw new JsonText.NotJson("it is empty");
            }
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonText.NotJson("something follows its end");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new JsonText.NotJson("it is nested too deeply or too long");
        } catch (IOException e) {
            throw new JsonText.NotJson("it is not JSON");
        } finally {
            text = "";
        }
    }

    private Json value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Str(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getText());
            case VALUE_TRUE -> Json.Bool.TRUE;
            case VALUE_FALSE -> Json.Bool.FALSE;
            default -> Json.Null.NULL;
        };
    }

    private Json object(JsonParser parser) throws IOException {
        var shape = shapes.empty();
        var values = new ArrayList<Json>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            var next = shape.with(name);
            if (next == null) {
                return large(parser, shape, values, name);
            }
            shape = next;
            values.add(member(parser, name));
        }
        return Json.Obj.sharing(shape.names(), values.toArray(Json[]::new));
    }

    /// An object with very many members or the same one twice, of which the last counts.
    private Json large(JsonParser parser, Shapes.Shape shape, List<Json> values, String name)
            throws IOException {
        var members = new LinkedHashMap<String, Json>();
        for (int i = 0; i < values.size(); i++) {
            members.put(shape.names()[i], values.get(i));
        }
        members.put(name, member(parser, name));
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var next = parser.currentName();
            parser.nextToken();
            members.put(next, member(parser, next));
        }
        return new Json.Obj(members);
    }

    private Json array(JsonParser parser) throws IOException {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items.isEmpty() ? Json.Arr.EMPTY : new Json.Arr(items);
    }

    private Json member(JsonParser parser, String name) throws IOException {
        return parser.currentToken() == JsonToken.START_OBJECT && REPEATED.contains(name)
                ? repeated(parser, name)
                : value(parser);
    }

    /// JSON objects end where their braces close: the same text at this place is the same object.
    private Json repeated(JsonParser parser, String name) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        var variants = known.computeIfAbsent(name, _ -> new ArrayDeque<>());
        var before = find(variants, start);
        if (before != null) {
            parser.skipChildren();
            return before;
        }
        var value = object(parser);
        int end = (int) parser.currentLocation().getCharOffset();
        int length = end - start;
        if (length >= SHORTEST_WORTH_SHARING && length <= LONGEST_WORTH_SHARING) {
            remember(variants, new Known(text.substring(start, end), value));
        }
        return value;
    }

    private @Nullable Json find(Deque<Known> variants, int start) {
        for (var variant : variants) {
            if (text.startsWith(variant.text(), start)) {
                return variant.value();
            }
        }
        return null;
    }

    private static void remember(Deque<Known> variants, Known known) {
        variants.addFirst(known);
        if (variants.size() > VARIANTS) {
            variants.removeLast();
        }
    }
}
