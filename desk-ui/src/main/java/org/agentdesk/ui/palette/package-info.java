/// The palette: everything that can be done or gone to, by typing.
@NullMarked
package org.agentdesk.ui.palette;

import org.jspecify.annotations.NullMarked;
