/// Contracts, samples, pictures, and a host, conversations and media for tests of plug-ins.
@NullMarked
package org.agentdesk.plugin.testkit;

import org.jspecify.annotations.NullMarked;
