/// Emoji: found in texts, drawn as pictures, listed for a picker.
@NullMarked
package org.agentdesk.emoji;

import org.jspecify.annotations.NullMarked;
