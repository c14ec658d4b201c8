/// The desk's core against the simulator, over a real socket. The two meet only here, in tests.
package org.agentdesk.core.simulated;
