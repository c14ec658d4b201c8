/// A desk without a window, on standard input and output: for bots, load generators and scripts.
@NullMarked
package org.agentdesk.core.headless;

import org.jspecify.annotations.NullMarked;
