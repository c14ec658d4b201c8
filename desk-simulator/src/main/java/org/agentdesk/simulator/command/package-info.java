/// What a desk can ask for: events of the socket, read tolerantly into typed commands.
@NullMarked
package org.agentdesk.simulator.command;

import org.jspecify.annotations.NullMarked;
