/// What the agent should be told once: toasts, and the history behind the bell.
@NullMarked
package org.agentdesk.ui.notify;

import org.jspecify.annotations.NullMarked;
