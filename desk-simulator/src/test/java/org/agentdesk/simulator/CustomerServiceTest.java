package org.agentdesk.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.agentdesk.simulator.json.Json;
import org.junit.jupiter.api.Test;

/// Customers and what is kept with them over REST.
class CustomerServiceTest extends SimulatorTest {
    private static final String CUSTOMERS = "/cim-customer/customers";

    private String url(String path) {
        return simulator.baseUri().resolve(path).toString();
    }

    private JsonNode get(String path) {
        return Web.get(url(path)).json();
    }

    private String add(String name) {
        var body = Json.object().put("firstName", name);
        body.putArray("email").add(name + "@example.org");
        var answer = Web.post(url(CUSTOMERS), Json.write(body));
        assertEquals(201, answer.status());
        return answer.json().path("_id").asText();
    }

    @Test
    void keepsCustomers() {
        var id = add("Ada");
        Web.put(url(CUSTOMERS + "/" + id), "{\"company\":\"Engines\",\"_id\":\"other\"}");
        var ada = get(CUSTOMERS + "/" + id);
        assertEquals("Ada", ada.path("firstName").asText());
        assertEquals("Engines", ada.path("company").asText());
        assertTrue(ada.path("labels").isArray());
        assertEquals(200, Web.delete(url(CUSTOMERS + "/" + id)).status());
        assertEquals(404, Web.get(url(CUSTOMERS + "/" + id)).status());
        assertEquals(400, Web.post(url(CUSTOMERS), "{}").status());
    }

    @Test
    void findsCustomersPageByPage() {
        for (var name : new String[] {"Cleo", "ada", "Bea"}) {
            add(name);
        }
        var page = get(CUSTOMERS + "?limit=2&offset=0&sort=firstName:asc");
        assertEquals("ada", page.at("/docs/0/firstName").asText());
        assertEquals("Bea", page.at("/docs/1/firstName").asText());
        assertEquals(3, page.path("totalDocs").asInt());
        page = get(CUSTOMERS + "?limit=2&offset=2&sort=firstName:asc");
        assertEquals("Cleo", page.at("/docs/0/firstName").asText());
        page = get(CUSTOMERS + "?limit=25&offset=0&paginateQuery=firstName:BE");
        assertEquals(1, page.path("docs").size());
        page = get(CUSTOMERS + "?channelType=EMAIL&customerChannelIdentifier=ada@example.org");
        assertEquals("ada", page.at("/docs/0/firstName").asText());
    }

    @Test
    void knowsTheCustomerOfAConversation() {
        var id = customer("Hello");
        var customer = report("/conversations/" + id).path("customerId").asText();
        assertEquals("Vera", get(CUSTOMERS + "/" + customer).path("firstName").asText());
        assertEquals(
                customer,
                get(CUSTOMERS + "?channelType=WEB&customerChannelIdentifier=vera")
                        .at("/docs/0/_id")
                        .asText());
    }

    @Test
    void linksAConversationToAnotherCustomer() {
        var ann = signInReady("ann");
        var first = served(ann);
        var stranger = report("/conversations/" + first).path("customerId").asText();
        var known = add("Ada");
        var base = "/conversation-manager/customer-topics/";
        var body = Json.write(get(CUSTOMERS + "/" + known));

        assertEquals(200, Web.put(url(base + first + "/update-customer"), body).status());

        var changed = ann.awaitCim("ASSOCIATED_CUSTOMER_CHANGED").path("data");
        assertEquals(known, changed.path("_id").asText());
        assertEquals(known, report("/conversations/" + first).path("customerId").asText());
        assertEquals(known, report("/conversations/" + customer("Me")).path("customerId").asText());
        var both = Json.object();
        both.putObject("currentCustomer").put("_id", stranger);
        both.putObject("newCustomer").put("_id", known);
        var none = Web.put(url(base + "update-past-conversations"), Json.write(both));
        assertEquals("NOT_FOUND", none.json().path("status").asText());
        both.putObject("currentCustomer").put("_id", known);
        both.putObject("newCustomer").put("_id", stranger);
        var some = Web.put(url(base + "update-past-conversations"), Json.write(both));
        assertEquals(200, some.status());
        assertEquals(stranger, report("/conversations/" + first).path("customerId").asText());
    }

    @Test
    void pagesThroughPastActivitiesNewestFirst() {
        var id = customer("one");
        says(id, "two");
        var customer = report("/conversations/" + id).path("customerId").asText();
        var activity = Json.object().put("name", "VOICE_ACTIVITY").put("conversationId", id);
        activity.putObject("data").put("duration", 12);
        var published = "/conversation-manager/activities";
        assertEquals(201, Web.post(url(published), Json.write(activity)).status());
        var path = "/conversation-manager/customer-topics/customer/" + customer + "/activities";
        var names = new StringBuilder();
        for (int page = 0; page < 3; page++) {
            var docs = get(path + "?limit=1&offset=" + page).path("docs");
            names.append(docs.at("/0/name").asText()).append(' ');
        }
        assertEquals("VOICE_ACTIVITY CUSTOMER_MESSAGE", names.substring(0, 31));
        assertTrue(get(path + "?limit=25&offset=1").path("docs").isEmpty());
        assertEquals(400, Web.post(url(published), "{\"name\":\"x\"}").status());
    }

    @Test
    void changesSchemaAndLabels() {
        var schema = "/cim-customer/customerSchema";
        var made = Web.post(url(schema), "{\"key\":\"company\",\"label\":\"Company\"}").json();
        var id = made.path("_id").asText();
        Web.put(url(schema + "/" + id), "{\"isRequired\":true}");
        Web.put(url("/cim-customer/customerSchemaOrder"), "[\"" + id + "\"]");
        var attributes = get(schema);
        assertEquals(7, attributes.size());
        assertTrue(
                attributes.findParents("key").stream()
                        .anyMatch(a ->
                                a.path("isRequired").asBoolean()
                                        && a.path("key").asText().equals("company")));
        assertEquals(200, Web.delete(url(schema + "/" + id)).status());
        assertTrue(get("/cim-customer/attributeTypes").isArray());

        var label = Web.post(url("/cim-customer/label"), "{\"name\":\"New\"}").json();
        var query = "/cim-customer/label?_id=" + label.path("_id").asText();
        assertEquals(
                "Newer", Web.put(url(query), "{\"name\":\"Newer\"}").json().path("name").asText());
        assertEquals(200, Web.delete(url(query)).status());
        assertEquals(3, get("/cim-customer/label").size());
    }

    @Test
    void failsOnDemand() {
        var faults = simulator.controlUri() + "/faults/service";
        var fault = "{\"path\":\"/label\",\"mode\":\"error\",\"times\":2}";
        assertEquals(200, Web.post(faults, fault).status());
        assertEquals(200, Web.get(url("/cim-customer/attributeTypes")).status());
        assertEquals(500, Web.get(url("/cim-customer/label")).status());
        assertEquals(500, Web.get(url("/cim-customer/label")).status());
        assertEquals(200, Web.get(url("/cim-customer/label")).status());
    }

    @Test
    void keepsThePreferencesOfAnAgent() {
        var path = "/cim-customer/userPreference";
        var made = Web.post(url(path), "{\"user_Id\":\"a-1\",\"columns\":[\"firstName\"]}").json();
        Web.put(url(path + "/" + made.path("_id").asText()), "{\"columns\":[\"web\"]}");
        var docs = get(path + "?user_Id=a-1").path("docs");
        assertEquals("web", docs.at("/0/columns/0").asText());
        assertTrue(get(path + "?user_Id=a-2").path("docs").isEmpty());
    }
}
