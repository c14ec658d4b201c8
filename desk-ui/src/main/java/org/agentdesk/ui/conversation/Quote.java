package org.agentdesk.ui.conversation;

/// What a message answers, as its bubble shows it.
///
/// @param messageId the message that is answered
/// @param author who wrote it; `""` when it is not loaded
/// @param line what it says, in one line, or that it is not loaded
/// @param loaded whether it can be gone to
record Quote(String messageId, String author, String line, boolean loaded) {}
