package org.agentdesk.ui.composer;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The placeholders of canned replies: a name in braces.
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private Placeholders() {}

    /// A text with its placeholders filled in; those without a value stay, to be seen.
    ///
    /// @param values what to fill in, by name; `""` for what is not known
    public static String filled(String text, Map<String, Supplier<String>> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> {
                    var value = values.getOrDefault(match.group(1), match::group).get();
                    return Matcher.quoteReplacement(value.isBlank() ? match.group() : value);
                });
    }
}
