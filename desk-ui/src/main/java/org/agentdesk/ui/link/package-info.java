/// Links that lead out of the desk.
@NullMarked
package org.agentdesk.ui.link;

import org.jspecify.annotations.NullMarked;
