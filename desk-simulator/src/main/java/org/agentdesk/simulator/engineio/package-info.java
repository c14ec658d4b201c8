/// Engine.IO protocol 4, server side: polling, WebSocket, upgrade and heartbeat.
@NullMarked
package org.agentdesk.simulator.engineio;

import org.jspecify.annotations.NullMarked;
