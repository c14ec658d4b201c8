package org.agentdesk.plugin;

import java.util.List;

/// A plug-in of the desk, found with [java.util.ServiceLoader].
///
/// A provider class is public, has a public constructor without parameters (or a static
/// `provider()` method) and does nothing of weight when it is made.
public interface DeskPlugin {

    /// A name for life in reversed domain form, e.g. `com.example.receipts`. It stands in logs and
    /// settings; two plug-ins of one id cannot be loaded together.
    String id();

    /// The name an administrator reads.
    String name();

    /// The plug-in's own version, e.g. `1.4.2`.
    String version();

    /// The level it was compiled against: return [ApiLevel#CURRENT]. The desk refuses a plug-in
    /// that expects a newer level than the desk has.
    int apiLevel();

    /// What the plug-in adds. Called once, when the plug-in is started; where two plug-ins add a
    /// renderer for the same type, the one that was started later wins over the built-in one.
    List<Contribution> contributions();

    /// Style sheets for the nodes that the plug-in makes, as URLs
    /// (`getClass().getResource("x.css").toExternalForm()`). They apply inside the conversation
    /// only. Name style classes after the plug-in, and colours by the desk's looked-up colours
    /// (`-color-fg-default`, `-color-bg-subtle`, `-color-border-muted`, `-color-accent-fg` …), so
    /// that light and dark both work.
    default List<String> stylesheets() {
        return List.of();
    }

    /// The desk stops using the plug-in: give back threads and files. Called once, after every
    /// [RenderedMessage] was disposed.
    default void close() {}
}
