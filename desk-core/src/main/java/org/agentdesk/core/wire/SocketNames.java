package org.agentdesk.core.wire;

/// Names between transport and codec that are not on the wire.
public final class SocketNames {

    /// The name under which a frame is handed on that is no Socket.IO packet; its argument says
    /// why. Folds to itself, and no server event is called so.
    public static final String UNREADABLE_FRAME = "unreadableframe";

    private SocketNames() {}
}
