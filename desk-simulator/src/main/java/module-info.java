/// An embedded Agent Manager: a Socket.IO 5 server and its REST services on one port.
///
/// Start it with [org.agentdesk.simulator.Simulator], or as the tool `agent-desk-simulator` found
/// through [java.util.spi.ToolProvider].
module org.agentdesk.simulator {
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static org.jspecify;

    exports org.agentdesk.simulator;

    provides java.util.spi.ToolProvider with
            org.agentdesk.simulator.SimulatorTool;
}
