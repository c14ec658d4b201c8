/// What the desk keeps on this computer between two starts, what an administrator set for it, and
/// the window's settings page with its sections.
@NullMarked
package org.agentdesk.ui.settings;

import org.jspecify.annotations.NullMarked;
