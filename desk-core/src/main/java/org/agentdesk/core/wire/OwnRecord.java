package org.agentdesk.core.wire;

import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Me;

/// The participant record of the agent, as a desk writes it where the server has not told one.
public final class OwnRecord {

    private OwnRecord() {}

    /// @param id the new id of the record
    public static Participant of(Me me, String id, Role role, String conversationId) {
        var source = json(me, id, role.name(), conversationId);
        return new Participant(id, me.id(), "AGENT", me.displayName(), role, source);
    }

    static Json.Obj json(Me me, String id, String role, String conversationId) {
        var user =
                Json.obj(
                        "id", Json.of(me.id()),
                        "participantType", Json.of("CCUser"),
                        "keycloakUser", me.source(),
                        "associatedRoutingAttributes", Json.Arr.EMPTY);
        return Json.obj(
                "id", Json.of(id),
                "type", Json.of("AGENT"),
                "participant", user,
                "token", Json.Null.NULL,
                "conversationId", Json.of(conversationId),
                "role", Json.of(role),
                "userCredentials", Json.Null.NULL,
                "state", Json.of("SUBSCRIBED"));
    }
}
