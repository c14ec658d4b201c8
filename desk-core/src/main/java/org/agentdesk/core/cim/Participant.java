package org.agentdesk.core.cim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody in a conversation: an agent, a bot or a customer's channel session.
///
/// @param recordId the id of the participant record
/// @param userId the id of the user behind it, or of the channel session
/// @param type AGENT, BOT, CUSTOMER, MONITOR or a word this desk does not know
/// @param name the name to show; may be `""`
/// @param role what it may do
/// @param source the record as it came
/// @param joined since when; null when the server did not say
public record Participant(
        String recordId,
        String userId,
        String type,
        String name,
        Role role,
        Json.Obj source,
        @Nullable Instant joined) {

    public Participant(
            String recordId, String userId, String type, String name, Role role, Json.Obj source) {
        this(recordId, userId, type, name, role, source, null);
    }

    /// Whether this is an agent or a supervisor.
    public boolean isAgent() {
        return type.equalsIgnoreCase("AGENT");
    }

    /// Whether the record says that it is still there, or does not say.
    public boolean isActive() {
        var flag = source.get("isActive");
        return !(flag.isNull() ? source.get("active") : flag).text().equals("false");
    }

    /// Whether this is an agent who was asked for advice. Bots are assistants too, and take no
    /// conversation over.
    public boolean advises() {
        return isAgent() && role == Role.ASSISTANT;
    }

    /// The same participant in another role, which the record says too.
    public Participant in(Role other) {
        var record = source.with("role", Json.of(other.name()));
        return new Participant(recordId, userId, type, name, other, record, joined);
    }

    /// The same participant, in the conversation since a moment.
    public Participant since(@Nullable Instant moment) {
        return new Participant(recordId, userId, type, name, role, source, moment);
    }
}
