package org.agentdesk.ui.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Pii;
import org.agentdesk.core.model.Wording;

/// Which colleagues have read up to which message: told at the last one that each has seen, and not
/// at all where that is one of their own, or has long gone out of sight.
final class SeenBy {

    private static final int LOOKED_THROUGH = 200;

    private SeenBy() {}

    /// The names of those who have read up to a message and no further, by its id.
    static Map<String, List<String>> in(Conversation conversation, Pii pii) {
        var all = new HashMap<String, List<String>>();
        for (var read : conversation.reads()) {
            if (isHere(conversation, read.who())) {
                lastSeen(conversation, read)
                        .ifPresent(id ->
                                all.computeIfAbsent(id, _ -> new ArrayList<>())
                                        .add(Lines.name(read.who(), pii)));
            }
        }
        return all;
    }

    private static boolean isHere(Conversation conversation, Author who) {
        return conversation.participants().stream().anyMatch(p -> p.userId().equals(who.id()));
    }

    private static Optional<String> lastSeen(Conversation conversation, Conversation.Read read) {
        boolean reached = false;
        for (var entry : conversation.transcript().newest(LOOKED_THROUGH).reversed()) {
            reached = reached || entry.id().equals(read.messageId());
            if (entry instanceof Entry.Said said && said.wording() != Wording.ELSEWHERE) {
                if (said.author().isSame(read.who())) {
                    return Optional.empty();
                }
                if (reached) {
                    return Optional.of(said.id());
                }
            }
        }
        return Optional.empty();
    }
}
