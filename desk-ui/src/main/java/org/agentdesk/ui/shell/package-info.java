/// The window around the features: header, rail, columns, banner, empty states, shortcuts.
@NullMarked
package org.agentdesk.ui.shell;

import org.jspecify.annotations.NullMarked;
