package org.agentdesk.core.faults;

/// Something that somebody does meanwhile.
///
/// @param at milliseconds after the work begins
/// @param conversation which one, from 0
record Act(Kind kind, int at, int conversation) {

    /// What people do.
    enum Kind {
        SEND,
        REPLY,
        WHISPER,
        FILE,
        TYPE,
        READ,
        CUSTOMER_WRITES,
        COLLEAGUE_WHISPERS,
        CHANGE_STATE,
        RETRY_NOW
    }
}
