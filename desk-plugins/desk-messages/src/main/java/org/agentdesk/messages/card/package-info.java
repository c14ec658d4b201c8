/// The parts that cards of messages are made of, so that all of them look like one design.
@NullMarked
package org.agentdesk.messages.card;

import org.jspecify.annotations.NullMarked;
