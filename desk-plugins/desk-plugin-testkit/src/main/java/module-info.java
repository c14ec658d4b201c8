/// What a vendor tests a plug-in with: contracts to extend, sample messages of every type, a host
/// and a conversation that remember what they were asked, and pictures of what is drawn.
@SuppressWarnings("module") // the desk's own modules are named before they are on the path
module org.agentdesk.plugin.testkit {
    requires static transitive org.jspecify;
    requires transitive org.agentdesk.plugin;
    requires transitive org.junit.jupiter.api;
    requires java.desktop;

    uses org.agentdesk.plugin.DeskPlugin;

    exports org.agentdesk.plugin.testkit;
}
