/// The control API: playing customer, reading the state, causing faults.
@NullMarked
package org.agentdesk.simulator.control;

import org.jspecify.annotations.NullMarked;
