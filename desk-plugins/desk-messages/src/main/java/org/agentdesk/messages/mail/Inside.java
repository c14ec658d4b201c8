package org.agentdesk.messages.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;

/// Which parts of a mail its HTML can name by `cid:`.
final class Inside {

    private Inside() {}

    /// Where they lie, by name. A part is known by the content id it came with, or by its file
    /// name, which is how most programs begin such an id.
    static Map<String, URI> of(Body.Email mail) {
        var found = new HashMap<String, URI>();
        var sources = mail.source().get("attachments").items();
        for (int i = 0; i < mail.attachments().size(); i++) {
            var attachment = mail.attachments().get(i);
            var address = address(attachment);
            if (address.isEmpty()) {
                continue;
            }
            found.putIfAbsent(attachment.name(), address.get());
            if (i < sources.size()) {
                for (var name : List.of("contentId", "contentID", "cid")) {
                    var id = sources.get(i).get(name).text().replaceAll("[<>]", "");
                    found.put(id, address.get());
                }
            }
        }
        found.remove("");
        return byWhatIsAsked(mail.htmlBody(), found);
    }

    /// Ids look like `image001.png@01D9`: the part before the sign is the file's name.
    private static Map<String, URI> byWhatIsAsked(String html, Map<String, URI> known) {
        var asked = new HashMap<>(known);
        known.forEach((name, address) -> {
            int at = html.indexOf("cid:" + name + "@");
            if (at >= 0) {
                int end = at + 4;
                while (end < html.length() && "\"'> ".indexOf(html.charAt(end)) < 0) {
                    end++;
                }
                asked.putIfAbsent(html.substring(at + 4, end), address);
            }
        });
        return asked;
    }

    static Optional<URI> address(Attachment attachment) {
        try {
            var address = new URI(attachment.mediaUrl());
            return address.isAbsolute() ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
