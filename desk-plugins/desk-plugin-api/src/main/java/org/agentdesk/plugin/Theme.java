package org.agentdesk.plugin;

/// How the desk looks just now.
public enum Theme {
    LIGHT,
    DARK
}
