package org.agentdesk.plugin;

/// The level of this interface. It grows when something is added; what exists stays.
public final class ApiLevel {

    /// The level this module has. A compile-time constant on purpose: a plug-in that returns it
    /// keeps the level it was compiled against, and so tells the desk what it expects.
    public static final int CURRENT = 1;

    private ApiLevel() {}
}
