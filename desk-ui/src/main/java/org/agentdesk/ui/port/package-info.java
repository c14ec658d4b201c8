/// What the desk hands to plug-ins of its conversations: the view they see, and the port they act
/// through. The only place where a conversation of the state becomes one that a plug-in sees.
@NullMarked
package org.agentdesk.ui.port;

import org.jspecify.annotations.NullMarked;
