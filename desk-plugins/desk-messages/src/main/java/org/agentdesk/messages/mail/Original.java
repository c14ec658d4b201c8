package org.agentdesk.messages.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.words.Words;

/// The mail that is answered, as it is carried along below the answer.
///
/// @param introduction the line or lines before it
/// @param text what it said
record Original(String introduction, String text) {

    private static final int LONGEST = 20_000;

    /// Reads it; bounded, but not quick for a large mail.
    static Original quoted(Body.Email mail, Words words, Locale locale, ZoneId zone) {
        var date = date(mail, locale, zone);
        var from = Answer.line(mail.from());
        var introduction =
                date.isEmpty()
                        ? words.get("mail.wrote.undated", from)
                        : words.get("mail.wrote", date, from);
        return new Original(introduction, text(mail));
    }

    static Original forwarded(Body.Email mail, Words words, Locale locale, ZoneId zone) {
        var introduction =
                Stream.of(
                                "---------- " + words.get("mail.forwarded") + " ----------",
                                line(words.get("mail.from"), mail.from()),
                                line(words.get("mail.date"), date(mail, locale, zone)),
                                line(words.get("mail.subject"), mail.subject()),
                                line(words.get("mail.to"), String.join(", ", mail.to())))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        return new Original(introduction, text(mail));
    }

    private static String line(String name, String value) {
        return value.isBlank() ? "" : name + ": " + Answer.line(value);
    }

    private static String date(Body.Email mail, Locale locale, ZoneId zone) {
        var at = mail.received();
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone)
                        .format(at);
    }

    private static String text(Body.Email mail) {
        var text = MailDocument.read(mail).text();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
