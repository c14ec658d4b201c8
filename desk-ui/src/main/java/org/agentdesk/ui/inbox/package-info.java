/// What waits for the agent: requests that ring, and the conversations in work.
@NullMarked
package org.agentdesk.ui.inbox;

import org.jspecify.annotations.NullMarked;
