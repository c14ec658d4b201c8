package org.agentdesk.core.faults;

import org.agentdesk.core.faults.FaultProxy.Direction;

/// One thing that goes wrong.
///
/// @param at milliseconds after the work begins
/// @param lasts milliseconds; means nothing to what happens at once
/// @param size milliseconds of delay, bytes of a piece, bytes before the cut, events: as the kind
///   has it
record Fault(Kind kind, int at, Direction direction, int lasts, int size) {

    /// What can go wrong.
    enum Kind {
        RESET("every connection is reset"),
        CUT("a connection is reset after %2$d bytes of what it moves"),
        LATENCY("everything %1$s is %2$d ms late, for %3$d ms"),
        SLICE("everything %1$s comes in pieces of %2$d bytes, for %3$d ms"),
        FREEZE("nothing moves %1$s for %3$d ms"),
        HALF_OPEN("what goes %1$s is swallowed for %3$d ms, and the connection stays dead"),
        DOWN("the server is not there for %3$d ms"),
        RESTART("the server restarts"),
        REFUSE("the server refuses handshakes for %3$d ms"),
        IGNORE("the server does not answer handshakes for %3$d ms"),
        DUPLICATE("the server sends each of the next %2$d events twice"),
        GARBLE("the server sends something that cannot be read"),
        REORDER("the server sends the next event after the one that follows it");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /// Whether the server itself told things in another order than they happened: what is on the
    /// screen is right again only when it was read again.
    boolean disorders() {
        return kind == Kind.REORDER;
    }

    @Override
    public String toString() {
        var way = direction == Direction.TO_DESK ? "to the desk" : "to the server";
        return "%5d ms: ".formatted(at) + kind.words.formatted(way, size, lasts);
    }
}
