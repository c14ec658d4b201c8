/// The built-in plug-in for messages.
@NullMarked
package org.agentdesk.messages;

import org.jspecify.annotations.NullMarked;
