package org.agentdesk.core.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.agentdesk.core.cim.Json;

/// JSON text to [Json] and back. Depth and length are limited, duplicate keys are tolerated (the
/// last one counts), and reasons never repeat any of the text.
public final class JsonText {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_STRING = 64 * 1024 * 1024;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxStringLength(MAX_STRING)
                                    .build())
                    .build();

    private JsonText() {}

    /// A text that is no JSON.
    public static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;

        private NotJson(String reason) {
            super(reason, null, false, false);
        }
    }

    /// Reads one JSON value.
    public static Json parse(String text) throws NotJson {
        try (var parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new NotJson("it is empty");
            }
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new NotJson("something follows its end");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new NotJson("it is nested too deeply or too long");
        } catch (IOException e) {
            throw new NotJson("it is not JSON");
        }
    }

    private static Json value(JsonParser parser) throws IOException {
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

    private static Json object(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, Json>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return new Json.Obj(members);
    }

    private static Json array(JsonParser parser) throws IOException {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Json.Arr(items);
    }

    /// Writes a value.
    public static String write(Json json) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            write(json, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does no I/O
        }
        return text.toString();
    }

    private static void write(Json json, JsonGenerator out) throws IOException {
        switch (json) {
            case Json.Obj(var members) -> {
                out.writeStartObject();
                for (var member : members.entrySet()) {
                    out.writeFieldName(member.getKey());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
            }
            case Json.Arr(var items) -> {
                out.writeStartArray();
                for (var item : items) {
                    write(item, out);
                }
                out.writeEndArray();
            }
            case Json.Str(var text) -> out.writeString(text);
            case Json.Num(var digits) -> out.writeNumber(digits);
            case Json.Bool truth -> out.writeBoolean(truth == Json.Bool.TRUE);
            case Json.Null _ -> out.writeNull();
        }
    }
}
