package org.agentdesk.plugin;

import java.util.Optional;
import java.util.Set;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventName;

/// Puts what happened in a conversation into words: one quiet line between the bubbles.
public non-sealed interface EventLineRenderer extends Contribution {

    /// The events it has words for. [EventName#UNKNOWN] stands for every name that the desk does
    /// not know. The answer is read once.
    Set<EventName> events();

    /// The line in the language of the [Host]; empty when the event is of no interest to a person.
    /// Called for every event of a conversation: answer from the value alone.
    Optional<String> line(CimEvent event, RenderContext context);
}
