package org.agentdesk.ui.customer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.CustomerAttribute;
import org.agentdesk.core.model.CustomerLabel;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Me;
import org.agentdesk.ui.conversation.Talk;

/// Customers with profiles, and agents with scopes.
public final class People {

    public static final List<CustomerAttribute> SCHEMA =
            List.of(
                    new CustomerAttribute("firstName", "Name", "String100", true, false, List.of()),
                    new CustomerAttribute(
                            "phoneNumber", "Phone", "phoneNumber", true, true, List.of("WHATSAPP")),
                    new CustomerAttribute("email", "E-mail", "email", true, false, List.of()),
                    new CustomerAttribute("city", "City", "String100", false, false, List.of()));
    public static final List<CustomerLabel> LABELS =
            List.of(
                    new CustomerLabel("l1", "VIP", "#b45309"),
                    new CustomerLabel("l2", "Newsletter", "#1c8a53"));
    public static final Customer CLARA =
            customer("k1", "Clara Novak", "+43 660 1234567", "clara.novak@example.com");
    public static final Customer OTHER =
            customer("k9", "Clara Novak-Huber", "+43 1 5553434", "huber@example.com");

    private People() {}

    private static Customer customer(String id, String name, String phone, String mail) {
        return new Customer(
                id,
                name,
                Json.obj(
                        "_id",
                        Json.of(id),
                        "firstName",
                        Json.of(name),
                        "phoneNumber",
                        new Json.Arr(List.of(Json.of(phone), Json.of(""))),
                        "email",
                        Json.of(mail),
                        "city",
                        Json.of("Graz"),
                        "isAnonymous",
                        Json.of(false),
                        "labels",
                        new Json.Arr(List.of(Json.of("l1")))));
    }

    /// Ann with these scopes on `customer`, and with the right to labels.
    public static Me ann(String... scopes) {
        return new Me(
                "a1",
                "ann",
                "Ann",
                "Berger",
                null,
                List.of(),
                Map.of("customer", Set.of(scopes), "customer-labels", Set.of("assign_label")),
                Json.Obj.EMPTY);
    }

    /// A conversation with Clara, whose profile says much.
    public static Conversation withClara(Talk talk) {
        var session =
                new ChannelSession(
                        "s1",
                        "WHATSAPP",
                        "",
                        "m1",
                        CLARA,
                        true,
                        Json.obj(
                                "channelData",
                                Json.obj(
                                        "channelCustomerIdentifier",
                                        Json.of("+436601234567"),
                                        "additionalAttributes",
                                        new Json.Arr(
                                                List.of(
                                                        Json.obj(
                                                                "key",
                                                                Json.of("Order"),
                                                                "value",
                                                                Json.of("39054"))))),
                                "customerSuggestions",
                                new Json.Arr(List.of(OTHER.source()))));
        var old = new ChannelSession("s0", "WEB", "", "m1", CLARA, false, Json.Obj.EMPTY);
        return talk.conversation()
                .withCustomer(CLARA)
                .withSessions(List.of(old, session))
                .withData(Json.obj("Language", Json.of("English"), "Page", Json.of("/returns")));
    }

    /// A session as the web widget makes it.
    public static ChannelSession sessionWithForm() {
        var answers =
                new Json.Arr(
                        List.of(
                                answer("first_name", "Clara"),
                                answer("mail", "clara@example.com"),
                                answer("city", "Graz"),
                                answer("", "nobody asked"),
                                answer("note", " ")));
        var web =
                Json.obj(
                        "browserDeviceInfo",
                        Json.obj("browserName", Json.of("Firefox"), "browserId", Json.Null.NULL),
                        "queue",
                        Json.of(""),
                        "locale",
                        Json.obj("language", Json.of("english")),
                        "formData",
                        Json.obj("formId", Json.of("f1"), "attributes", answers));
        var attribute =
                Json.obj(
                        "key", Json.of("WebChannelData"),
                        "type", Json.of("WebChannelData"),
                        "value", web);
        var data = Json.obj("additionalAttributes", new Json.Arr(List.of(attribute)));
        return new ChannelSession(
                "s2", "WEB", "", "m1", CLARA, true, Json.obj("channelData", data));
    }

    private static Json answer(String key, String value) {
        return Json.obj("key", Json.of(key), "value", Json.of(value), "type", Json.of("string"));
    }

    /// Ann's desk with this conversation.
    public static DeskState desk(Me me, Conversation... conversations) {
        return Talk.desk(conversations).withMe(me);
    }
}
