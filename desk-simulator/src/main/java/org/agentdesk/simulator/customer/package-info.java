/// Customers who play by themselves.
@NullMarked
package org.agentdesk.simulator.customer;

import org.jspecify.annotations.NullMarked;
