package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Read;
import org.agentdesk.core.model.Conversation.Typing;
import org.jspecify.annotations.Nullable;

/// What people in a conversation show beside what they say, each for themselves: that they are
/// typing, and how far they have read.
///
/// | typing | input | next |
/// |---|---|---|
/// | – , yes | TYPING_STARTED | yes, for five seconds |
/// | yes | TYPING_STOPPED, a message of the same person, five seconds are over | – |
final class Signs {

    private static final Duration TYPING_SHOWN = Duration.ofSeconds(5);

    private Signs() {}

    /// Somebody else begins to type, goes on, or stops.
    static Conversation typing(Conversation before, Author who, Body body, Instant now) {
        boolean stopped =
                body instanceof Body.Notification(var _, var type, var _)
                        && type.equals("TYPING_STOPPED");
        var others = silent(before, who);
        if (stopped) {
            return others;
        }
        var all = new ArrayList<>(others.typing());
        all.add(new Typing(who, now.plus(TYPING_SHOWN)));
        return before.withTyping(all);
    }

    /// Somebody is not typing any more.
    static Conversation silent(Conversation conversation, Author who) {
        var others = conversation.typing().stream().filter(t -> !t.who().isSame(who)).toList();
        return others.size() == conversation.typing().size()
                ? conversation
                : conversation.withTyping(others);
    }

    /// When the first sign of typing goes away; null when there is none.
    static @Nullable Instant deadline(Conversation conversation) {
        return conversation.typing().stream()
                .map(Typing::until)
                .min(Instant::compareTo)
                .orElse(null);
    }

    static Conversation expire(Conversation conversation, Instant now) {
        var due = deadline(conversation);
        return due == null || due.isAfter(now)
                ? conversation
                : conversation.withTyping(
                        conversation.typing().stream()
                                .filter(t -> t.until().isAfter(now))
                                .toList());
    }

    /// A colleague has read up to a message. Nobody ever has read less than before.
    ///
    /// @param index the place of the message
    static Conversation read(Conversation conversation, Author who, int index) {
        var transcript = conversation.transcript();
        var all = new ArrayList<>(conversation.reads());
        for (var read : conversation.reads()) {
            if (read.who().isSame(who)) {
                if (transcript.indexOfId(read.messageId()) >= index) {
                    return conversation;
                }
                all.remove(read);
            }
        }
        all.add(new Read(who, transcript.get(index).id()));
        return conversation.withReads(all);
    }
}
