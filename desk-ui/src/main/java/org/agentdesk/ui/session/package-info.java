/// How a session ends, is locked, and what is asked before: sign-out, idleness, the lock.
@NullMarked
package org.agentdesk.ui.session;

import org.jspecify.annotations.NullMarked;
