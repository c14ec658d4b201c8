package org.agentdesk.messages.mail;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.messages.text.Block;
import org.agentdesk.messages.text.Block.Kind;
import org.agentdesk.messages.text.Run.Style;

/// Reads a mail of plain text: paragraphs between empty lines, quotations by the angles before
/// them.
final class MailText {

    private static final int LONGEST = 60_000;
    private static final int LONGEST_PARAGRAPH = 8_000;
    private static final int MOST_PARTS = 800;

    private final List<MailPart> parts = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int quotes;

    private MailText() {}

    static Reading read(String text) {
        boolean cut = text.length() > LONGEST;
        var lines = (cut ? text.substring(0, LONGEST) : text).lines().toList();
        var reader = new MailText();
        for (var line : lines) {
            if (reader.parts.size() >= MOST_PARTS) {
                cut = true;
                break;
            }
            reader.line(line);
        }
        reader.end();
        return new Reading(reader.parts, List.of(), cut);
    }

    private void line(String line) {
        int depth = 0;
        int at = 0;
        while (at < line.length()
                && (line.charAt(at) == '>' || line.charAt(at) == ' ' && depth > 0)) {
            depth += line.charAt(at) == '>' ? 1 : 0;
            at++;
        }
        var words = ParagraphBuilder.seen(line.substring(at)).stripTrailing();
        if (depth != quotes || words.isBlank()) {
            end();
            quotes = depth;
        }
        if (!words.isBlank()) {
            paragraph.append(paragraph.isEmpty() ? "" : "\n").append(words);
        }
    }

    private void end() {
        for (int at = 0; at < paragraph.length(); at += LONGEST_PARAGRAPH) {
            int to = Math.min(paragraph.length(), at + LONGEST_PARAGRAPH);
            var runs = ParagraphBuilder.LINKS.in(paragraph.substring(at, to), Style.NORMAL);
            parts.add(new MailPart.Words(new Block(Kind.TEXT, 0, "", runs), quotes));
        }
        paragraph.setLength(0);
    }
}
