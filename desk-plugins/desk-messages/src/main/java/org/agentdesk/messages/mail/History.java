package org.agentdesk.messages.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Finds where a mail stops and the mails it answers begin: by the markup of mail programs, by the
/// line they put before a quotation, by the header they repeat, and by what is quoted to the end.
final class History {

    private static final int LONGEST_LINE = 400;

    private static final List<String> WROTE =
            List.of(
                    "wrote",
                    "schrieb",
                    "a écrit",
                    "escribió",
                    "ha scritto",
                    "schreef",
                    "skrev",
                    "escreveu",
                    "napisał",
                    "kirjoitti",
                    "كتب",
                    "写道",
                    "のメッセージ");

    private static final List<String> FROM =
            List.of("from:", "von:", "de:", "da:", "van:", "från:", "fra:", "od:", "من:", "发件人:");

    private static final List<String> SENT =
            List.of(
                    "sent:",
                    "date:",
                    "gesendet:",
                    "datum:",
                    "envoyé",
                    "enviado",
                    "fecha:",
                    "inviato:",
                    "data:",
                    "verzonden:",
                    "skickat:",
                    "sendt:",
                    "تاريخ",
                    "发送时间:");

    private static final List<String> LINES =
            List.of(
                    "original message-",
                    "ursprüngliche nachricht-",
                    "message d'origine-",
                    "mensaje original-",
                    "messaggio originale-",
                    "oorspronkelijk bericht-",
                    "forwarded message",
                    "begin forwarded message",
                    "weitergeleitete nachricht");

    private History() {}

    static MailDocument split(Reading reading) {
        var parts = reading.parts();
        int from = start(reading);
        while (from > 0 && from < parts.size() && isBefore(parts.get(from - 1))) {
            from--;
        }
        if (parts.subList(0, from).stream().allMatch(part -> part.text().isBlank())) {
            return new MailDocument(parts, List.of(), reading.cut());
        }
        return new MailDocument(
                parts.subList(0, from), parts.subList(from, parts.size()), reading.cut());
    }

    private static int start(Reading reading) {
        var parts = reading.parts();
        int size = parts.size();
        int from = size;
        while (from > 0 && parts.get(from - 1).quotes() > 0) {
            from--;
        }
        for (var quotation : reading.quotations()) {
            if (quotation.to() >= size) {
                from = Math.min(from, quotation.from());
            }
        }
        for (int i = 0; i < from; i++) {
            if (repeatsHeader(parts, i) || isDivider(parts.get(i))) {
                return i;
            }
        }
        return from;
    }

    /// The line before a quotation belongs to it.
    private static boolean isBefore(MailPart part) {
        return part instanceof MailPart.Rule || isIntroduction(part);
    }

    private static boolean isIntroduction(MailPart part) {
        var line = line(part).strip();
        return (line.endsWith(":") || line.endsWith("："))
                && WROTE.stream().anyMatch(line::contains);
    }

    private static boolean isDivider(MailPart part) {
        var line = line(part);
        return line.startsWith("-") && LINES.stream().anyMatch(line::contains);
    }

    private static boolean repeatsHeader(List<MailPart> parts, int at) {
        if (FROM.stream().noneMatch(line(parts.get(at))::startsWith)) {
            return false;
        }
        var header =
                parts.subList(at, Math.min(parts.size(), at + 3)).stream()
                        .map(part -> part.text().length() > 2_000 ? "" : part.text())
                        .collect(Collectors.joining("\n"))
                        .toLowerCase(Locale.ROOT);
        return SENT.stream().anyMatch(name -> header.contains("\n" + name));
    }

    private static String line(MailPart part) {
        var text = part.text();
        return (text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text)
                .toLowerCase(Locale.ROOT);
    }
}
