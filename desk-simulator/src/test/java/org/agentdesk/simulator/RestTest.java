package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestTest extends SimulatorTest {

    private String url(String path) {
        return simulator.baseUri().resolve(path).toString();
    }

    private Web.Answer login(String body) {
        return Web.post(simulator.baseUri() + "/agent/login", body);
    }

    @Test
    void namesTheScopesThatTheControlApiGave() {
        var body = Json.object();
        body.putArray("customer").add("view").add("masked_pii");
        control("/agents/ann/scopes", body);
        assertEquals("[\"view\",\"masked_pii\"]", scopesOf("ann", "customer"));
        assertTrue(scopesOf("ann", "subscribed-list").contains("view"));
        assertTrue(scopesOf("ben", "customer").contains("view_pii"));
    }

    private String scopesOf(String user, String resource) {
        var body = "{\"username\":\"" + user + "\",\"password\":\"secret\"}";
        return Web.post(simulator.baseUri() + "/agent/login", body)
                .json()
                .at("/data/keycloak_User/permittedResources/Resources")
                .valueStream()
                .filter(it -> it.path("rsname").asText().equals(resource))
                .map(it -> it.path("scopes").toString())
                .findFirst()
                .orElse("");
    }

    @Test
    void signsIn() {
        var answer = login("{\"username\":\"sue\",\"password\":\"secret\"}");
        assertEquals(200, answer.status());
        assertEquals(200, answer.json().path("statusCode").asInt());
        var data = answer.json().path("data");
        assertTrue(data.path("token").asText().contains("."));
        assertTrue(data.hasNonNull("refresh_token"));
        var user = data.path("keycloak_User");
        assertEquals("Sales", user.at("/supervisedTeams/0/teamName").asText());
        var names =
                user.at("/permittedResources/Resources")
                        .valueStream()
                        .map(resource -> resource.path("rsname").asText())
                        .collect(Collectors.toSet());
        assertTrue(names.containsAll(Set.of("state-change", "supervisor", "subscribed-list")));
    }

    @Test
    void refusesBadCredentialsAndBadRequests() {
        var wrong = login("{\"username\":\"ann\",\"password\":\"no\"}");
        assertEquals(401, wrong.status());
        assertEquals(401, wrong.json().at("/error/error_detail/status").asInt());
        assertTrue(wrong.json().at("/error/error_message").isTextual());
        assertTrue(wrong.json().at("/error/error_detail/reason").isTextual());
        for (var body : new String[] {"", "null", "{}", "{broken", "[]", "{\"username\":7}"}) {
            var bad = login(body);
            assertEquals(400, bad.status(), body);
            assertTrue(bad.json().at("/msg/error/attribute").isTextual(), body);
        }
    }

    @Test
    void givesUsersOtherScopesOnDemand() {
        var granted = Json.object();
        granted.putObject("resources").putArray("state-change").add("manage_state_change");
        control("/agents/ann/scopes", granted);
        var body = "{\"username\":\"ann\",\"password\":\"secret\"}";
        var resources = "/data/keycloak_User/permittedResources/Resources";
        var only = login(body).json().at(resources);
        assertEquals(1, only.size());
        assertEquals("state-change", only.at("/0/rsname").asText());
        assertEquals("manage_state_change", only.at("/0/scopes/0").asText());
        control("/agents/ann/scopes", Json.object());
        assertTrue(login(body).json().at(resources).size() > 1);
    }

    @Test
    void failsOnDemand() {
        var body = "{\"username\":\"ann\",\"password\":\"secret\"}";
        control("/faults/login", Json.object().put("mode", "licence"));
        assertEquals(412, login(body).json().path("statusCode").asInt());
        control("/faults/login", Json.object().put("mode", "error"));
        assertEquals(500, login(body).status());
        control("/faults/login", Json.object().put("mode", "malformed"));
        assertTrue(login(body).json().isMissingNode());
        control("/faults/login", Json.object().put("mode", "none").put("millis", 100));
        long before = System.nanoTime();
        assertEquals(200, login(body).status());
        assertTrue(System.nanoTime() - before > 90_000_000L);
    }

    private void fail(String path, String mode, int bytes) {
        var fault = Json.object().put("path", path).put("mode", mode).put("bytes", bytes);
        assertTrue(control("/faults/service", fault).path("done").asBoolean());
    }

    @Test
    void aServiceFailsOnDemandAndWorksAgain() throws Exception {
        var form = "/unified-admin/forms/62d07f4f0980a50a91210bef";
        fail("/unified-admin/forms", "missing", 0);
        assertEquals(404, Web.get(url(form)).status());
        assertEquals(200, Web.get(url("/unified-admin/reasons")).status());
        fail("/unified-admin/forms", "error", 0);
        assertEquals(500, Web.get(url(form)).status());
        fail("/unified-admin/forms", "malformed", 0);
        assertTrue(Web.get(url(form)).json().isMissingNode());
        fail("/unified-admin/forms", "silent", 0);
        var late = Web.getLater(url(form));
        fail("/unified-admin/forms", "none", 0);
        assertEquals(200, Web.get(url(form)).status());
        assertTrue(late.handle((_, _) -> true).get(10, TimeUnit.SECONDS), "it ended");
    }

    @Test
    void anUploadIsCutWithinItsBody() {
        fail("/file-engine", "cut", 1_000);
        var upload = url("/file-engine/api/uploadFileStream");
        assertThrows(UncheckedIOException.class, () -> Web.post(upload, "x".repeat(500_000)));
        fail("/file-engine", "none", 0);
        assertEquals(400, Web.post(upload, "x".repeat(500_000)).status());
    }

    @Test
    void aQueueVanishesAndComesBack() {
        var queues = url("/routing-engine/precision-queues");
        assertTrue(Web.get(queues).text().contains("support"));
        control("/queues/support/close");
        assertFalse(Web.get(queues).text().contains("support"));
        control("/queues/support/open");
        assertTrue(Web.get(queues).text().contains("support"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/unified-admin/reasons",
                "/unified-admin/agent-desk-settings",
                "/unified-admin/locale-setting",
                "/unified-admin/pull-mode-list",
                "/unified-admin/forms/62d07f4f0980a50a91210bef",
                "/routing-engine/media-routing-domains",
                "/routing-engine/precision-queues",
                "/routing-engine/precision-queues/available-agents?conversationId=&agentId=",
                "/routing-engine/tasks?agentId=x",
                "/cim-customer/customerSchema",
                "/cim-customer/label",
                "/cim-customer/agentSetting?user_Id=x",
                "/team-announcement/announcement/?teamIds=a&status=active",
                "/realtime-reports/bot-active-chats/detail",
                "/conversation-manager/customer-topics/customer/x/activities?limit=25&offset=0"
            })
    void offersTheServicesBesideTheSocket(String path) {
        var answer = Web.get(url(path));
        assertEquals(200, answer.status());
        assertTrue(answer.json().isContainerNode());
    }

    @Test
    void offersAFormOfOneChoiceIfAsked() {
        var page = "/unified-admin/forms/62d07f4f0980a50a91210bef";
        var multiple = "/attributes/0/categoryOptions/isMultipleChoice";
        assertTrue(Web.get(url(page)).json().at(multiple).asBoolean());
        control("/settings", Json.object().put("wrapUpSingle", true));
        assertFalse(Web.get(url(page)).json().at(multiple).asBoolean());
    }

    @Test
    void answersUnknownPathsWithJson() {
        assertEquals(404, Web.get(url("/nowhere")).json().path("statusCode").asInt());
        assertEquals(405, Web.get(simulator.baseUri() + "/agent/login").status());
    }

    @Test
    void listsWhoIsAvailable() {
        var ann = signInReady("ann");
        signInReady("ben");
        var path = "/routing-engine/precision-queues/available-agents?conversationId=&agentId=";
        var sales = Web.get(url(path + ann.id())).json().path(0);
        assertEquals(1, sales.path("totalAvailableAgents").asInt());
        assertEquals("ben", sales.at("/availableAgents/0/name").asText());
    }

    @Test
    void keepsUploadedFiles() {
        var body =
                "--XX\r\n"
                        + "Content-Disposition: form-data; name=\"roomInfo\"\r\n\r\n"
                        + "12345\r\n"
                        + "--XX\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"a b.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\n"
                        + "line\r\n\r\n"
                        + "end\r\n"
                        + "--XX--\r\n";
        var request =
                Web.posting(url("/file-engine/api/uploadFileStream"), body)
                        .header("Content-Type", "multipart/form-data; boundary=XX")
                        .build();
        var stored = Web.send(request).json();
        assertEquals("text/plain", stored.path("type").asText());
        var path = "/file-engine/api/downloadFileStream?filename=" + stored.path("name").asText();
        assertEquals("line\r\n\r\nend", Web.get(url(path)).text());
        assertEquals(404, Web.get(url(path + "x")).status());
        assertEquals(400, Web.post(url("/file-engine/api/uploadFileStream"), "x").status());
    }

    @Test
    void givesPastActivitiesNewestFirst() {
        var id = customer("first");
        says(id, "second");
        var customer = report("/conversations/" + id).path("customerId").asText();
        var path = "/conversation-manager/customer-topics/customer/%s/activities?limit=1&offset=0";
        var docs = Web.get(url(path.formatted(customer))).json().path("docs");
        assertEquals("second", docs.at("/0/data/body/markdownText").asText());
        control("/conversations/" + id + "/data", Json.object().put("order", "4711"));
        var data = "/conversation-manager/customer-topics/" + id + "/conversation-data";
        assertEquals("4711", Web.get(url(data)).json().path("order").asText());
    }

    @Test
    void tellsAnnouncementsOverTheSocket() {
        var ann = signIn("ann");
        var body = "{\"announcementText\":\"Team call at 3\",\"supervisorId\":\"s\"}";
        assertEquals(201, Web.post(url("/team-announcement/announcement"), body).status());
        assertEquals("active", ann.await("ANNOUNCEMENT_CREATED").path("status").asText());
    }

    @Test
    void remembersTheSettingsOfAnAgent() {
        Web.put(url("/cim-customer/agentSetting/a-1"), "{\"theme\":\"dark\"}");
        var setting = Web.get(url("/cim-customer/agentSetting?user_Id=a-1")).json();
        assertEquals("dark", setting.path("theme").asText());
        assertEquals("en", setting.path("language").asText());
    }
}
