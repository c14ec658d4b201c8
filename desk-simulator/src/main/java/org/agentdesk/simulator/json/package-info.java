/// Reading and writing JSON with limits.
@NullMarked
package org.agentdesk.simulator.json;

import org.jspecify.annotations.NullMarked;
