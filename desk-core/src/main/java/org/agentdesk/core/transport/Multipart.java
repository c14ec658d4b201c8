package org.agentdesk.core.transport;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/// A form with a file in it (`multipart/form-data`).
final class Multipart {

    private final String boundary = "desk-" + UUID.randomUUID();

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /// The form, with the file read while it is sent.
    BodyPublisher form(Path file, String name, String mimeType, String conversationId)
            throws FileNotFoundException {
        var before =
                part("name=\"conversationId\"", "", conversationId)
                        + part(
                                "name=\"file\"; filename=\"" + quoted(name) + "\"",
                                "Content-Type: " + mimeType + "\r\n",
                                "");
        var withoutEnd = before.substring(0, before.length() - 2);
        return BodyPublishers.concat(
                BodyPublishers.ofString(withoutEnd),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n", StandardCharsets.UTF_8));
    }

    private String part(String what, String header, String content) {
        return "--"
                + boundary
                + "\r\nContent-Disposition: form-data; "
                + what
                + "\r\n"
                + header
                + "\r\n"
                + content
                + "\r\n";
    }

    /// As browsers write it.
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
