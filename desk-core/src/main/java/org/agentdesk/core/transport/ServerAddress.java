package org.agentdesk.core.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The address of an Agent Manager.
///
/// @param origin scheme, host and port, without a path
/// @param path what follows; `""` for none, else with a leading and without a trailing slash
public record ServerAddress(URI origin, String path) {

    private static final String USUAL_PATH = "/agent-manager";

    /// The address in what somebody typed. Without a scheme it is https; a bare host means the
    /// usual place of an Agent Manager on it. Empty when it is no http(s) address.
    public static Optional<ServerAddress> parse(String typed) {
        var text = typed.strip();
        boolean bare = !text.contains("://");
        try {
            var uri = new URI(bare ? "https://" + text : text);
            if (!isHttp(uri) || uri.getHost() == null || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            var path = withoutSlashes(uri.getRawPath());
            var origin =
                    new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), null, null, null);
            return Optional.of(
                    new ServerAddress(origin, bare && path.isEmpty() ? USUAL_PATH : path));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme())
                || "https".equalsIgnoreCase(uri.getScheme());
    }

    private static String withoutSlashes(@Nullable String path) {
        return path == null ? "" : path.replaceAll("/{2,}", "/").replaceAll("/$", "");
    }

    /// Whether the connection is a secured one.
    public boolean isSecure() {
        return "https".equalsIgnoreCase(origin.getScheme());
    }

    /// The port, said or usual.
    public int port() {
        return origin.getPort() >= 0 ? origin.getPort() : isSecure() ? 443 : 80;
    }

    /// Where Socket.IO is served; null for the library's own default.
    @Nullable String socketPath() {
        return path.isEmpty() ? null : path + "/socket.io";
    }

    /// Something below the Agent Manager.
    URI below(String relative) {
        return URI.create(origin + path + relative);
    }

    /// Where its file engine is, unless an administrator says otherwise: a sibling.
    public URI fileEngine() {
        return sibling("/file-engine");
    }

    /// Something of a sibling service on the same host, e.g. `/unified-admin/reasons`.
    URI sibling(String absolute) {
        return URI.create(origin + absolute);
    }
}
