/// What every feature of the window stands on: the one hop to the JavaFX thread, the desk's state
/// as an observable value, list diffing, ticks, loading of views.
@NullMarked
package org.agentdesk.ui.fx;

import org.jspecify.annotations.NullMarked;
