/// The contact centre itself: agents, conversations, routing. All of its state belongs to the one
/// thread of [org.agentdesk.simulator.centre.Loop]; one class a concern.
@NullMarked
package org.agentdesk.simulator.centre;

import org.jspecify.annotations.NullMarked;
