package org.agentdesk.ui.plugin;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Which addresses may leave the desk. What customers send can name anything that this computer
/// would run or read; only what a browser, a mail program or a phone opens is let through. Web
/// addresses with a user name before the host are not: they are there to make one host look like
/// another.
final class SafeLinks {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> OPAQUE = Set.of("mailto", "tel");

    private SafeLinks() {}

    static boolean isSafe(URI link) {
        var scheme = link.getScheme();
        if (scheme == null || hasControls(link.toString())) {
            return false;
        }
        var lower = scheme.toLowerCase(Locale.ROOT);
        return WEB.contains(lower)
                ? link.getRawAuthority() != null && link.getRawAuthority().indexOf('@') < 0
                : OPAQUE.contains(lower) && link.isOpaque();
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
