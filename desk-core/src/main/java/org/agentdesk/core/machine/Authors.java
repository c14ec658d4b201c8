package org.agentdesk.core.machine;

import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Sender;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Author.Kind;
import org.agentdesk.core.model.Me;
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
