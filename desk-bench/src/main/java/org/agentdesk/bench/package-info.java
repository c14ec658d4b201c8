/// How fast the desk reads what the Agent Manager tells it, and how much of it stays in memory.
@NullMarked
package org.agentdesk.bench;

import org.jspecify.annotations.NullMarked;
