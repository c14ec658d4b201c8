/// Asking others: transfer, conference and consultation, and who takes part in a conversation.
@NullMarked
package org.agentdesk.ui.assist;

import org.jspecify.annotations.NullMarked;
