package org.agentdesk.messages.mail;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the agent wrote, as text and as HTML. The HTML is made of the text, every letter of it
/// escaped: nothing that came from outside is passed on as markup.
///
/// @param text what the agent wrote
/// @param original what goes along below it; null for nothing
record Written(String text, @Nullable Original original, boolean quotes) {

    /// The part of plain text.
    String plain() {
        if (original == null) {
            return text.strip();
        }
        var below = quotes ? quoted(original.text()) : original.text();
        return (text.strip() + "\n\n" + original.introduction() + "\n" + below).strip();
    }

    private static String quoted(String text) {
        return text.lines()
                .map(line -> line.startsWith(">") ? ">" + line : ("> " + line).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /// The part of HTML.
    String html() {
        var html =
                new StringBuilder("<div dir=\"auto\">").append(paragraphs(text)).append("</div>");
        if (original != null) {
            html.append("<div class=\"gmail_quote\" dir=\"auto\">");
            html.append(paragraphs(original.introduction()));
            html.append(quotes ? "<blockquote type=\"cite\">" : "");
            html.append(paragraphs(original.text()));
            html.append(quotes ? "</blockquote>" : "").append("</div>");
        }
        return html.toString();
    }

    private static String paragraphs(String text) {
        return text.strip().lines().map(Written::escaped).collect(Collectors.joining("<br>\n"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
