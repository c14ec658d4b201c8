package org.agentdesk.messages.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.agentdesk.messages.text.Run.Style;
import org.jspecify.annotations.Nullable;

/// Finds addresses in text and decides which may be clicked.
public final class Links {

    /// Finds none.
    public static final Links NONE = new Links(_ -> false);

    private static final int LONGEST = 2_048;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)\\b(?:(?:https?://|mailto:|tel:|www\\.)[^\\s<>\"]{2,2048}"
                            + "|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})");

    /// A label that claims to be an address: the host is its first group.
    private static final Pattern CLAIM =
            Pattern.compile(
                    "(?i)^(?:[a-z]{3,6}:/{0,2})?([\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,24})(?:[/:?#].*)?$");

    private final Predicate<URI> opens;

    /// @param opens which addresses may be clicked
    public Links(Predicate<URI> opens) {
        this.opens = opens;
    }

    /// The runs of a text, its addresses as links.
    public List<Run> in(String text, Style style) {
        var runs = new ArrayList<Run>();
        var found = ADDRESS.matcher(text);
        int done = 0;
        while (found.find()) {
            var address = trimmed(found.group());
            var target = target(complete(address));
            if (target != null) {
                add(runs, text.substring(done, found.start()), style, null);
                add(runs, address, style, target);
                done = found.start() + address.length();
            }
        }
        add(runs, text.substring(done), style, null);
        return runs;
    }

    private static void add(List<Run> runs, String text, Style style, @Nullable URI link) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, style, link));
        }
    }

    /// Where a destination leads; null when it is no address or none that may be opened.
    public @Nullable URI target(String destination) {
        if (destination.length() > LONGEST) {
            return null;
        }
        try {
            var uri = new URI(destination);
            return uri.isAbsolute() && opens.test(uri) ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String complete(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("www.")) {
            return "https://" + address;
        }
        boolean hasScheme = lower.matches("(?s)(?:https?|mailto|tel):.*");
        return hasScheme ? address : "mailto:" + address;
    }

    /// Without the punctuation of the sentence around it.
    private static String trimmed(String address) {
        int end = address.length();
        while (end > 0 && isSentence(address, end)) {
            end--;
        }
        return address.substring(0, end);
    }

    private static boolean isSentence(String address, int end) {
        char last = address.charAt(end - 1);
        if (last == ')') {
            return address.substring(0, end).indexOf('(') < 0;
        }
        return ".,;:!?'\"]}»”’*_".indexOf(last) >= 0;
    }

    /// Whether a label looks like an address of another host than the one it leads to.
    public static boolean misleads(String label, URI target) {
        var host = target.getHost();
        var claim = CLAIM.matcher(label.strip());
        if (host == null || !claim.matches()) {
            return false;
        }
        return !bare(claim.group(1)).equals(bare(host));
    }

    private static String bare(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
