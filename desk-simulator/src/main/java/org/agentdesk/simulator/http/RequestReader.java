package org.agentdesk.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Reads HTTP/1.1 requests from a stream, within limits.
final class RequestReader {
    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 100;

    private final InputStream in;
    private final int maxBody;
    private final ToIntFunction<String> readable;

    /// @param readable how much of a body is read, by its path, before the connection is cut
    RequestReader(InputStream in, int maxBody, ToIntFunction<String> readable) {
        this.in = in;
        this.maxBody = maxBody;
        this.readable = readable;
    }

    /// The next request, or null when the peer has closed the connection in between.
    @Nullable HttpRequest next() throws IOException {
        var line = readLine();
        if (line == null) {
            return null;
        }
        var parts = line.split(" ", 3);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new BadRequest(400, "Not an HTTP/1.1 request");
        }
        var headers = readHeaders();
        var target = parts[1];
        int mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        var query = mark < 0 ? Map.<String, String>of() : parseQuery(target.substring(mark + 1));
        var clean = decode(path).replaceAll("/{2,}", "/");
        cut(readable.applyAsInt(clean), headers);
        return new HttpRequest(
                parts[0].toUpperCase(Locale.ROOT), clean, query, headers, readBody(headers));
    }

    private void cut(int after, Map<String, String> headers) throws IOException {
        if (after < bounded(headers.getOrDefault("content-length", "0"), 10)) {
            in.skipNBytes(after);
            throw new EOFException("cut within the body");
        }
    }

    private Map<String, String> readHeaders() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = readLine(); line != null && !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || headers.size() >= MAX_HEADERS) {
                throw new BadRequest(431, "Malformed or too many headers");
            }
            var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            headers.put(name, line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] readBody(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return readChunks();
        }
        var length = headers.get("content-length");
        return length == null ? new byte[0] : readExactly(bounded(length, 10));
    }

    private byte[] readChunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var line = readLine();
            if (line == null) {
                throw new BadRequest(400, "Body ends within a chunk");
            }
            int size = bounded(line.split(";", 2)[0].strip(), 16);
            if (body.size() + size > maxBody) {
                throw new BadRequest(413, "Body too large");
            }
            body.write(readExactly(size));
            var end = readLine();
            if (size == 0) {
                skipTrailers(end);
                return body.toByteArray();
            }
        }
    }

    private void skipTrailers(@Nullable String line) throws IOException {
        var trailer = line;
        while (trailer != null && !trailer.isEmpty()) {
            trailer = readLine();
        }
    }

    private int bounded(String number, int radix) throws BadRequest {
        try {
            long size = Long.parseLong(number, radix);
            if (size < 0 || size > maxBody) {
                throw new BadRequest(413, "Body too large");
            }
            return (int) size;
        } catch (NumberFormatException e) {
            throw new BadRequest(400, "Bad length");
        }
    }

    private byte[] readExactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new BadRequest(400, "Body ends too early");
        }
        return bytes;
    }

    private @Nullable String readLine() throws IOException {
        var line = new ByteArrayOutputStream(80);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (line.size() >= MAX_LINE) {
                throw new BadRequest(431, "Line too long");
            }
            line.write(b);
        }
        var text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    static Map<String, String> parseQuery(String query) throws BadRequest {
        var parameters = new HashMap<String, String>();
        for (var pair : query.split("&")) {
            int equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            var value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.putIfAbsent(decode(name), decode(value));
        }
        return parameters;
    }

    private static String decode(String text) throws BadRequest {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, "Bad percent-encoding");
        }
    }
}
