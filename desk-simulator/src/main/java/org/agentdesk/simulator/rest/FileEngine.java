package org.agentdesk.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentdesk.simulator.http.HttpReply;
import org.agentdesk.simulator.http.HttpRequest;
import org.agentdesk.simulator.json.Json;

/// The file engine: uploads are kept in memory, the oldest giving way. Thread-safe.
public final class FileEngine {
    private static final long MAX_BYTES = 200_000_000;

    /// A stored file.
    ///
    /// @param type its MIME type
    public record Stored(String type, byte[] bytes) {}

    private final Map<String, Stored> files = new LinkedHashMap<>();
    private long total;

    void addTo(Router router) {
        router.on("POST", "/file-engine/api/uploadFileStream", (request, _) -> upload(request))
                .on(
                        "GET",
                        "/file-engine/api/downloadFileStream",
                        (request, _) -> download(request));
    }

    /// Stores a file under a name, replacing what was there.
    public synchronized void store(String name, Stored file) {
        var old = files.put(name, file);
        total += file.bytes().length - (old == null ? 0 : old.bytes().length);
        var oldest = files.entrySet().iterator();
        while (total > MAX_BYTES && oldest.hasNext()) {
            total -= oldest.next().getValue().bytes().length;
            oldest.remove();
        }
    }

    private synchronized Optional<Stored> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private HttpReply upload(HttpRequest request) {
        var part = Multipart.file(request);
        if (part.isEmpty()) {
            return Router.failure(400, "A multipart field named file is missing");
        }
        var file = part.get();
        var name = UUID.randomUUID() + "_" + file.name().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        store(name, new Stored(file.type(), file.bytes()));
        var answer =
                Json.object()
                        .put("message", "File uploaded successfully")
                        .put("etag", Integer.toHexString(Arrays.hashCode(file.bytes())))
                        .put("name", name)
                        .put("type", file.type())
                        .put("size", file.bytes().length);
        return HttpReply.json(200, answer);
    }

    private HttpReply download(HttpRequest request) {
        var name = request.parameter("filename");
        return find(name)
                .map(file -> reply(file.type(), file.bytes()))
                .or(() -> logo(name))
                .orElseGet(() -> Router.failure(404, "No such file"));
    }

    private static HttpReply reply(String type, byte[] bytes) {
        return HttpReply.bytes(200, type, bytes)
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", "sandbox");
    }

    /// Channel logos, `_WEB.svg` and the like: a disc with the first letter.
    private static Optional<HttpReply> logo(String name) {
        if (!name.matches("_[A-Z_]+\\.svg")) {
            return Optional.empty();
        }
        var svg =
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
                <circle cx="16" cy="16" r="15" fill="#334155"/>\
                <text x="16" y="22" font-size="16" text-anchor="middle" fill="#fff">%s</text></svg>
                """
                        .formatted(name.charAt(1));
        return Optional.of(reply("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)));
    }
}
