/// A readable form for messages of any type.
@NullMarked
package org.agentdesk.messages.generic;

import org.jspecify.annotations.NullMarked;
