package org.agentdesk.core.machine;

import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Author.Kind;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Transcript;
import org.jspecify.annotations.Nullable;

/// Who said it. A CONNECTOR speaks for the customer.
final class Authors {

    private Authors() {}

    static Author of(CimEvent event, Sender sender, @Nullable Me me, @Nullable Customer customer) {
        if (me != null && me.id().equals(sender.id())) {
            return new Author(Kind.ME, me.id(), me.displayName());
        }
        if (isCustomer(event, sender)) {
            return customer == null
                    ? new Author(Kind.CUSTOMER, sender.id(), "")
                    : new Author(Kind.CUSTOMER, customer.id(), customer.name());
        }
        return new Author(kind(event, sender), sender.id(), name(sender));
    }

    /// Who said what came through somebody else's system: its connector carries what was sent to
    /// the customer, and does not speak for them.
    static Author ofThirdParty(
            CimEvent event, Sender sender, @Nullable Me me, @Nullable Customer customer) {
        boolean carried = sender.is("CONNECTOR") || sender.is("APP") || sender.is("SYSTEM");
        return carried ? new Author(Kind.SYSTEM, sender.id(), "") : of(event, sender, me, customer);
    }

    /// With everything the customer said under the customer's present name.
    static Conversation renamed(Conversation conversation) {
        var customer = conversation.customer();
        if (customer == null) {
            return conversation;
        }
        var name = new Author(Kind.CUSTOMER, customer.id(), customer.name());
        var transcript = conversation.transcript();
        boolean stale = transcript.stream().anyMatch(e -> isOfAnother(e, name));
        return stale
                ? conversation.withTranscript(
                        Transcript.of(transcript.stream().map(e -> by(e, name)).toList()))
                : conversation;
    }

    private static boolean isOfAnother(Entry entry, Author customer) {
        return entry instanceof Entry.Said said
                && said.author().kind() == Kind.CUSTOMER
                && !said.author().equals(customer);
    }

    private static Entry by(Entry entry, Author customer) {
        return isOfAnother(entry, customer) && entry instanceof Entry.Said said
                ? said.by(customer)
                : entry;
    }

    private static boolean isCustomer(CimEvent event, Sender sender) {
        return sender.is("CUSTOMER")
                || sender.is("CONNECTOR")
                || event.name() == EventName.CUSTOMER_MESSAGE;
    }

    private static Kind kind(CimEvent event, Sender sender) {
        if (sender.is("AGENT")) {
            return Kind.AGENT;
        }
        return sender.is("BOT") || event.name() == EventName.BOT_MESSAGE ? Kind.BOT : Kind.SYSTEM;
    }

    private static String name(Sender sender) {
        var detail = sender.additionalDetail();
        var full = detail.get("firstName").text() + " " + detail.get("lastName").text();
        return full.isBlank() ? sender.name() : full.strip();
    }
}
