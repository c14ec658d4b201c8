package org.agentdesk.ui.context;

/// A key and a value of what is known about a conversation.
record DataLine(String key, String value) {}
