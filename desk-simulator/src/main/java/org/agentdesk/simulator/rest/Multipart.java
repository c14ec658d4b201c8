package org.agentdesk.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.agentdesk.simulator.http.HttpRequest;

/// Reads the `file` field of a `multipart/form-data` body.
///
/// Bytes are looked at as ISO 8859-1 text, in which they survive unchanged.
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,200})\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"file\"");
    private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]{0,300})\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type:\\s*([\\w.+/-]{1,100})");

    private Multipart() {}

    /// An uploaded file.
    record Part(String name, String type, byte[] bytes) {}

    /// The file, empty when the body is no such form.
    static Optional<Part> file(HttpRequest request) {
        var header = request.header("content-type");
        var boundary = BOUNDARY.matcher(header == null ? "" : header);
        if (!boundary.find()) {
            return Optional.empty();
        }
        var body = "\r\n" + new String(request.body(), StandardCharsets.ISO_8859_1);
        var mark = "\r\n--" + boundary.group(1);
        int at = body.indexOf(mark);
        int end = at < 0 ? -1 : body.indexOf(mark, at + mark.length());
        while (end >= 0) {
            var part = part(body.substring(at + mark.length(), end));
            if (part.isPresent()) {
                return part;
            }
            at = end;
            end = body.indexOf(mark, at + mark.length());
        }
        return Optional.empty();
    }

    private static Optional<Part> part(String field) {
        int blank = field.indexOf("\r\n\r\n");
        return blank >= 0 && NAME.matcher(field.substring(0, blank)).find()
                ? Optional.of(part(field.substring(0, blank), field.substring(blank + 4)))
                : Optional.empty();
    }

    private static Part part(String head, String content) {
        var name = FILENAME.matcher(head);
        var type = TYPE.matcher(head);
        var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        var rawName = name.find() ? name.group(1) : "file";
        var utf8Name =
                new String(rawName.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new Part(utf8Name, type.find() ? type.group(1) : "application/octet-stream", bytes);
    }
}
