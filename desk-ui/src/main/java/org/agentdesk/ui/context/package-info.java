/// The column beside the conversation: the panels that plug-ins have for it.
@NullMarked
package org.agentdesk.ui.context;

import org.jspecify.annotations.NullMarked;
