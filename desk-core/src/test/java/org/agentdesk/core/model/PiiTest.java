package org.agentdesk.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.junit.jupiter.api.Test;

class PiiTest {

    private static final CustomerAttribute PHONE =
            new CustomerAttribute(
                    "phoneNumber", "Phone", "phoneNumber", true, true, List.of("WHATSAPP"));
    private static final Customer CLARA =
            new Customer(
                    "k1",
                    "Clara Novak",
                    Json.obj(
                            "_id",
                            Json.of("k1"),
                            "firstName",
                            Json.of("Clara Novak"),
                            "phoneNumber",
                            new Json.Arr(List.of(Json.of("+43660123456")))));

    private static Me agent(String scope) {
        return new Me(
                "a1",
                "ann",
                "",
                "",
                null,
                List.of(),
                Map.of("customer", Set.of(scope)),
                Json.Obj.EMPTY);
    }

    private static ChannelSession session(String type) {
        return new ChannelSession(
                "s1",
                type,
                "",
                null,
                CLARA,
                true,
                Json.obj(
                        "customer",
                        CLARA.source(),
                        "customerSuggestions",
                        new Json.Arr(List.of(CLARA.source())),
                        "channelData",
                        Json.obj("channelCustomerIdentifier", Json.of("+43660123456"))));
    }

    @Test
    void showsEverythingWithoutTheScopeThatMasks() {
        var session = session("WHATSAPP");
        assertSame(session, Pii.of(agent("view"), List.of(PHONE)).masked(session));
    }

    @Test
    void leavesNoWholeNumberAnywhereInASession() {
        var masked = Pii.of(agent("masked_pii"), List.of(PHONE)).masked(session("WHATSAPP"));
        assertFalse(masked.toString().contains("660123"), masked.toString());
        assertEquals("••••••••••56", masked.channelData().get("channelCustomerIdentifier").text());
        assertEquals("Clara Novak", masked.customer().name());
    }

    @Test
    void masksTheAddressOnAChannelThatNoAttributeIsKnownFor() {
        var pii = Pii.of(agent("masked_pii"), List.of(PHONE));
        assertEquals("cla•••••••", pii.identifier("TELEGRAM", "clara_2026"));
        assertFalse(
                Pii.of(agent("masked_pii"), List.of())
                        .masked(session("WHATSAPP"))
                        .toString()
                        .contains("Novak"));
    }
}
