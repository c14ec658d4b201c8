/// What goes into a bundle, what never does, and that it gives the same states again.
package org.agentdesk.core.diagnostics;
