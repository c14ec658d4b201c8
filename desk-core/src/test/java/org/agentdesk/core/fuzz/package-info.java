/// Payloads that no server should send, and what the desk must never do because of them.
package org.agentdesk.core.fuzz;
