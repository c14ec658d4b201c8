/// An embedded Agent Manager for the desk, its tests and those who write plug-ins.
@NullMarked
package org.agentdesk.simulator;

import org.jspecify.annotations.NullMarked;
