package org.agentdesk.ui.ask;

/// A question to the agent.
///
/// @param heading what is asked, in a few words
/// @param text what the agent needs to know to answer; may be several sentences
/// @param yes what the button says that goes on, e.g. `Open`
/// @param no what the button says that does not
public record Question(String heading, String text, String yes, String no) {}
