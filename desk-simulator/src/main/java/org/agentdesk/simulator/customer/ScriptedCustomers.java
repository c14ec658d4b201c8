package org.agentdesk.simulator.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agentdesk.simulator.centre.Centre;
import org.agentdesk.simulator.centre.CustomerScript;
import org.agentdesk.simulator.centre.Customers;
import org.agentdesk.simulator.centre.Visit;
import org.agentdesk.simulator.customer.Personas.Persona;

/// Plays the personas one after the other, over and over: there is always one customer waiting, and
/// after one is taken the next comes at the given pace. Loop thread only.
public final class ScriptedCustomers implements CustomerScript {
    private final Centre centre;
    private final String origin;
    private final Duration pace;
    private final Personas personas = Personas.standard();
    private final Map<String, Part> parts = new HashMap<>();
    private int next;

    /// One customer's part in a conversation.
    private static final class Part {
        private final Persona persona;
        private int said = 1;
        private boolean writing;

        Part(Persona persona) {
            this.persona = persona;
        }

        boolean isOver() {
            return said >= persona.lines().size();
        }
    }

    /// A script for a centre.
    ///
    /// @param origin scheme, host and port, for the addresses of files that customers send
    /// @param pace the pause between customers
    public ScriptedCustomers(Centre centre, String origin, Duration pace) {
        this.centre = centre;
        this.origin = origin;
        this.pace = pace;
    }

    /// Sends the first customer and fills the pull-mode lists.
    public void begin() {
        centre.customers().listen(this);
        personas.all().stream().filter(p -> !p.list().isEmpty()).forEach(this::arrive);
        keepOneWaiting();
    }

    private void keepOneWaiting() {
        if (!centre.customers().isAnyoneWaiting()) {
            nextCustomer();
        }
        later(1, this::keepOneWaiting);
    }

    private void nextCustomer() {
        var pushed = personas.all().stream().filter(p -> p.list().isEmpty()).toList();
        arrive(pushed.get(next++ % pushed.size()));
    }

    private void arrive(Persona persona) {
        var directory = centre.directory();
        var list = directory.pullList(persona.list()).orElse(null);
        var queue = list == null ? directory.queue(persona.queue()).orElseThrow() : null;
        var channel = directory.channelType(persona.channel()).orElseThrow();
        var first = body(persona.lines().getFirst());
        var id =
                centre.customers()
                        .arrive(
                                new Customers.Arrival(
                                        persona.name(),
                                        persona.identifier(),
                                        channel,
                                        queue,
                                        list,
                                        first,
                                        Customers.Wish.USUAL,
                                        new Visit(persona.form(), List.of())));
        parts.put(id, new Part(persona));
    }

    @Override
    public void agentJoined(String conversationId) {}

    @Override
    public void agentWrote(String conversationId, String messageId, String text) {
        var part = parts.get(conversationId);
        if (part == null) {
            return;
        }
        var customers = centre.customers();
        later(0.1, () -> customers.delivers(conversationId, messageId, "DELIVERED"));
        later(0.2, () -> customers.reads(conversationId, messageId));
        if (!part.writing) {
            part.writing = true;
            later(0.4, () -> centre.customers().types(conversationId));
            later(0.8, () -> answer(conversationId, part));
        }
    }

    private void answer(String conversationId, Part part) {
        part.writing = false;
        if (part.isOver()) {
            leave(conversationId);
        } else {
            centre.customers().says(conversationId, body(part.persona.lines().get(part.said++)));
        }
    }

    private void leave(String conversationId) {
        parts.remove(conversationId);
        centre.customers().leaves(conversationId);
    }

    @Override
    public void agentsGone(String conversationId) {
        var part = parts.get(conversationId);
        if (part != null && part.persona.list().isEmpty()) {
            later(0.2, () -> leave(conversationId));
        }
    }

    @Override
    public void noAgent(String conversationId) {
        if (parts.containsKey(conversationId)) {
            leave(conversationId);
        }
    }

    private void later(double paces, Runnable step) {
        centre.loop().after(Duration.ofNanos((long) (pace.toNanos() * paces)), step);
    }

    private ObjectNode body(ObjectNode line) {
        return FileAddresses.in(line, origin);
    }
}
