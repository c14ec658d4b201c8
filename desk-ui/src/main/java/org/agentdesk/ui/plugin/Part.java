package org.agentdesk.ui.plugin;

import java.util.Optional;
import java.util.regex.Pattern;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.plugin.RenderContext;

/// What the desk needs beside a contribution to call it.
///
/// @param plugin the id of the plug-in
/// @param guard stands before every call
/// @param host the desk as the contribution sees it
record Part(String plugin, Guard guard, PluginHost host) {

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_PICTURE = 10_000;
    private static final Pattern PATH = Pattern.compile("[MmZzLlHhVvCcSsQqTtAaEe0-9+\\-.,\\s]+");

    RenderContext context(ConversationPort conversation, String agentId) {
        return new RenderContext(host, conversation, agentId);
    }

    /// A short text as the desk can show it.
    static String label(Optional<String> told, String otherwise) {
        var text = told.map(String::strip).filter(it -> !it.isEmpty()).orElse(otherwise);
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL) + "…";
    }

    /// The outline of a picture, if it is one that can be drawn.
    static Optional<String> picture(Optional<Optional<String>> told) {
        return told.flatMap(it -> it)
                .filter(it -> it.length() <= LONGEST_PICTURE && PATH.matcher(it).matches());
    }
}
