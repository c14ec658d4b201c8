/// Spelling: which words of a text are no words of its language, and what was meant.
///
/// Words and languages are decided by pure functions; dictionaries are read and asked on one thread
/// of their own, and only once something was written.
@NullMarked
package org.agentdesk.ui.spelling;

import org.jspecify.annotations.NullMarked;
