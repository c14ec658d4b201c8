package org.agentdesk.plugin;

import java.util.Optional;

/// A page of the supervisor's part of the desk. Only agents with the supervisor role see it.
public non-sealed interface SupervisorTool extends Contribution {

    /// A name for life, unique in the plug-in. The answer is read once.
    String id();

    /// What its tab says, in the language of the host.
    String title(Host host);

    /// The outline of a picture for the tab, as an SVG path in a box of 24 × 24; empty for none.
    default Optional<String> icon() {
        return Optional.empty();
    }

    /// Opens the page.
    OpenTool open(Host host, SupervisorPort desk);
}
