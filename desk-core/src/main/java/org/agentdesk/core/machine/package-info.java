/// What the desk decides, as pure functions: a state and an input make the next state and a list of
/// effects. No clock, no randomness, no I/O.
@NullMarked
package org.agentdesk.core.machine;

import org.jspecify.annotations.NullMarked;
