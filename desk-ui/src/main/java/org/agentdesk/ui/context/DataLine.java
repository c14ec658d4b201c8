package org.agentdesk.ui.context;

/// A key and a value of what is known about a conversation.
///
/// @param masked whether the value is shown in part only: then there is nothing to copy
record DataLine(String key, String value, boolean masked) {}
