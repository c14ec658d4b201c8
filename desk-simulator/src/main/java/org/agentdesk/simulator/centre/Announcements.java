package org.agentdesk.simulator.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.simulator.directory.Team;
import org.agentdesk.simulator.directory.User;
import org.agentdesk.simulator.json.Json;
import org.jspecify.annotations.Nullable;

/// What supervisors tell their teams. Members of the teams hear at once of what is announced and
/// withdrawn, and of what is scheduled when its time has come. Loop thread only.
public final class Announcements {
    private static final int MAX_KEPT = 500;

    private final Centre centre;
    private final Map<String, ObjectNode> kept = new LinkedHashMap<>();

    Announcements(Centre centre) {
        this.centre = centre;
    }

    /// Which announcements are asked for; an empty part leaves the condition out.
    ///
    /// @param status `active`, `scheduled` or `expired`
    public record Query(Set<String> teams, Set<String> supervisors, String status) {}

    /// Those that fit, oldest first.
    public List<ObjectNode> search(Query query) {
        return kept.values().stream().map(this::current).filter(a -> fits(a, query)).toList();
    }

    private static boolean fits(ObjectNode announcement, Query query) {
        var supervisor = Json.text(announcement, "supervisorId", "");
        return (query.status().isEmpty()
                        || query.status().equalsIgnoreCase(Json.text(announcement, "status")))
                && (query.supervisors().isEmpty() || query.supervisors().contains(supervisor))
                && (query.teams().isEmpty() || isFor(announcement, query.teams()));
    }

    private static boolean isFor(JsonNode announcement, Set<String> teams) {
        var meant = announcement.path("teams");
        return meant.isEmpty() || meant.valueStream().anyMatch(t -> teams.contains(teamId(t)));
    }

    private static String teamId(JsonNode team) {
        return team.isTextual()
                ? team.asText()
                : Json.text(team, "teamId", Json.text(team, "id", ""));
    }

    /// One announcement, or null.
    public @Nullable ObjectNode find(String id) {
        var announcement = kept.get(id);
        return announcement == null ? null : current(announcement);
    }

    private ObjectNode current(ObjectNode announcement) {
        var copy = announcement.deepCopy();
        return copy.put("status", status(announcement));
    }

    private String status(ObjectNode announcement) {
        long expiry = time(announcement, "expiryTime", Long.MAX_VALUE);
        if (expiry <= centre.now()) {
            return "expired";
        }
        return time(announcement, "scheduledTime", 0) > centre.now() ? "scheduled" : "active";
    }

    private static long time(ObjectNode announcement, String field, long otherwise) {
        var value = announcement.path(field);
        if (value.isIntegralNumber()) {
            return value.asLong();
        }
        try {
            return Instant.parse(value.asText()).toEpochMilli();
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    /// Announces something; null when there are too many already.
    public @Nullable ObjectNode create(ObjectNode given) {
        if (kept.size() >= MAX_KEPT) {
            return null;
        }
        var announcement = given.deepCopy().put("id", centre.ids().hex());
        announcement.putArray("seenBy");
        if (!announcement.path("teams").isArray()) {
            announcement.putArray("teams");
        }
        kept.put(Json.text(announcement, "id", ""), announcement);
        tellWhenDue(announcement);
        return current(announcement);
    }

    private void tellWhenDue(ObjectNode announcement) {
        long wait = time(announcement, "scheduledTime", 0) - centre.now();
        if (wait <= 0) {
            tell(ServerEvent.ANNOUNCEMENT_CREATED, announcement);
        } else {
            centre.loop().after(Duration.ofMillis(wait), () -> tellIfKept(announcement));
        }
    }

    private void tellIfKept(ObjectNode announcement) {
        if (kept.containsValue(announcement) && status(announcement).equals("active")) {
            tell(ServerEvent.ANNOUNCEMENT_CREATED, announcement);
        }
    }

    /// Changes an announcement and tells it anew; null when unknown.
    public @Nullable ObjectNode change(String id, ObjectNode fields) {
        var announcement = kept.get(id);
        if (announcement == null) {
            return null;
        }
        tell(ServerEvent.ANNOUNCEMENT_DELETED, announcement);
        fields.remove("seenBy");
        announcement.setAll(fields);
        announcement.put("id", id);
        tellWhenDue(announcement);
        return current(announcement);
    }

    /// Withdraws an announcement; null when unknown.
    public @Nullable ObjectNode delete(String id) {
        var gone = kept.remove(id);
        if (gone != null) {
            tell(ServerEvent.ANNOUNCEMENT_DELETED, gone);
        }
        return gone;
    }

    /// An agent has seen an announcement; null when it is unknown.
    public @Nullable ObjectNode seen(String id, String agentId) {
        var announcement = kept.get(id);
        if (announcement != null && !agentId.isBlank()) {
            var seen = announcement.withArray("seenBy");
            if (seen.valueStream().noneMatch(by -> by.asText().equals(agentId))) {
                seen.add(agentId);
            }
        }
        return announcement == null ? null : current(announcement);
    }

    private void tell(ServerEvent event, ObjectNode announcement) {
        var payload = current(announcement);
        centre.agents().stream()
                .filter(agent -> isFor(announcement, teams(agent.user())))
                .forEach(agent -> centre.post().send(agent, event, payload));
    }

    private static Set<String> teams(User user) {
        var teams = new HashSet<>(Set.of(user.team().id()));
        user.supervises().stream().map(Team::id).forEach(teams::add);
        return teams;
    }
}
