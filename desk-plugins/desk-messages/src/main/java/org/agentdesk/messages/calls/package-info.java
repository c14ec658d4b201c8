/// Calls: something about one, and one that is over.
@NullMarked
package org.agentdesk.messages.calls;

import org.jspecify.annotations.NullMarked;
