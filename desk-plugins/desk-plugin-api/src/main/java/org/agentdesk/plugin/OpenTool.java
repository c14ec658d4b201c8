package org.agentdesk.plugin;

import javafx.scene.Node;

/// A [SupervisorTool] whose page is open.
public interface OpenTool {

    /// The node, always the same one. The desk gives it the whole page.
    Node node();

    /// The page is closed. Called once. Nothing is called afterwards.
    void dispose();
}
