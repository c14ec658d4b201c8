package org.agentdesk.messages.card;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address of the web that somebody outside sent, spelled so that nothing in it can be taken for
/// something else: the host in ASCII (other letters as `xn--…`), no user name before it. Pure.
///
/// @param uri where it leads
/// @param host the whole host, lower case
/// @param rest path and what follows, as it came; `""` when there is none
public record Address(URI uri, String host, String rest) {

    private static final int LONGEST = 2_048;

    private static final Pattern WEB =
            Pattern.compile(
                    "(?i)(https?)://(?:[^/?#@\\s\\\\]*@)?([^/?#:@\\s\\\\\\[\\]]{1,253})"
                            + "(:\\d{1,5})?([/?#]\\S*)?");

    /// The address that a text is; empty when it is none, or none of the web.
    public static Optional<Address> of(String text) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST || stripped.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        boolean bare = stripped.toLowerCase(Locale.ROOT).startsWith("www.");
        var matcher = WEB.matcher(bare ? "https://" + stripped : stripped);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var rest = matcher.group(4) == null ? "" : matcher.group(4);
        var port = matcher.group(3) == null ? "" : matcher.group(3);
        try {
            var host = IDN.toASCII(matcher.group(2)).toLowerCase(Locale.ROOT);
            var scheme = matcher.group(1).toLowerCase(Locale.ROOT);
            var uri = new URI(scheme + "://" + host + port + encoded(rest));
            return uri.getHost() == null
                    ? Optional.empty()
                    : Optional.of(new Address(uri, host + port, rest.equals("/") ? "" : rest));
        } catch (IllegalArgumentException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// Whether anybody on the way can read along.
    public boolean isPlain() {
        return "http".equals(uri.getScheme());
    }

    private static String encoded(String rest) {
        var encoded = new StringBuilder();
        for (byte octet : rest.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            if (letter < 128 && "\"<>\\^`{|}".indexOf(letter) < 0) {
                encoded.append(letter);
            } else {
                encoded.append('%').append("%02X".formatted((int) letter));
            }
        }
        return encoded.toString();
    }
}
