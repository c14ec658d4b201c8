package org.agentdesk.messages.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;

/// A message of any type as an indented list of names and values, within limits that make every
/// input drawable. Pure.
///
/// @param rows what is shown
/// @param more how many rows were left out
record Outline(List<Row> rows, int more) {

    static final int DEEPEST = 6;
    static final int MOST_ROWS = 60;
    static final int LONGEST_VALUE = 400;
    private static final int LONGEST_NAME = 60;

    /// One line.
    ///
    /// @param depth how deep it is indented, from 0
    /// @param name the member's name, or the number of an element
    /// @param value `""` for a group
    record Row(int depth, String name, String value) {}

    Outline {
        rows = List.copyOf(rows);
    }

    /// The outline of a message's body; its text is not part of it.
    static Outline of(Body body) {
        var writer = new Writer();
        writer.members(body.source().members(), 0);
        return new Outline(writer.rows, writer.more);
    }

    private static final class Writer {
        private final List<Row> rows = new ArrayList<>();
        private int more;

        private void members(Map<String, Json> members, int depth) {
            members.forEach((name, value) -> member(name, value, depth));
        }

        private void member(String name, Json value, int depth) {
            boolean technical = depth == 0 && (name.equals("type") || name.equals("markdownText"));
            if (technical || isEmpty(value)) {
                return;
            }
            if (rows.size() >= MOST_ROWS) {
                more++;
                return;
            }
            group(cut(name, LONGEST_NAME), value, depth);
        }

        private void group(String name, Json value, int depth) {
            switch (value) {
                case Json.Obj object when depth < DEEPEST -> {
                    rows.add(new Row(depth, name, ""));
                    members(object.members(), depth + 1);
                }
                case Json.Arr(var items) when depth < DEEPEST -> {
                    rows.add(new Row(depth, name, ""));
                    for (int i = 0; i < items.size(); i++) {
                        member(Integer.toString(i + 1), items.get(i), depth + 1);
                    }
                }
                case Json.Obj _, Json.Arr _ -> rows.add(new Row(depth, name, "…"));
                case Json leaf -> rows.add(new Row(depth, name, cut(leaf.text(), LONGEST_VALUE)));
            }
        }

        private static boolean isEmpty(Json value) {
            return switch (value) {
                case Json.Obj object -> object.size() == 0;
                case Json.Arr(var items) -> items.isEmpty();
                case Json leaf -> leaf.text().isBlank();
            };
        }

        private static String cut(String text, int longest) {
            return text.length() <= longest ? text : text.substring(0, longest) + "…";
        }
    }

    /// The rows as text, for the clipboard.
    String text() {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append("  ".repeat(row.depth())).append(row.name());
            text.append(row.value().isEmpty() ? ":" : ": " + row.value()).append('\n');
        }
        return text.toString().stripTrailing();
    }
}
