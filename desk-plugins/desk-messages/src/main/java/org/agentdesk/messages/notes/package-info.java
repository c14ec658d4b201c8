/// What agents and the platform leave in a conversation: wrap-ups, notices, and what is left of
/// deleted messages.
@NullMarked
package org.agentdesk.messages.notes;

import org.jspecify.annotations.NullMarked;
