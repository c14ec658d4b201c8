package org.agentdesk.messages.generic;

import java.util.Iterator;
import org.agentdesk.core.cim.Json;

/// JSON as a text for the clipboard, indented, within limits that every input keeps. Pure.
final class JsonWriter {

    static final int LONGEST = 200_000;
    static final int DEEPEST = 64;

    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    /// The text; what is beyond the limits is `…`.
    static String write(Json json) {
        var writer = new JsonWriter();
        writer.value(json, 0);
        return writer.text.toString();
    }

    private boolean isFull() {
        return text.length() > LONGEST;
    }

    private void value(Json json, int depth) {
        if (isFull() || depth > DEEPEST) {
            text.append("…");
            return;
        }
        switch (json) {
            case Json.Obj object -> object(object, depth);
            case Json.Arr(var items) -> array(items.iterator(), depth);
            case Json.Str(var string) -> string(string);
            case Json.Null _ -> text.append("null");
            case Json.Num(var digits) -> text.append(digits);
            case Json.Bool truth -> text.append(truth.text());
        }
    }

    private void object(Json.Obj object, int depth) {
        var members = object.members().entrySet().iterator();
        text.append('{');
        while (members.hasNext() && !isFull()) {
            var member = members.next();
            line(depth + 1);
            string(member.getKey());
            text.append(": ");
            value(member.getValue(), depth + 1);
            text.append(members.hasNext() ? "," : "");
        }
        close(object.size() == 0, depth, '}');
    }

    private void array(Iterator<Json> items, int depth) {
        boolean empty = !items.hasNext();
        text.append('[');
        while (items.hasNext() && !isFull()) {
            line(depth + 1);
            value(items.next(), depth + 1);
            text.append(items.hasNext() ? "," : "");
        }
        close(empty, depth, ']');
    }

    private void close(boolean empty, int depth, char bracket) {
        if (!empty) {
            line(depth);
        }
        text.append(bracket);
    }

    private void line(int depth) {
        text.append('\n').append(STEP.repeat(depth));
    }

    private void string(String string) {
        text.append('"');
        int end = Math.min(string.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            letter(string.charAt(i));
        }
        text.append('"');
    }

    private void letter(char letter) {
        switch (letter) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\t' -> text.append("\\t");
            default -> {
                if (letter < ' ') {
                    text.append("\\u%04x".formatted((int) letter));
                } else {
                    text.append(letter);
                }
            }
        }
    }
}
