package org.agentdesk.messages.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Body;

/// A mail that was read: its text in parts, what it quotes at its end apart.
///
/// @param parts what the sender wrote
/// @param history the mails before it, as far as it carries them along
/// @param cut whether the mail has more than is kept here
record MailDocument(List<MailPart> parts, List<MailPart> history, boolean cut) {

    MailDocument {
        parts = List.copyOf(parts);
        history = List.copyOf(history);
    }

    /// Reads a mail: its HTML, or its text where it has none. Pure, and bounded for every input; a
    /// large mail takes some hundred milliseconds.
    static MailDocument read(Body.Email mail) {
        var html = mail.htmlBody().isBlank() ? null : MailHtml.read(mail.htmlBody());
        if (html == null || html.parts().isEmpty()) {
            return History.split(MailText.read(mail.text()));
        }
        return History.split(html);
    }

    /// Whether there are pictures to be asked for.
    boolean hasPictures() {
        return all().anyMatch(MailPart.Picture.class::isInstance);
    }

    /// All of it as text.
    String text() {
        return all().map(MailPart::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private Stream<MailPart> all() {
        return Stream.concat(parts.stream(), history.stream());
    }
}
