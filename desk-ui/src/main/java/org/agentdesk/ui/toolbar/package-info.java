/// What the agent does with a conversation besides writing: hold, others, wrap-up, leaving; and the
/// bars that tell what goes on.
@NullMarked
package org.agentdesk.ui.toolbar;

import org.jspecify.annotations.NullMarked;
