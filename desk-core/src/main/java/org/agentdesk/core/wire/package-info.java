/// The codec between JSON and values: tolerant in, strict out. Decoding never throws.
@NullMarked
package org.agentdesk.core.wire;

import org.jspecify.annotations.NullMarked;
