package org.agentdesk.core.diagnostics;

/// A recording that cannot be read. Its message is a sentence of this desk and quotes nothing.
final class NotRecorded extends Exception {
    private static final long serialVersionUID = 1L;

    NotRecorded(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
