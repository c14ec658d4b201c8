package org.agentdesk.ui.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;

/// The customers' profiles as they were last read or saved, until the server tells a newer one with
/// a conversation. Lives on the JavaFX thread.
public final class Profiles {

    private static final int MOST = 200;

    private final Desk desk;
    private final UiThread uiThread;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<String, Customer> newest = new LinkedHashMap<>();

    /// What the server told last, by conversation.
    private final Map<String, Customer> told = new LinkedHashMap<>();

    /// Counts, by customer, what makes an answer to an older question stale.
    private final Map<String, Integer> turns = new HashMap<>();

    public Profiles(Desk desk, UiThread uiThread) {
        this.desk = desk;
        this.uiThread = uiThread;
    }

    /// The customer of a conversation, as new as is known; null when the server named none.
    @Nullable Customer of(@Nullable Conversation conversation) {
        var now = conversation == null ? null : conversation.customer();
        if (conversation == null || now == null) {
            return null;
        }
        if (told.size() > MOST) {
            told.remove(told.keySet().iterator().next());
        }
        var before = told.put(conversation.id(), now);
        if (before != null && before.id().equals(now.id()) && !before.equals(now)) {
            turn(now.id());
            newest.remove(now.id());
        }
        return newest.getOrDefault(now.id(), now);
    }

    private int turn(String customerId) {
        return turns.merge(customerId, 1, Integer::sum);
    }

    /// Calls back when a profile was read anew.
    void follow(Runnable listener) {
        listeners.add(listener);
    }

    /// Reads a profile anew.
    void read(String customerId) {
        read(customerId, _ -> {});
    }

    private void read(String customerId, Consumer<ServiceAnswer<Customer>> then) {
        int asked = turns.getOrDefault(customerId, 0);
        desk.services()
                .customer(customerId)
                .thenAccept(answer ->
                        uiThread.run(() -> {
                            if (turns.getOrDefault(customerId, 0) == asked) {
                                answer.got().ifPresent(this::keep);
                            }
                            then.accept(answer);
                            tell();
                        }));
    }

    /// Changes some members of a profile.
    void save(String customerId, Json.Obj changes, Consumer<ServiceAnswer<Customer>> then) {
        turn(customerId);
        desk.services()
                .saveCustomer(customerId, changes)
                .thenAccept(answer ->
                        uiThread.run(() -> {
                            turn(customerId);
                            answer.got().ifPresent(this::keep);
                            then.accept(answer);
                            tell();
                        }));
    }

    /// Changes a member that has to be written whole: it is read anew first, so that what others
    /// wrote stays.
    void change(
            String customerId,
            Function<Customer, Json.Obj> changes,
            Consumer<ServiceAnswer<Customer>> then) {
        read(
                customerId,
                answer -> {
                    if (answer instanceof ServiceAnswer.Got<Customer>(var now)) {
                        save(customerId, changes.apply(now), then);
                    } else {
                        then.accept(answer);
                    }
                });
    }

    private void tell() {
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
        told.clear();
        turns.clear();
    }
}
