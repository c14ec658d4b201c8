/// The Customer Interaction Model: what a conversation is made of, as immutable values.
///
/// This is the only package of the core that plug-in vendors see.
@NullMarked
package org.agentdesk.core.cim;

import org.jspecify.annotations.NullMarked;
