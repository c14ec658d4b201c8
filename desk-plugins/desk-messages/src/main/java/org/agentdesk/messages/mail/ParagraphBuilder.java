package org.agentdesk.messages.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.agentdesk.messages.text.Links;
import org.agentdesk.messages.text.Run;
import org.agentdesk.messages.text.Run.Style;
import org.jspecify.annotations.Nullable;

/// Collects the runs of one paragraph, white space made one space as HTML wants it.
final class ParagraphBuilder {

    /// What may be a link. Whether the desk opens it is asked once more when it is drawn.
    static final Links LINKS =
            new Links(uri ->
                    Set.of("http", "https", "mailto", "tel")
                            .contains(uri.getScheme().toLowerCase(Locale.ROOT)));

    /// Letters that show nothing; senders fill the preview of a mail list with them. U+202D and
    /// U+202E turn the letters around them and serve to mislead.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\u200B\\u034F\\uFEFF\\u00AD\\u202D\\u202E\\p{Cc}&&[^\\t\\n\\r\\f]]"
                            + "|[\\u200C\\u200D](?=[\\s\\u00A0\\u200C]|$)");

    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f\\u00A0]+");

    private final List<Run> runs = new ArrayList<>();
    private boolean afterSpace = true;
    private int length;

    /// Adds text where white space means nothing.
    void flowing(String text, Style style, @Nullable URI link) {
        var one = SPACE.matcher(seen(text)).replaceAll(" ");
        var shown = afterSpace && one.startsWith(" ") ? one.substring(1) : one;
        if (!shown.isEmpty()) {
            afterSpace = shown.endsWith(" ");
            add(shown, style, link);
        }
    }

    /// Adds text as it stands.
    void literal(String text, Style style, @Nullable URI link) {
        var shown = seen(text).replace("\r\n", "\n").replace('\u00A0', ' ');
        if (!shown.isEmpty()) {
            afterSpace = shown.endsWith("\n");
            add(shown, style, link);
        }
    }

    static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    private void add(String text, Style style, @Nullable URI link) {
        length += text.length();
        if (link == null) {
            runs.addAll(LINKS.in(text, style));
        } else {
            runs.add(new Run(text, style, link));
        }
    }

    void newLine() {
        add("\n", Style.NORMAL, null);
        afterSpace = true;
    }

    int length() {
        return length;
    }

    int size() {
        return runs.size();
    }

    /// The runs so far, without white space around them; starts anew.
    List<Run> take() {
        var taken = trimmed(runs);
        runs.clear();
        afterSpace = true;
        length = 0;
        return taken;
    }

    private static List<Run> trimmed(List<Run> runs) {
        var kept = new ArrayList<>(runs);
        while (!kept.isEmpty() && kept.getLast().text().isBlank()) {
            kept.removeLast();
        }
        int first = 0;
        while (first < kept.size() && kept.get(first).text().isBlank()) {
            first++;
        }
        if (first == kept.size()) {
            return List.of();
        }
        var last = kept.removeLast();
        kept.add(new Run(last.text().stripTrailing(), last.style(), last.link()));
        return kept.subList(first, kept.size());
    }
}
