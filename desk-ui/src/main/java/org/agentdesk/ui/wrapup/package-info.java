/// Noting what a conversation was about: the form, its draft and its timer.
@NullMarked
package org.agentdesk.ui.wrapup;

import org.jspecify.annotations.NullMarked;
