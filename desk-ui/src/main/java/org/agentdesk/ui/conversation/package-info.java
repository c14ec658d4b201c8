/// The open conversation: who is in it, what was said, and what can be done with it.
@NullMarked
package org.agentdesk.ui.conversation;

import org.jspecify.annotations.NullMarked;
