/// What the desk knows at one moment, as immutable values. [DeskState] is the whole of it.
@NullMarked
package org.agentdesk.core.model;

import org.jspecify.annotations.NullMarked;
