package org.agentdesk.ui.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.CustomerLabel;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;

/// The labels that the customer of the open conversation carries. Lives on the JavaFX thread.
public final class LabelsViewModel {

    private final Texts texts = Texts.of(CustomerViewModel.class);
    private final Desk desk;
    private final OpenConversation open;
    private final Profiles profiles;
    private final UiThread uiThread;
    private final ObservableList<CustomerLabel> carried = FXCollections.observableArrayList();
    private final ObservableList<CustomerLabel> others = FXCollections.observableArrayList();
    private final Map<String, String> troubles = new HashMap<>();
    private final ReadOnlyBooleanWrapper assignable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper locked = new ReadOnlyStringWrapper("");
    private List<CustomerLabel> all = List.of();
    private String askedBy = "";
    private String askedFor = "";

    /// What is to be changed, by customer, in the order it was wished.
    private final Map<String, List<Wish>> wishes = new HashMap<>();

    private record Wish(String labelId, boolean on) {}

    public LabelsViewModel(Desk desk, OpenConversation open, Profiles profiles, UiThread uiThread) {
        this.desk = desk;
        this.open = open;
        this.profiles = profiles;
        this.uiThread = uiThread;
        open.follow(this::project);
        profiles.follow(() -> project(open.state(), open.get()));
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        var me = state.me();
        var customer = profiles.of(conversation);
        if (me != null && customer != null && Rights.of(me).seesCustomer()) {
            load(me.id(), conversation == null ? "" : conversation.id());
        }
        var ids = customer == null ? Set.<String>of() : ids(customer);
        set(carried, carried(ids));
        set(others, all.stream().filter(label -> !ids.contains(label.id())).toList());
        assignable.set(
                me != null && customer != null && !all.isEmpty() && Rights.of(me).assignsLabels());
        locked.set(state.link().isLive() ? "" : texts.get("locked"));
        trouble.set(customer == null ? "" : troubles.getOrDefault(customer.id(), ""));
    }

    /// A label that is not known any more, or not yet, is carried all the same.
    private List<CustomerLabel> carried(Set<String> ids) {
        var shown = new ArrayList<>(all.stream().filter(l -> ids.contains(l.id())).toList());
        if (!all.isEmpty()) {
            var known = all.stream().map(CustomerLabel::id).toList();
            ids.stream()
                    .filter(id -> !known.contains(id))
                    .map(id -> new CustomerLabel(id, texts.get("labels.unknown"), ""))
                    .forEach(shown::add);
        }
        return shown;
    }

    private static void set(ObservableList<CustomerLabel> shown, List<CustomerLabel> now) {
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
    }

    /// Asked once for each conversation that is opened until the labels are known.
    private void load(String agentId, String conversationId) {
        if (!agentId.equals(askedBy)) {
            askedBy = agentId;
            askedFor = "";
            all = List.of();
            wishes.clear();
            troubles.clear();
        }
        if (!all.isEmpty() || conversationId.equals(askedFor)) {
            return;
        }
        askedFor = conversationId;
        desk.services().labels().thenAccept(answer -> uiThread.run(() -> arrived(answer)));
    }

    private void arrived(ServiceAnswer<List<CustomerLabel>> answer) {
        answer.got().ifPresent(labels -> all = List.copyOf(labels));
        project(open.state(), open.get());
    }

    /// Servers wrote the labels of a profile as ids, and as objects.
    private static Set<String> ids(Customer customer) {
        var ids = new LinkedHashSet<String>();
        for (var label : customer.source().get("labels").items()) {
            var id = label.text().isEmpty() ? label.get("_id").text() : label.text();
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }

    /// Gives the customer a label, or takes it away. What is wished while another wish is being
    /// saved follows it.
    void put(CustomerLabel label, boolean on) {
        var customer = profiles.of(open.get());
        if (customer == null || !assignable.get() || !locked.get().isEmpty()) {
            return;
        }
        var waiting = wishes.computeIfAbsent(customer.id(), _ -> new ArrayList<>());
        waiting.add(new Wish(label.id(), on));
        troubles.remove(customer.id());
        if (waiting.size() == 1) {
            grant(customer.id());
        }
    }

    /// Other agents give labels too: the list is read anew before it is written whole.
    private void grant(String customerId) {
        var waiting = wishes.getOrDefault(customerId, List.of());
        var now = List.copyOf(waiting);
        profiles.change(
                customerId,
                customer -> labels(customer, now),
                answer -> granted(customerId, now.size(), answer));
    }

    private static Json.Obj labels(Customer customer, List<Wish> wishes) {
        var ids = ids(customer);
        wishes.forEach(wish -> {
            if (wish.on()) {
                ids.add(wish.labelId());
            } else {
                ids.remove(wish.labelId());
            }
        });
        return Json.obj("labels", new Json.Arr(ids.stream().<Json>map(Json::of).toList()));
    }

    private void granted(String customerId, int count, ServiceAnswer<Customer> answer) {
        var waiting = wishes.getOrDefault(customerId, List.of());
        if (answer.got().isEmpty()) {
            troubles.put(customerId, texts.get("labels.failed"));
            wishes.remove(customerId);
        } else if (waiting.size() > count) {
            wishes.put(customerId, new ArrayList<>(waiting.subList(count, waiting.size())));
            grant(customerId);
        } else {
            wishes.remove(customerId);
        }
        project(open.state(), open.get());
    }

    ObservableList<CustomerLabel> carried() {
        return carried;
    }

    /// Those that the customer does not carry.
    ObservableList<CustomerLabel> others() {
        return others;
    }

    /// Why labels cannot be given or taken just now, in a sentence; `""` when they can.
    public ReadOnlyStringProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /// Whether the agent may give and take labels.
    public ReadOnlyBooleanProperty assignableProperty() {
        return assignable.getReadOnlyProperty();
    }

    /// Why the last change was not saved; `""` when it was.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
