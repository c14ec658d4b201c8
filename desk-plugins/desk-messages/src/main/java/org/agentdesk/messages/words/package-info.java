/// The plug-in's words.
@NullMarked
package org.agentdesk.messages.words;

import org.jspecify.annotations.NullMarked;
