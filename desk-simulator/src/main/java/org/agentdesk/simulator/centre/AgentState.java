package org.agentdesk.simulator.centre;

/// The global state of an agent.
enum AgentState {
    LOGOUT,
    NOT_READY,
    READY
}
