/// The agent's own state and the media routing domains.
@NullMarked
package org.agentdesk.ui.presence;

import org.jspecify.annotations.NullMarked;
