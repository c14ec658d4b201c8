/// What helps to find out what went wrong, without a word of what was said: a careful log, a
/// recording of the inputs in pseudonyms, timings, and the bundle that carries them away.
@NullMarked
package org.agentdesk.core.diagnostics;

import org.jspecify.annotations.NullMarked;
