package org.agentdesk.messages.mail;

import java.time.Instant;
import java.util.List;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;

/// Mails to read and answer.
final class Mails {

    private Mails() {}

    static Body.Email html(String html) {
        return mail("Your order 40117", "", html, List.of());
    }

    static Body.Email text(String text) {
        return mail("Your order 40117", text, "", List.of());
    }

    static Body.Email mail(String subject, String text, String html, List<Attachment> attachments) {
        return new Body.Email(
                text,
                subject,
                "Cara Jones <cara@example.org>",
                List.of(),
                Instant.parse("2026-11-20T09:30:00Z"),
                html,
                List.of("Shop <help@shop.example>", "dora@example.org"),
                List.of("boss@example.org"),
                List.of(),
                attachments,
                Json.Obj.EMPTY);
    }

    static Body.Email empty() {
        return new Body.Email(
                "",
                "",
                "",
                List.of(),
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Json.Obj.EMPTY);
    }
}
