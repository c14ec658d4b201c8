package org.agentdesk.core.diagnostics;

import org.agentdesk.core.cim.Json;

/// What becomes of a text on its way into a bundle. It depends on nothing but the text, so that
/// texts that were equal stay equal wherever they are, and a replay decides as the desk did.
@FunctionalInterface
interface Disguise {

    /// What was disguised before, or is made up, stays as it is.
    Disguise NONE = text -> text;

    String of(String text);

    /// A number of the wire.
    default String ofNumber(String digits) {
        return digits;
    }

    /// Every text and number of a JSON value disguised, names included.
    default Json of(Json json) {
        return switch (json) {
            case Json.Obj object -> {
                var disguised = new java.util.LinkedHashMap<String, Json>();
                object.forEach((name, value) -> disguised.put(of(name), of(value)));
                yield new Json.Obj(disguised);
            }
            case Json.Arr(var items) -> new Json.Arr(items.stream().map(this::of).toList());
            case Json.Str(var text) -> new Json.Str(of(text));
            case Json.Num(var digits) -> new Json.Num(ofNumber(digits));
            case Json.Bool truth -> truth;
            case Json.Null nothing -> nothing;
        };
    }
}
