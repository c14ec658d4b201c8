/// Saving what helps to find out what went wrong.
@NullMarked
package org.agentdesk.ui.diagnostics;

import org.jspecify.annotations.NullMarked;
