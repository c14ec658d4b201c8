/// The desk without a window: the Customer Interaction Model, the Agent Manager connection and the
/// state machine.
///
/// Vendors see `core.cim` and nothing else of this module.
@SuppressWarnings("module") // the desk's own modules are named before they are on the path
module org.agentdesk.core {
    requires static transitive org.jspecify;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires com.fasterxml.jackson.databind;
    requires java.net.http;
    requires jdk.jfr;
    requires okhttp3;
    requires okio;
    requires org.json;
    requires org.slf4j;
    requires socket.io.client;
    requires engine.io.client;

    exports org.agentdesk.core.cim;
    exports org.agentdesk.core.diagnostics to
            org.agentdesk.ui;
    exports org.agentdesk.core.model to
            org.agentdesk.ui;
    exports org.agentdesk.core.session to
            org.agentdesk.ui;
}
