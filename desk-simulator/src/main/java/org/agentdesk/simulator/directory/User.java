package org.agentdesk.simulator.directory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.agentdesk.simulator.json.Json;

/// Somebody who can sign in.
///
/// @param id the agent id used everywhere
/// @param supervises the teams supervised; empty for an agent
public record User(
        String id,
        String username,
        String password,
        String firstName,
        String lastName,
        String extension,
        Team team,
        List<Team> supervises) {

    /// Whether this user supervises a team.
    public boolean isSupervisor() {
        return !supervises.isEmpty();
    }

    /// Whether this user supervises the other's team.
    public boolean supervises(User other) {
        return supervises.contains(other.team);
    }

    /// The `keycloak_User` of the login answer and of every participant record.
    public ObjectNode json() {
        var json =
                Json.object()
                        .put("id", id)
                        .put("firstName", firstName)
                        .put("lastName", lastName)
                        .put("username", username)
                        .put("realm", "simulator");
        json.set("roles", roles());
        json.putObject("permittedResources").set("Resources", resources());
        json.putObject("attributes").putArray("agentExtension").add(extension);
        json.set("userTeam", team.json());
        json.set("supervisedTeams", Json.array(supervises.stream().map(Team::json).toList()));
        return json;
    }

    /// The same with other scopes than the usual ones.
    ///
    /// @param scopes by resource
    public ObjectNode json(Map<String, List<String>> scopes) {
        var resources = Json.array();
        scopes.forEach((name, some) -> grant(resources, name, some.toArray(String[]::new)));
        var json = json();
        json.putObject("permittedResources").set("Resources", resources);
        return json;
    }

    private ArrayNode roles() {
        var roles = Json.array().add("default-roles-simulator").add("offline_access").add("agent");
        return isSupervisor() ? roles.add("supervisor") : roles;
    }

    private ArrayNode resources() {
        var resources = Json.array();
        grant(resources, "state-change", "manage_state_change");
        grant(
                resources,
                "agent-conversation-control",
                "view_history",
                "view_history_active_customer",
                "view_leave_chat",
                "view_wrap_up",
                "view_direct_transfer",
                "view_conference",
                "view_consult",
                "view_initiate_chat");
        grant(resources, "subscribed-list", "view", "manage");
        grant(
                resources,
                "customer",
                "view",
                "manage",
                "view_in_conversation",
                "manage_in_conversation",
                "view_pii");
        grant(resources, "customer-labels", "assign_label", "manage");
        if (isSupervisor()) {
            grant(resources, "supervisor", "view_all");
            grant(resources, "agent-dashboard", "view");
        }
        return resources;
    }

    private static void grant(ArrayNode resources, String name, String... scopes) {
        resources
                .addObject()
                .put("rsid", "resource-" + name)
                .put("rsname", name)
                .set("scopes", Json.strings(List.of(scopes)));
    }
}
