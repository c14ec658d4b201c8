package org.agentdesk.plugin.testkit;

import java.util.List;
import org.agentdesk.core.cim.Json;

/// What customers type, some of them on purpose.
///
/// @param name what it is, in a few words
public record HostileText(String name, String text) {

    /// All that the contracts try.
    public static List<HostileText> all() {
        return List.of(
                new HostileText("empty", ""),
                new HostileText("blank", " \t\n "),
                new HostileText("a word of 20,000 letters", "w".repeat(20_000)),
                new HostileText("20,000 characters in words", "one two ".repeat(2_500)),
                new HostileText("300 lines", "line\n".repeat(300)),
                new HostileText("Arabic", "مرحباً، أين طلبي رقم 40117 من فضلك؟ ".repeat(8)),
                new HostileText("Urdu and English", "آرڈر نمبر 40117 is late, برائے مہربانی check"),
                new HostileText("Hebrew with marks", "שָׁלוֹם (abc) 12:30 – «עולם»"),
                new HostileText(
                        "stacked marks",
                        "Z̸̧̢̛͓̲̟̙͔̺̹̣͌͋̈́͐̕͜a̵̡̢̛̗̲̣̙͔̺̹̣͌͋̈́͐̕͜l̶̡̢̛̗̲̣̙͔̺̹̣͌͋̈́͐̕͜g̷̡̢̛̗̲̣̙͔̺̹̣͌͋̈́͐̕͜o"
                                .repeat(10)),
                new HostileText("Chinese without spaces", "你好我的订单在哪里".repeat(40)),
                new HostileText("emoji", "👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇵🇱".repeat(20)),
                new HostileText(
                        "direction overrides", "\u202Egpj.exe\u202C\u2066x\u2069\u200F\u200E"),
                new HostileText("control characters", "a\u0000b\u0007c\u001b[31md\uFFFE\uD800e"),
                new HostileText(
                        "markup", "<b>x</b><script>alert(1)</script> ![i](file:///etc/passwd)"),
                new HostileText("a script's address", "javascript:alert(1)"),
                new HostileText("a number too large", "9".repeat(400)));
    }

    /// A JSON value with this in the place of every text, but for the type of a body.
    public Json everywhereIn(Json value) {
        return switch (value) {
            case Json.Obj object -> {
                var changed = object;
                for (var member : object.members().entrySet()) {
                    if (!member.getKey().equals("type")) {
                        var name = member.getKey();
                        changed = changed.with(name, everywhereIn(member.getValue()));
                    }
                }
                yield changed;
            }
            case Json.Arr(var items) ->
                    new Json.Arr(items.stream().map(this::everywhereIn).toList());
            case Json.Str _ -> Json.of(text);
            case Json.Num _, Json.Bool _, Json.Null _ -> value;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
