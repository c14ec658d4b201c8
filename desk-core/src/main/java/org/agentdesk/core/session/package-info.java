/// The façade of the core: sign in, commands in, state out.
@NullMarked
package org.agentdesk.core.session;

import org.jspecify.annotations.NullMarked;
