/// Questions that the agent answers with yes or no before something goes on.
@NullMarked
package org.agentdesk.ui.ask;

import org.jspecify.annotations.NullMarked;
