package org.agentdesk.core.model;

import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.CimMessage;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;

/// Cuts personal data of customers down to what an agent may see. The wire carries it in the clear
/// to every desk: masking is the desk's duty (scope `masked_pii` of `customer`).
///
/// A name is personal where one of the attributes that it is made of is.
public final class Pii {

    static final String IDENTIFIER = "channelCustomerIdentifier";

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

    /// Whether names of customers are shown in part only.
    public boolean masksNames() {
        return masks("firstName") || masks("lastName");
    }

    /// A customer's name as the agent may see it; `""` stays so.
    String name(String whole) {
        return masksNames() ? PiiText.maskedName(whole) : whole;
    }

    /// A customer's name as the agent may see it; `""` when the server named none.
    public String name(Customer customer) {
        return name(customer.name());
    }

    /// The name of a conversation's customer as the agent may see it; `""` when there is none.
    public String name(Conversation conversation) {
        return name(conversation.customerName());
    }

    /// The name of the customer who rings as the agent may see it; `""` when there is none.
    public String name(Offer offer) {
        return name(offer.customerName());
    }

    /// The name of the customer in a list as the agent may see it; `""` when there is none.
    public String name(ListRequest request) {
        return name(request.customerName());
    }

    /// The name of whom something was written to as the agent may see it; `""` when there is none.
    public String name(Leftover left) {
        return name(left.customer());
    }

    /// The name of whom a message was written to as the agent may see it; `""` when there is none.
    public String name(KeptMessage message) {
        return name(message.customer());
    }

    /// The name of an author as the agent may see it; those of colleagues and bots are shown whole.
    public String name(Author author) {
        return author.kind() == Author.Kind.CUSTOMER ? name(author.name()) : author.name();
    }

    /// A notice with the customer's name as the agent may see it.
    public Notice masked(Notice notice) {
        return masksNames() ? notice.withCustomer(this::name) : notice;
    }

    /// The customer as the agent may see it.
    public Customer masked(Customer customer) {
        return masking
                ? new Customer(customer.id(), name(customer), masked(customer.source()))
                : customer;
    }

    /// The members of a profile as the agent may see them.
    Json.Obj masked(Json.Obj profile) {
        var source = profile;
        for (var key : profile.members().keySet()) {
            var attribute = personal(key);
            if (attribute.isPresent()) {
                source = source.with(key, masked(attribute.get(), source.get(key)));
            }
        }
        return source;
    }

    private static Json masked(CustomerAttribute attribute, Json value) {
        return value instanceof Json.Arr list
                ? new Json.Arr(list.items().stream().map(v -> masked(attribute, v)).toList())
                : value.text().isEmpty() ? value : Json.of(masked(attribute, value.text()));
    }

    /// An attribute's value as an agent sees it who may see it in part.
    public static String masked(CustomerAttribute attribute, String value) {
        return PiiText.masked(attribute.type(), value);
    }

    /// A value from outside the profile (a form that the customer filled in) as the agent may see
    /// it: personal where an attribute of this key or label is.
    ///
    /// @param name the value's name, as the form has it
    public String value(String name, String value) {
        if (masking && schema.isEmpty()) {
            return PiiText.masked("", value);
        }
        return schema.stream()
                .filter(a -> masking && a.pii())
                .filter(a -> a.key().equalsIgnoreCase(name) || a.label().equalsIgnoreCase(name))
                .findFirst()
                .map(a -> masked(a, value))
                .orElse(value);
    }

    /// A channel session as the agent may see it: the customer in it and the customer's address.
    public ChannelSession masked(ChannelSession session) {
        return masking ? new PiiEvents(this).session(session) : session;
    }

    /// A message as the agent may see it: who wrote it, not what it says.
    public CimMessage masked(CimMessage message) {
        return masking ? new PiiEvents(this).message(message) : message;
    }

    /// An event as the agent may see it: whom it is about.
    public CimEvent masked(CimEvent event) {
        return masking ? new PiiEvents(this).event(event) : event;
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
}
