package org.agentdesk.core.cim;

/// Who sent a message or caused an event.
///
/// @param id opaque; `""` when the wire named none
/// @param type AGENT, BOT, CUSTOMER, APP, CONNECTOR, SYSTEM or a word this desk does not know
/// @param name the sender's name as the server knows it; may be `""`
/// @param additionalDetail whatever the sender added, e.g. first and last name
public record Sender(String id, String type, String name, Json additionalDetail) {

    /// Whether the sender is of a type, in any case.
    public boolean is(String wanted) {
        return type.equalsIgnoreCase(wanted);
    }
}
