package org.agentdesk.messages.mail;

import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.messages.mail.Answering.Way;

/// What a form holds, kept while the agent looks elsewhere. The texts in its JSON are the agent's:
/// they are told as the agent's words when the mail could not be sent.
///
/// @param original whether the mail that is answered goes along
/// @param leftOut the addresses of its files that do not go along when it is forwarded
record MailDraft(
        Way way,
        String to,
        String cc,
        String bcc,
        String subject,
        String text,
        boolean original,
        Set<String> leftOut) {

    private static final int LONGEST_FIELD = 5_000;
    private static final int LONGEST_TEXT = 60_000;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_LEFT_OUT = 8;

    MailDraft {
        leftOut = Set.copyOf(leftOut);
    }

    static MailDraft of(Way way, Answer answer) {
        var to = String.join(", ", answer.to());
        var cc = String.join(", ", answer.cc());
        return new MailDraft(way, to, cc, "", answer.subject(), "", true, Set.of());
    }

    Json json() {
        return Json.obj(
                "toAll", Json.of(way == Way.REPLY_ALL),
                "forward", Json.of(way == Way.FORWARD),
                "to", cut(to, LONGEST_FIELD),
                "cc", cut(cc, LONGEST_FIELD),
                "bcc", cut(bcc, LONGEST_FIELD),
                "subject", cut(subject, LONGEST_FIELD),
                "text", cut(text, LONGEST_TEXT),
                "original", Json.of(original),
                "leftOut", named());
    }

    /// As names, because nobody wrote these addresses.
    private Json.Obj named() {
        var named = Json.Obj.EMPTY;
        for (var address : leftOut.stream().sorted().limit(MOST_LEFT_OUT).toList()) {
            named = address.length() > LONGEST_ADDRESS ? named : named.with(address, Json.of(true));
        }
        return named;
    }

    private static Json cut(String text, int most) {
        return Json.of(text.length() > most ? text.substring(0, most) : text);
    }

    /// The draft in a value; of a value that is none, an empty one.
    static MailDraft read(Json json) {
        return new MailDraft(
                way(json),
                json.get("to").text(),
                json.get("cc").text(),
                json.get("bcc").text(),
                json.get("subject").text(),
                json.get("text").text(),
                json.get("original") != Json.Bool.FALSE,
                json.get("leftOut") instanceof Json.Obj named
                        ? named.members().keySet()
                        : Set.of());
    }

    private static Way way(Json json) {
        if (json.get("forward") == Json.Bool.TRUE) {
            return Way.FORWARD;
        }
        return json.get("toAll") == Json.Bool.TRUE ? Way.REPLY_ALL : Way.REPLY;
    }
}
