/// Pictures and files.
@NullMarked
package org.agentdesk.messages.media;

import org.jspecify.annotations.NullMarked;
