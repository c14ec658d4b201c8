package org.agentdesk.plugin;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;

/// The form of an [OutboundComposer], from when it is opened until it is closed. It belongs to one
/// conversation for all its life.
public interface OpenComposer {

    /// The node, always the same one. The desk gives it the width of the composer.
    Node node();

    /// Whether Send is enabled. Never null in it.
    ObservableValue<Boolean> complete();

    /// What was filled in, to be opened with again; the desk asks after every pause and before it
    /// closes the form. Any JSON value of at most 100,000 characters.
    Json draft();

    /// The message, when the agent chose Send.
    ///
    /// @return empty when it cannot be sent; the form then shows why, and stays open
    Optional<Outbound> outbound();

    /// Gives the keyboard to the first field.
    void focus();

    /// The form is closed. Called once. Nothing is called afterwards.
    void dispose();
}
