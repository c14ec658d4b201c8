package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// What supervisors tell their teams.
class AnnouncementTest extends SimulatorTest {
    private static final String SALES = "7ea00000-0000-4000-8000-000000000001";

    private String url(String path) {
        return simulator.baseUri().resolve("/team-announcement/announcement" + path).toString();
    }

    private static ObjectNode text(String text, String team) {
        var body = Json.object().put("announcementText", text).put("supervisorId", "s-1");
        body.putArray("teams").addObject().put("teamId", team).put("teamName", team);
        return body;
    }

    private String announce(ObjectNode body) {
        return Web.post(url(""), Json.write(body)).json().path("id").asText();
    }

    @Test
    void tellsTheMembersOfTheTeamsOnly() {
        var ann = signIn("ann");
        announce(text("For others", "elsewhere"));
        announce(text("For you", SALES));
        var told = ann.await("ANNOUNCEMENT_CREATED");
        assertEquals("For you", told.path("announcementText").asText());
        ann.settle();
        assertFalse(ann.pending().contains("ANNOUNCEMENT_CREATED"));
    }

    @Test
    void changesMarksAndWithdraws() {
        var ann = signIn("ann");
        var id = announce(text("Call at 3", SALES));
        ann.await("ANNOUNCEMENT_CREATED");
        Web.put(url("/" + id), "{\"announcementText\":\"Call at 4\"}");
        var told = ann.await("ANNOUNCEMENT_CREATED");
        assertEquals("Call at 4", told.path("announcementText").asText());
        Web.put(url("/seenStatus/" + id), "{\"agentId\":\"a-1\"}");
        Web.put(url("/seenStatus/" + id), "{\"agentId\":\"a-1\"}");
        assertEquals(1, Web.get(url("/" + id)).json().path("seenBy").size());
        assertEquals(200, Web.delete(url("/" + id)).status());
        assertEquals(id, ann.await("ANNOUNCEMENT_DELETED").path("id").asText());
        assertEquals(404, Web.get(url("/" + id)).status());
        assertEquals(404, Web.put(url("/seenStatus/" + id), "{}").status());
    }

    @Test
    void listsByTeamAndStatus() {
        announce(text("Others", "elsewhere"));
        announce(text("Old", SALES).put("expiryTime", "2020-01-01T00:00:00.000Z"));
        announce(text("Now", SALES));
        announce(
                text("Later", SALES)
                        .put("scheduledTime", Instant.now().plusSeconds(60).toString()));
        var active = Web.get(url("/?teamIds=" + SALES + ",x&status=active")).json();
        assertEquals(1, active.size());
        assertEquals("Now", active.at("/0/announcementText").asText());
        assertEquals(4, Web.get(url("?page=1&limit=1000,&supervisorIds=s-1")).json().size());
        assertEquals(0, Web.get(url("?page=1&limit=1000,&supervisorIds=s-2")).json().size());
    }

    @Test
    void tellsAScheduledAnnouncementWhenItsTimeHasCome() {
        var ann = signIn("ann");
        announce(
                text("Soon", SALES).put("scheduledTime", Instant.now().plusMillis(200).toString()));
        ann.settle();
        assertFalse(ann.pending().contains("ANNOUNCEMENT_CREATED"));
        ann.await("ANNOUNCEMENT_CREATED");
    }
}
