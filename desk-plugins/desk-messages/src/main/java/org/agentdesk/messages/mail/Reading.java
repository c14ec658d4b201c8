package org.agentdesk.messages.mail;

import java.util.List;

/// The parts of a mail in the order they were read, before its history is split off.
///
/// @param quotations where markup says that something is quoted
/// @param cut whether there was more than fits
record Reading(List<MailPart> parts, List<Quotation> quotations, boolean cut) {

    /// Parts that markup calls quoted.
    ///
    /// @param from the index of the first
    /// @param to the index after the last; [Integer#MAX_VALUE] for all that follows
    record Quotation(int from, int to) {}

    Reading {
        parts = List.copyOf(parts);
        quotations = List.copyOf(quotations);
    }
}
