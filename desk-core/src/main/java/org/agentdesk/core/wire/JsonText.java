package org.agentdesk.core.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.agentdesk.core.cim.Json;

/// JSON text to [Json] and back. Depth and length are limited, duplicate keys are tolerated (the
/// last one counts), and reasons never repeat any of the text.
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /// A text that is no JSON.
    public static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;

        NotJson(String reason) {
            super(reason, null, false, false);
        }
    }

    /// Reads one JSON value on its own.
    public static Json parse(String text) throws NotJson {
        return new JsonReader().read(text);
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
            case Json.Obj object -> {
                out.writeStartObject();
                for (var member : object.members().entrySet()) {
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
