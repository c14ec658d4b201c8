/// The desk without a window, spoken to as a script would.
package org.agentdesk.core.headless;
