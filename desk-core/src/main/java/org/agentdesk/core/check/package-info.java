/// `desk check`: whether a server can be worked with from this computer, step by step.
@NullMarked
package org.agentdesk.core.check;

import org.jspecify.annotations.NullMarked;
