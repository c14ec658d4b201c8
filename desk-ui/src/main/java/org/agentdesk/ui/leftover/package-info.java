/// What was written and not sent: before a conversation goes, and after.
@NullMarked
package org.agentdesk.ui.leftover;

import org.jspecify.annotations.NullMarked;
