/// Socket.IO protocol 5, server side: connect with a decision, events and acknowledgements.
@NullMarked
package org.agentdesk.simulator.socketio;

import org.jspecify.annotations.NullMarked;
