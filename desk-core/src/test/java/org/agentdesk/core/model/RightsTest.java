package org.agentdesk.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.junit.jupiter.api.Test;

/// What scopes allow, and what they hide.
class RightsTest {

    private static Me me(Map<String, Set<String>> scopes) {
        return new Me("a1", "ann", "Ann", "", null, List.of(), scopes, Json.Obj.EMPTY);
    }

    private static Rights with(String resource, String... scopes) {
        return Rights.of(me(Map.of(resource, Set.of(scopes))));
    }

    @Test
    void aServerWithoutScopesLetsAgentsWorkAndNobodySupervise() {
        var rights = Rights.of(me(Map.of()));
        assertTrue(rights.changesState() && rights.leaves() && rights.wrapsUp());
        assertTrue(rights.asksFor(Assistance.CONSULT));
        assertFalse(rights.supervises());
        assertFalse(rights.startsConversations());
    }

    @Test
    void oldNamesCount() {
        assertTrue(with("state-change", "manage").changesState());
        assertTrue(with("leave-chat", "anything").leaves());
    }

    @Test
    void oldPlatformsHaveNoScopeForAskingOthers() {
        assertTrue(with("state-change", "view").asksFor(Assistance.TRANSFER));
        assertTrue(with("leave-chat", "view").asksFor(Assistance.CONSULT));
    }

    @Test
    void whoHasNoneOfTheScopesForAskingOthersMayNot() {
        for (var kind : Assistance.values()) {
            assertFalse(with("agent-conversation-control", "view_history").asksFor(kind));
            assertFalse(with("agent-conversation-control").asksFor(kind));
            assertFalse(with("state-change", "manage_state_change").asksFor(kind));
        }
        var modern = with("agent-conversation-control", "view_consult");
        assertTrue(modern.asksFor(Assistance.CONSULT));
        assertFalse(modern.asksFor(Assistance.TRANSFER));
    }

    @Test
    void listsMayBeSeenWithoutTheRightToEndTheirRequests() {
        var rights = with("subscribed-list", "view");
        assertTrue(rights.seesLists());
        assertFalse(rights.endsRequests());
    }

    private static final List<CustomerAttribute> SCHEMA =
            List.of(
                    attribute("firstName", "alphaNumeric100", true),
                    attribute("phoneNumber", "phoneNumber", true),
                    attribute("mail", "email", true),
                    attribute("city", "String100", false));

    private static CustomerAttribute attribute(String key, String type, boolean pii) {
        return new CustomerAttribute(key, key, type, pii, false, List.of());
    }

    private static Customer cara() {
        var source =
                Json.obj(
                        "firstName", Json.of("Caroline"),
                        "phoneNumber", new Json.Arr(List.of(Json.of("+49170123456"), Json.of(""))),
                        "mail", Json.of("caroline@example.org"),
                        "city", Json.of("Bonn"));
        return new Customer("c1", "Caroline", source);
    }

    @Test
    void masksPersonalDataAsThePlatformDoes() {
        var masks = Pii.of(me(Map.of("customer", Set.of("view", "masked_pii"))), SCHEMA);
        var masked = masks.masked(cara());
        assertEquals("Car•••••", masked.name());
        assertEquals("Car•••••", masked.source().get("firstName").text());
        assertEquals("••••••••••56", masked.source().get("phoneNumber").items().get(0).text());
        assertEquals("", masked.source().get("phoneNumber").items().get(1).text());
        assertEquals("caro••••••••••••.org", masked.source().get("mail").text());
        assertEquals("Bonn", masked.source().get("city").text());
    }

    @Test
    void showsEverythingToThoseWhoMaySeeIt() {
        var cara = cara();
        assertEquals(cara, Pii.of(me(Map.of("customer", Set.of("view_pii"))), SCHEMA).masked(cara));
        var both = me(Map.of("customer", Set.of("view_pii", "masked_pii")));
        assertEquals(cara, Pii.of(both, SCHEMA).masked(cara));
    }

    @Test
    void masksEverythingAsLongAsTheSchemaIsNotKnown() {
        var masked = Pii.of(me(Map.of("customer", Set.of("masked_pii"))), List.of()).masked(cara());
        assertEquals("Car•••••", masked.name());
        assertEquals("Bon•", masked.source().get("city").text());
    }
}
