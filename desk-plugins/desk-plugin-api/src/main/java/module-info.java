/// What a plug-in of the desk is written against: the plug-in itself, what it can contribute, and
/// the narrow host it is given.
///
/// A vendor sees this module, the Customer Interaction Model (`org.agentdesk.core.cim`) and JavaFX,
/// and nothing else of the desk.
@SuppressWarnings("module") // the desk's own modules are named before they are on the path
module org.agentdesk.plugin {
    requires static transitive org.jspecify;
    requires transitive javafx.base;
    requires transitive javafx.graphics;
    requires transitive org.agentdesk.core;

    exports org.agentdesk.plugin;
}
