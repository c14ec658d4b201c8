/// Pictures of every kind of message, as agents see them.
@NullMarked
package org.agentdesk.ui.gallery;

import org.jspecify.annotations.NullMarked;
