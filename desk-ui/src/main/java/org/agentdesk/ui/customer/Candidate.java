package org.agentdesk.ui.customer;

import org.agentdesk.core.cim.Customer;

/// Somebody whom the customer could be.
///
/// @param name as the agent may see it
/// @param detail a few other values, as the agent may see them
record Candidate(Customer customer, String name, String detail) {}
