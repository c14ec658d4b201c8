package org.agentdesk.ui.lists;

import org.agentdesk.core.model.PullList;

/// A list that there is.
///
/// @param subscribed whether the agent sees its requests
/// @param waiting how many of them nobody is in
record ListLine(PullList list, boolean subscribed, int waiting) {}
