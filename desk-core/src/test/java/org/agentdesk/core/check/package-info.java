/// The check of a server, against the simulator.
package org.agentdesk.core.check;
