package org.agentdesk.plugin.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Json;

/// JSON with one thing wrong: every member, at every depth, missing, null, or of another kind.
///
/// @param what what is wrong, in a few words
public record Damage(String what, Json.Obj body) {

    private static final int MOST_ELEMENTS = 2;

    /// Everything that can be wrong with a body, one thing at a time; its type stays.
    public static List<Damage> of(Json.Obj body) {
        var found = new ArrayList<Damage>();
        damage(body, "", changed -> changed, found);
        return List.copyOf(found);
    }

    /// The members of a body and the kinds of their values; of its texts only the type.
    static String shape(Json.Obj body) {
        return body.get("type").text() + shape((Json) body);
    }

    private static String shape(Json value) {
        return switch (value) {
            case Json.Obj object -> {
                var members = new StringJoiner(",", "{", "}");
                object.forEach((name, inner) -> members.add(name + ":" + shape(inner)));
                yield members.toString();
            }
            case Json.Arr(var items) ->
                    items.stream().map(Damage::shape).collect(Collectors.joining(",", "[", "]"));
            case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> kind(value);
        };
    }

    private static void damage(
            Json.Obj object, String path, Function<Json, Json> around, List<Damage> found) {
        object.forEach((name, value) -> {
            var here = path + "/" + name;
            if (here.equals("/type")) {
                return;
            }
            add(found, here + " missing", around.apply(object.without(name)));
            wrong(value)
                    .forEach(wrong ->
                            add(
                                    found,
                                    here + " " + kind(wrong),
                                    around.apply(object.with(name, wrong))));
            inside(value, here, inner -> around.apply(object.with(name, inner)), found);
        });
    }

    private static void inside(
            Json value, String path, Function<Json, Json> around, List<Damage> found) {
        switch (value) {
            case Json.Obj object -> damage(object, path, around, found);
            case Json.Arr(var items) -> {
                for (int i = 0; i < Math.min(items.size(), MOST_ELEMENTS); i++) {
                    int at = i;
                    Function<Json, Json> put = inner -> around.apply(replaced(items, at, inner));
                    add(found, path + "/" + i + " null", put.apply(Json.Null.NULL));
                    inside(items.get(i), path + "/" + i, put, found);
                }
            }
            case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> {}
        }
    }

    private static Json replaced(List<Json> items, int at, Json inner) {
        var copy = new ArrayList<>(items);
        copy.set(at, inner);
        return new Json.Arr(copy);
    }

    /// Values of every kind but the right one, and an empty one of that.
    private static Stream<Json> wrong(Json value) {
        var all =
                Stream.of(
                        Json.Null.NULL,
                        Json.of("x"),
                        Json.of(-1),
                        new Json.Arr(List.of(Json.of("x"), Json.Null.NULL)),
                        Json.obj("x", Json.of("y")));
        return all.filter(other -> other.getClass() != value.getClass());
    }

    private static String kind(Json value) {
        return switch (value) {
            case Json.Obj _ -> "an object";
            case Json.Arr _ -> "an array";
            case Json.Str _ -> "a text";
            case Json.Num _ -> "a number";
            case Json.Bool _ -> "a truth";
            case Json.Null _ -> "null";
        };
    }

    private static void add(List<Damage> found, String what, Json body) {
        found.add(new Damage(what, body.object()));
    }
}
