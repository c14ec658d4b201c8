/// Plug-ins: finding them, guarding every call into them, and knowing how they are.
@NullMarked
package org.agentdesk.ui.plugin;

import org.jspecify.annotations.NullMarked;
