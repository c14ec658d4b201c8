package org.agentdesk.core.store;

import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.MessageDraft;

/// A text is either a draft or a message. Were it both for the moment in which the program dies,
/// the agent would find it in the composer and send it once more.
final class Drafted {

    private Drafted() {}

    static boolean isSame(MessageDraft draft, KeptMessage message) {
        return !draft.text().isBlank()
                && message.said().delivery() != Delivery.FAILED
                && draft.text().strip().equals(message.said().message().body().text().strip());
    }
}
