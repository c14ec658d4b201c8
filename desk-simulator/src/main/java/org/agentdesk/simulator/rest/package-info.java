/// The REST services that stand beside the socket.
@NullMarked
package org.agentdesk.simulator.rest;

import org.jspecify.annotations.NullMarked;
