/// A small HTTP/1.1 and WebSocket server on JDK sockets, one virtual thread a connection.
@NullMarked
package org.agentdesk.simulator.http;

import org.jspecify.annotations.NullMarked;
