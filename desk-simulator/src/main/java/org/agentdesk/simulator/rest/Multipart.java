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
        var body = new String(request.body(), StandardCharsets.ISO_8859_1);
        var mark = "--" + boundary.group(1);
        int at = body.indexOf(mark);
        while (at >= 0) {
            int start = at + mark.length() + 2;
            int end = body.indexOf("\r\n" + mark, at + mark.length());
            if (end < 0) {
                return Optional.empty();
            }
            int blank = body.indexOf("\r\n\r\n", start - 2);
            if (blank >= start
                    && blank < end
                    && NAME.matcher(body.substring(start, blank)).find()) {
                int content = Math.min(blank + 4, end);
                return Optional.of(
                        part(body.substring(start, blank), body.substring(content, end)));
            }
            at = end + 2;
        }
        return Optional.empty();
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
