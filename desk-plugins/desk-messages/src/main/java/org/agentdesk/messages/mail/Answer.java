package org.agentdesk.messages.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.mail.Answering.Way;

/// What a form starts with. Pure.
///
/// @param to who it goes to
/// @param cc who gets a copy
record Answer(List<String> to, List<String> cc, String subject) {

    private static final Pattern REPLY =
            Pattern.compile("(?i)^(?:re|aw|sv|antw|vs|res|رد)(?:\\[\\d{1,3}])?\\s{0,3}:\\s*");
    private static final Pattern FORWARD =
            Pattern.compile("(?i)^(?:fwd?|wg|vb|rv|tr|enc|إعادة توجيه)\\s{0,3}:\\s*");

    private static final int LONGEST_SUBJECT = 500;

    /// An empty mail to somebody.
    static Answer fresh(List<String> to) {
        return new Answer(to, List.of(), "");
    }

    /// An answer to a mail.
    ///
    /// @param outbound whether the mail was written on this side: its answer goes where it went
    /// @param own the address of this side; `""` when unknown
    static Answer to(Body.Email mail, Way way, boolean outbound, String own) {
        if (way == Way.FORWARD) {
            return new Answer(List.of(), List.of(), prefixed("Fwd: ", FORWARD, mail.subject()));
        }
        var self = own.isEmpty() ? List.<String>of() : List.of(own);
        var sender = mail.replyTo().isEmpty() ? List.of(mail.from()) : mail.replyTo();
        var to = Addresses.without(outbound ? mail.to() : sender, outbound ? List.of() : self);
        var subject = prefixed("Re: ", REPLY, mail.subject());
        if (way == Way.REPLY) {
            return new Answer(to, List.of(), subject);
        }
        var others = Stream.concat(mail.to().stream(), mail.cc().stream()).toList();
        var reached = new ArrayList<>(to);
        reached.addAll(self);
        return new Answer(to, Addresses.without(others, reached), subject);
    }

    /// The subject with one prefix, however many of that kind it had.
    private static String prefixed(String prefix, Pattern known, String subject) {
        var rest = line(subject);
        var found = known.matcher(rest);
        while (found.find()) {
            rest = rest.substring(found.end());
            found = known.matcher(rest);
        }
        return line(prefix + rest);
    }

    /// A header is one line.
    static String line(String text) {
        var one = ParagraphBuilder.seen(text).replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return one.length() > LONGEST_SUBJECT ? one.substring(0, LONGEST_SUBJECT) : one;
    }
}
