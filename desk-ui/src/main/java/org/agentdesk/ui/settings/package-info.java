/// What the desk keeps on this computer between two starts, and where.
@NullMarked
package org.agentdesk.ui.settings;

import org.jspecify.annotations.NullMarked;
