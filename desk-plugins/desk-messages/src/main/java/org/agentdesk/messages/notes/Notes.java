package org.agentdesk.messages.notes;

import java.util.List;
import org.agentdesk.core.cim.Body;
import org.agentdesk.messages.card.CardRenderer;
import org.agentdesk.plugin.Contribution;

/// The renderers of this package.
public final class Notes {

    private Notes() {}

    /// All of them.
    public static List<Contribution> all() {
        return List.of(
                new CardRenderer<>("WRAPUP", Body.WrapUp.class, WrapUpCard::draw),
                new CardRenderer<>(
                        "DELETEDNOTIFICATION", Body.DeletedNotification.class, Tombstone::draw),
                new NoticeRenderer());
    }
}
