package org.agentdesk.core.session;

/// A password on its way to the server. Never printed, never stored.
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /// The password itself; for the request that carries it and nothing else.
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
