/// What a vendor tests a plug-in with: a host and a conversation that remember what they were
/// asked.
@SuppressWarnings("module") // the desk's own modules are named before they are on the path
module org.agentdesk.plugin.testkit {
    requires static transitive org.jspecify;
    requires transitive org.agentdesk.plugin;

    exports org.agentdesk.plugin.testkit;
}
