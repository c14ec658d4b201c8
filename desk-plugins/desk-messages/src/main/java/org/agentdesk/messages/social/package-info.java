/// Comments on social networks: what was said, what can be done about it, and answers to it.
@NullMarked
package org.agentdesk.messages.social;

import org.jspecify.annotations.NullMarked;
