/// The two ways to the Agent Manager, REST and Socket.IO, behind two small interfaces.
@NullMarked
package org.agentdesk.core.transport;

import org.jspecify.annotations.NullMarked;
