package org.agentdesk.core.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.fuzz.Payloads.Payload;
import org.agentdesk.core.wire.JsonText;

/// Changes a payload where its structure is, and then perhaps its text.
final class Mutation {

    private static final int DEEPEST = 300;

    private static final List<Json> STRANGE =
            List.of(
                    Json.Null.NULL,
                    Json.Bool.TRUE,
                    Json.Bool.FALSE,
                    Json.Obj.EMPTY,
                    Json.Arr.EMPTY,
                    new Json.Num("0"),
                    new Json.Num("-1"),
                    new Json.Num("1e308"),
                    new Json.Num("9E99999999"),
                    new Json.Num("-9223372036854775808"),
                    new Json.Num("9223372036854775807"),
                    new Json.Num("99999999999999999999999999"),
                    new Json.Num("0.000001"),
                    new Json.Str(""),
                    new Json.Str(" "),
                    new Json.Str("null"),
                    new Json.Str("LOGOUT"),
                    new Json.Str("PRIMARY"),
                    new Json.Str("SILENT_MONITOR"),
                    new Json.Str("WRAP_UP"),
                    new Json.Str("STARTED"),
                    new Json.Str("conv-1"),
                    new Json.Str("conv-offered"),
                    new Json.Str("ann-id"),
                    new Json.Str("mine-1"),
                    new Json.Str("1e400"),
                    new Json.Str("NaN"),
                    new Json.Str("-Infinity"),
                    new Json.Str("2026-13-45T99:99:99Z"),
                    new Json.Str("+999999999-12-31T23:59:59.999999999Z"),
                    new Json.Str("-999999999-01-01 00:00:00.000"),
                    new Json.Str("639057660000"),
                    new Json.Str("{"),
                    new Json.Str("[[["),
                    new Json.Str("{\"name\":\"AGENT_MESSAGE\",\"name\":7}"),
                    new Json.Str("\u0000\u202e\ud800 \uffff"),
                    new Json.Str("İıẞ".repeat(20)),
                    new Json.Str("x".repeat(2_000)));

    private final List<Payload> payloads;
    private final Choices choices;

    Mutation(List<Payload> payloads, Choices choices) {
        this.payloads = payloads;
        this.choices = choices;
    }

    /// The text of a changed payload.
    String text(Json payload) {
        var changed = payload;
        for (int i = choices.below(4); i > 0; i--) {
            changed = somewhere(changed, this::changed);
        }
        var text = JsonText.write(inner(changed));
        return choices.oneIn(8) ? scratched(text) : text;
    }

    /// Servers send the event in an `onCimEvent` as a text.
    private Json inner(Json payload) {
        return payload instanceof Json.Obj object
                        && object.get("cimEvent") instanceof Json.Obj event
                        && !choices.oneIn(4)
                ? object.with("cimEvent", new Json.Str(JsonText.write(event)))
                : payload;
    }

    /// Goes down into the value and changes it where it stops.
    private Json somewhere(Json json, UnaryOperator<Json> change) {
        boolean stops = choices.isEmpty() || choices.oneIn(5);
        return switch (json) {
            case Json.Obj object when !stops && object.size() > 0 -> {
                var names = List.copyOf(object.members().keySet());
                var name = choices.of(names);
                yield object.with(name, somewhere(object.get(name), change));
            }
            case Json.Arr(var items) when !stops && !items.isEmpty() -> {
                var copy = new ArrayList<>(items);
                int index = choices.below(copy.size());
                copy.set(index, somewhere(copy.get(index), change));
                yield new Json.Arr(copy);
            }
            default -> change.apply(json);
        };
    }

    private Json changed(Json json) {
        return switch (choices.below(12)) {
            case 0, 1, 2 -> choices.of(STRANGE);
            case 3 -> without(json);
            case 4 -> new Json.Arr(List.of(json));
            case 5 -> Json.obj("name", json, "id", json);
            case 6 -> new Json.Str(JsonText.write(json));
            case 7, 8 -> part(choices.of(payloads).json());
            case 9 -> renamed(json);
            case 10 -> deep(json);
            default -> twice(json);
        };
    }

    /// Some part of another payload.
    private Json part(Json json) {
        var found = new Json[] {json};
        somewhere(json, part -> found[0] = part);
        return found[0];
    }

    private Json without(Json json) {
        return switch (json) {
            case Json.Obj object when object.size() > 0 ->
                    object.without(choices.of(List.copyOf(object.members().keySet())));
            case Json.Arr(var items) when !items.isEmpty() ->
                    new Json.Arr(items.subList(0, choices.below(items.size())));
            default -> Json.Null.NULL;
        };
    }

    private Json renamed(Json json) {
        if (!(json instanceof Json.Obj object) || object.size() == 0) {
            return new Json.Str(json.text().toUpperCase(java.util.Locale.ROOT));
        }
        var name = choices.of(List.copyOf(object.members().keySet()));
        var other = choices.of(List.of("id", "name", "type", "topicId", "state", "", name + "_"));
        var members = new LinkedHashMap<>(object.members());
        members.put(other, members.remove(name));
        return new Json.Obj(members);
    }

    private Json deep(Json json) {
        var result = json;
        for (int i = choices.below(DEEPEST); i > 0; i--) {
            result = new Json.Arr(List.of(result));
        }
        return result;
    }

    private static Json twice(Json json) {
        return json instanceof Json.Arr(var items)
                ? new Json.Arr(
                        java.util.stream.Stream.of(items, items).flatMap(List::stream).toList())
                : Json.obj("a", json, "b", json);
    }

    /// The text with something cut out, put in or cut off.
    private String scratched(String text) {
        int at = text.isEmpty() ? 0 : choices.below(text.length());
        return switch (choices.below(4)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 3));
            case 2 -> text.substring(0, at) + choices.rest() + text.substring(at);
            default -> text + text;
        };
    }
}
