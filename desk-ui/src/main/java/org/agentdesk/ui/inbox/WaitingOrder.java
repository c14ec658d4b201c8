package org.agentdesk.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.agentdesk.core.model.Conversation;

/// The order of the conversation list: who waits longest comes first, then who waits for nothing in
/// the order they were joined, and wrap-ups last.
final class WaitingOrder {

    private static final Comparator<Conversation> LONGEST_WAIT_FIRST =
            Comparator.comparing(WaitingOrder::isWrapUp).thenComparing(WaitingOrder::waitingSince);

    private WaitingOrder() {}

    private static boolean isWrapUp(Conversation conversation) {
        return conversation.phase() instanceof Conversation.Phase.WrapUp;
    }

    private static Instant waitingSince(Conversation conversation) {
        var since = conversation.waitingSince();
        return since == null ? Instant.MAX : since;
    }

    static List<Conversation> sorted(List<Conversation> conversations) {
        return conversations.stream().sorted(LONGEST_WAIT_FIRST).toList();
    }

    /// The order that is on the screen, with what is new at the end: nothing moves under the
    /// pointer.
    static List<Conversation> frozen(List<Conversation> conversations, List<String> shown) {
        var places = new HashMap<String, Integer>();
        shown.forEach(id -> places.put(id, places.size()));
        var kept = new ArrayList<>(conversations);
        kept.sort(Comparator.comparing(c -> places.getOrDefault(c.id(), Integer.MAX_VALUE)));
        return kept;
    }
}
