package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.RaisedHand;
import org.jspecify.annotations.Nullable;

/// Agents who ask for a supervisor. Nobody puts a hand down on most platforms: it goes by itself.
final class Hands {

    private static final Duration SHOWN = Duration.ofSeconds(30);

    private Hands() {}

    /// Those that the server tells with the conversation, by name.
    static List<RaisedHand> told(List<String> names, Stamped stamped) {
        var until = stamped.at().plus(SHOWN);
        return names.stream().map(name -> new RaisedHand("", name, until)).toList();
    }

    static Conversation changed(
            Conversation conversation, EventName name, EventData.Hand hand, Stamped stamped) {
        var raised = new ArrayList<>(conversation.around().handsRaised());
        raised.removeIf(one -> isSame(one, hand));
        if (name == EventName.HAND_RAISED) {
            var until = stamped.at().plus(SHOWN);
            raised.add(new RaisedHand(hand.agentId(), hand.agentName(), until));
        }
        return conversation.withAround(conversation.around().withHandsRaised(raised));
    }

    private static boolean isSame(RaisedHand one, EventData.Hand hand) {
        return one.agentId().isEmpty() || hand.agentId().isEmpty()
                ? one.name().equals(hand.agentName())
                : one.agentId().equals(hand.agentId());
    }

    /// When the next one goes; null where none is raised.
    static @Nullable Instant deadline(Conversation conversation) {
        return conversation.around().handsRaised().stream()
                .map(RaisedHand::until)
                .min(Instant::compareTo)
                .orElse(null);
    }

    static Conversation expired(Conversation conversation, Instant now) {
        var due = deadline(conversation);
        if (due == null || due.isAfter(now)) {
            return conversation;
        }
        var raised =
                conversation.around().handsRaised().stream()
                        .filter(hand -> hand.until().isAfter(now))
                        .toList();
        return conversation.withAround(conversation.around().withHandsRaised(raised));
    }
}
