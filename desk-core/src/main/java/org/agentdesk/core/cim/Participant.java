package org.agentdesk.core.cim;

/// Somebody in a conversation: an agent, a bot or a customer's channel session.
///
/// @param recordId the id of the participant record
/// @param userId the id of the user behind it, or of the channel session
/// @param type AGENT, BOT, CUSTOMER, MONITOR or a word this desk does not know
/// @param name the name to show; may be `""`
/// @param role what it may do
/// @param source the record as it came
public record Participant(
        String recordId, String userId, String type, String name, Role role, Json.Obj source) {

    /// Whether this is an agent or a supervisor.
    public boolean isAgent() {
        return type.equalsIgnoreCase("AGENT");
    }

    /// The same participant in another role.
    public Participant in(Role other) {
        return new Participant(recordId, userId, type, name, other, source);
    }
}
