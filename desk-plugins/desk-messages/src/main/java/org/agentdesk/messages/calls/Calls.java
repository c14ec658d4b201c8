package org.agentdesk.messages.calls;

import java.util.List;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.CardRenderer;
import org.agentdesk.plugin.Contribution;

/// The renderers of this package.
public final class Calls {

    private Calls() {}

    /// All of them.
    public static List<Contribution> all() {
        return List.of(
                new CardRenderer<>("VOICE", Body.Voice.class, CallCard::draw),
                new CardRenderer<>("VOICE_ACTIVITY", Body.Unknown.class, EndedCallCard::draw));
    }
}
