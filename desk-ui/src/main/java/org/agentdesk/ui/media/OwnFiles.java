package org.agentdesk.ui.media;

import java.net.URI;
import java.util.function.Predicate;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Entry;
import org.agentdesk.ui.fx.DeskStates;

/// Whether an address is of a file that the agent is sending now. No other file of this computer is
/// ever shown, whoever names it. On the JavaFX thread.
///
/// @param states what the desk knows
public record OwnFiles(DeskStates states) implements Predicate<URI> {

    @Override
    public boolean test(URI address) {
        var text = address.toString();
        return states.getValue().conversations().stream().anyMatch(c -> isSent(c, text));
    }

    private static boolean isSent(Conversation conversation, String address) {
        var transcript = conversation.transcript();
        for (int i = transcript.size() - 1; i >= 0; i--) {
            if (transcript.get(i) instanceof Entry.Said said && said.localFile().equals(address)) {
                return true;
            }
        }
        return false;
    }
}
