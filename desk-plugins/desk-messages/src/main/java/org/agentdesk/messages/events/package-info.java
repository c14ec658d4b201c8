/// The quiet lines between the bubbles.
@NullMarked
package org.agentdesk.messages.events;

import org.jspecify.annotations.NullMarked;
