package org.agentdesk.ui.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;

/// The customers' profiles as they were last read or saved: newer than what came with their
/// conversations. Lives on the JavaFX thread.
public final class Profiles {

    private static final int MOST = 200;

    private final Desk desk;
    private final UiThread uiThread;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<String, Customer> newest = new LinkedHashMap<>();

    public Profiles(Desk desk, UiThread uiThread) {
        this.desk = desk;
        this.uiThread = uiThread;
    }

    /// The customer of a conversation, as new as is known; null when the server named none.
    @Nullable Customer of(@Nullable Conversation conversation) {
        var told = conversation == null ? null : conversation.customer();
        return told == null ? null : newest.getOrDefault(told.id(), told);
    }

    /// Calls back when a profile was read anew.
    void follow(Runnable listener) {
        listeners.add(listener);
    }

    /// Reads a profile anew.
    void read(String customerId) {
        desk.services()
                .customer(customerId)
                .thenAccept(answer -> uiThread.run(() -> keep(answer, () -> {})));
    }

    /// Changes some members of a profile.
    void save(String customerId, Json.Obj changes, Consumer<ServiceAnswer<Customer>> then) {
        desk.services()
                .saveCustomer(customerId, changes)
                .thenAccept(answer -> uiThread.run(() -> keep(answer, () -> then.accept(answer))));
    }

    private void keep(ServiceAnswer<Customer> answer, Runnable then) {
        answer.got().ifPresent(this::keep);
        then.run();
        listeners.forEach(Runnable::run);
    }

    private void keep(Customer customer) {
        newest.remove(customer.id());
        newest.put(customer.id(), customer);
        if (newest.size() > MOST) {
            newest.remove(newest.keySet().iterator().next());
        }
    }

    /// Forgets everything, because somebody else works here now.
    void clear() {
        newest.clear();
    }
}
