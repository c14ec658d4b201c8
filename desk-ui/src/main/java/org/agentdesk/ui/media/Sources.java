package org.agentdesk.ui.media;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides where a file is fetched from (PROTOCOL 5.3).
///
/// Connectors name the file engine by host names that only they reach. So an address of the file
/// engine's shape, `…/downloadFileStream?filename=…` on whatever host, is asked of the desk's own
/// file engine, of which only the query string is the sender's. Everything else, such as a picture
/// on a social network's own servers, is fetched from where it is.
///
/// @param engine the desk's file engine, without a slash at the end; null before the first sign-in
/// @param own whether a `file:` address is of a file that the agent is sending
record Sources(Supplier<@Nullable URI> engine, Predicate<URI> own) {

    private static final Pattern DOWNLOAD =
            Pattern.compile("(?:.*/)?downloadFileStream/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED =
            Pattern.compile("(?:.*&)?filename=[^&]+.*", Pattern.CASE_INSENSITIVE);

    /// Where an address leads.
    Source of(URI address) {
        if (isOfAFileEngine(address)) {
            return ofEngine(address.getRawQuery());
        }
        var scheme = address.getScheme() == null ? "" : address.getScheme();
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "http", "https" -> ofWeb(address);
            case "file" -> ofThisComputer(address);
            default -> new Source.None();
        };
    }

    private static boolean isOfAFileEngine(URI address) {
        var path = address.getRawPath();
        var query = address.getRawQuery();
        return isWebOrRelative(address)
                && path != null
                && query != null
                && DOWNLOAD.matcher(path).matches()
                && NAMED.matcher(query).matches();
    }

    private static boolean isWebOrRelative(URI address) {
        var scheme = address.getScheme();
        return scheme == null
                || scheme.equalsIgnoreCase("http")
                || scheme.equalsIgnoreCase("https");
    }

    private Source ofEngine(String query) {
        var base = engine.get();
        return base == null
                ? new Source.None()
                : new Source.Engine(URI.create(base + "/api/downloadFileStream?" + query));
    }

    /// Also where a redirect of a file engine leads to.
    Source ofWeb(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return new Source.None();
        }
        return new Source.Web(withoutFragment(address));
    }

    private static URI withoutFragment(URI address) {
        var text = address.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? address : URI.create(text.substring(0, fragment));
    }

    private Source ofThisComputer(URI address) {
        try {
            return own.test(address) ? new Source.Own(Path.of(address)) : new Source.None();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return new Source.None();
        }
    }

    /// Whether an address is on the host and port of the desk's file engine.
    boolean isEngines(URI address) {
        var base = engine.get();
        return base != null
                && base.getScheme().equalsIgnoreCase(address.getScheme())
                && base.getRawAuthority().equalsIgnoreCase(address.getRawAuthority());
    }
}
