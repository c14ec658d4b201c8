package org.agentdesk.ui.context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.CustomerAttribute;
import org.agentdesk.core.model.Pii;
import org.agentdesk.ui.customer.Spelling;

/// Reads what customers filled in before a chat began (`formData` in the `additionalAttributes` of
/// the channel data). Whatever a customer wrote there counts as personal, unless the profiles have
/// an attribute of that name which is not.
final class Form {

    private static final int MOST = 60;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]");

    private final List<CustomerAttribute> schema;
    private final Pii pii;

    /// @param schema the attributes of profiles; empty while they are not known
    Form(List<CustomerAttribute> schema, Pii pii) {
        this.schema = schema;
        this.pii = pii;
    }

    /// The answers of all sessions, the newest of each question.
    List<DataLine> of(List<ChannelSession> sessions) {
        var all = new LinkedHashMap<String, Json>();
        for (var session : sessions) {
            for (var entry : session.channelData().get("additionalAttributes").items()) {
                answers(entry.get("value").get("formData")).forEach(all::put);
            }
        }
        var lines = new ArrayList<DataLine>();
        all.forEach((key, value) -> add(lines, key, text(value)));
        return lines.stream().limit(MOST).toList();
    }

    private static Map<String, Json> answers(Json form) {
        var answers = new LinkedHashMap<String, Json>();
        if (form.get("attributes") instanceof Json.Obj byKey) {
            byKey.forEach(answers::put);
        }
        for (var answer : form.get("attributes").items()) {
            answers.put(answer.get("key").text(), answer.get("value"));
        }
        return answers;
    }

    private static String text(Json value) {
        return value instanceof Json.Arr list
                ? String.join(", ", list.items().stream().map(Json::text).toList())
                : value.text().strip();
    }

    private void add(List<DataLine> lines, String key, String value) {
        if (!key.isBlank() && !value.isBlank()) {
            var shown = shown(key, value);
            lines.add(
                    new DataLine(
                            DataViewModel.shortened(Spelling.of(key)),
                            DataViewModel.shortened(shown),
                            !shown.equals(value)));
        }
    }

    private String shown(String key, String value) {
        return schema.stream()
                .filter(a -> bare(a.key()).equals(bare(key)))
                .findFirst()
                .map(a -> pii.masks(a.key()) ? Pii.masked(a, value) : value)
                .orElseGet(() -> pii.identifier("", value)); // of no channel: personal
    }

    /// `first_name`, `firstName` and `First Name` are one name.
    private static String bare(String key) {
        return BETWEEN_WORDS.matcher(key).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
