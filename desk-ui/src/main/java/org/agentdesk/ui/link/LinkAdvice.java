package org.agentdesk.ui.link;

import java.net.IDN;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the agent should know before a link opens. Pure.
///
/// @param why what is to be told
/// @param host the real host in ASCII letters; `""` where there is none
/// @param link the address to open, its host in ASCII letters
record LinkAdvice(Why why, String host, URI link) {

    /// What there is to tell.
    enum Why {
        /// Nothing.
        NONE,
        /// Others on the way can read and change the page.
        INSECURE,
        /// The host has letters that can look like others.
        ODD_HOST
    }

    private static final Pattern PORT = Pattern.compile(":\\d*$");

    /// The advice for a link that the desk opens.
    static LinkAdvice of(URI link) {
        var authority = link.getRawAuthority();
        if (link.isOpaque() || authority == null) {
            return new LinkAdvice(Why.NONE, "", link);
        }
        var host = PORT.matcher(authority).replaceAll("");
        var ascii = ascii(host);
        if (!ascii.equalsIgnoreCase(host) || ascii.contains("xn--")) {
            return new LinkAdvice(Why.ODD_HOST, ascii, withHost(link, authority, host, ascii));
        }
        boolean secure = "https".equalsIgnoreCase(link.getScheme());
        return new LinkAdvice(secure ? Why.NONE : Why.INSECURE, ascii, link);
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return URLEncoder.encode(host, StandardCharsets.UTF_8);
        }
    }

    private static URI withHost(URI link, String authority, String host, String ascii) {
        var text = link.toString();
        int at = text.indexOf(authority);
        var port = authority.substring(host.length());
        return URI.create(
                text.substring(0, at) + ascii + port + text.substring(at + authority.length()));
    }
}
