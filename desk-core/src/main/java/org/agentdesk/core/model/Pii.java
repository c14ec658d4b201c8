package org.agentdesk.core.model;

import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;

/// Cuts personal data of customers down to what an agent may see. The wire carries it in the clear
/// to every desk: masking is the desk's duty (scope `masked_pii` of `customer`).
public final class Pii {

    private static final int EMAIL_KEPT = 4;
    private static final int PHONE_KEPT = 2;
    private static final int OTHER_KEPT = 3;
    private static final String HIDDEN = "•";
    private static final String IDENTIFIER = "channelCustomerIdentifier";

    private static final Pii NOTHING = new Pii(false, List.of());

    private final boolean masking;
    private final List<CustomerAttribute> schema;

    private Pii(boolean masking, List<CustomerAttribute> schema) {
        this.masking = masking;
        this.schema = List.copyOf(schema);
    }

    /// What holds for an agent.
    ///
    /// @param schema the attributes customers have; where it is empty because it is not known,
    ///   everything but the id counts as personal
    public static Pii of(Me me, List<CustomerAttribute> schema) {
        boolean masks = me.may("customer", "masked_pii") && !me.may("customer", "view_pii");
        return masks ? new Pii(true, schema) : NOTHING;
    }

    /// The attribute of a key if it is shown in part only.
    private Optional<CustomerAttribute> personal(String key) {
        if (!masking || key.startsWith("_")) {
            return Optional.empty();
        }
        return schema.isEmpty()
                ? Optional.of(new CustomerAttribute(key, key, "", true, false, List.of()))
                : schema.stream().filter(a -> a.pii() && a.key().equals(key)).findFirst();
    }

    /// Whether an attribute is shown in part only.
    public boolean masks(String key) {
        return personal(key).isPresent();
    }

    /// The customer as the agent may see it.
    public Customer masked(Customer customer) {
        var source = customer.source();
        for (var key : customer.source().members().keySet()) {
            var attribute = personal(key);
            if (attribute.isPresent()) {
                source = source.with(key, masked(attribute.get(), source.get(key)));
            }
        }
        return new Customer(customer.id(), name(customer), source);
    }

    /// A channel session as the agent may see it: the customer in it and the customer's address.
    public ChannelSession masked(ChannelSession session) {
        if (!masking) {
            return session;
        }
        var customer = session.customer() == null ? null : masked(session.customer());
        var source = session.source().without("customerSuggestions");
        if (customer != null && source.has("customer")) {
            source = source.with("customer", customer.source());
        }
        var address = session.channelData().get(IDENTIFIER).text();
        if (!address.isEmpty()) {
            var shown = Json.of(identifier(session.channelType(), address));
            source =
                    source.with(
                            "channelData", session.channelData().object().with(IDENTIFIER, shown));
        }
        return new ChannelSession(
                session.id(),
                session.channelType(),
                session.channelName(),
                session.mrdId(),
                customer,
                session.active(),
                source);
    }

    /// The customer's address on a channel as the agent may see it.
    ///
    /// @param channelType upper case; where no attribute is known for it, its address counts as
    ///   personal
    public String identifier(String channelType, String address) {
        var known =
                schema.stream()
                        .filter(a ->
                                a.channelIdentifier() && a.channelTypes().contains(channelType))
                        .findFirst()
                        .orElse(new CustomerAttribute("", "", "", true, true, List.of()));
        return masking && known.pii() ? masked(known, address) : address;
    }

    private String name(Customer customer) {
        return masks("firstName") ? masked(customer.name(), OTHER_KEPT) : customer.name();
    }

    private static Json masked(CustomerAttribute attribute, Json value) {
        return value instanceof Json.Arr list
                ? new Json.Arr(list.items().stream().map(v -> masked(attribute, v)).toList())
                : value.text().isEmpty() ? value : Json.of(masked(attribute, value.text()));
    }

    /// An attribute's value as the agent may see it.
    public static String masked(CustomerAttribute attribute, String value) {
        if (attribute.type().equalsIgnoreCase("email") || value.contains("@")) {
            return value.length() <= 2 * EMAIL_KEPT
                    ? HIDDEN.repeat(value.length())
                    : value.substring(0, EMAIL_KEPT)
                            + HIDDEN.repeat(value.length() - 2 * EMAIL_KEPT)
                            + value.substring(value.length() - EMAIL_KEPT);
        }
        if (attribute.type().equalsIgnoreCase("phoneNumber")) {
            int hidden = Math.max(0, value.length() - PHONE_KEPT);
            return HIDDEN.repeat(hidden) + value.substring(hidden);
        }
        return masked(value, OTHER_KEPT);
    }

    private static String masked(String value, int kept) {
        int shown = Math.min(kept, value.length());
        return value.substring(0, shown) + HIDDEN.repeat(value.length() - shown);
    }
}
