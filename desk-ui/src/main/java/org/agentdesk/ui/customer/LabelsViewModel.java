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
    private boolean saving;

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
        set(carried, all.stream().filter(label -> ids.contains(label.id())).toList());
        set(others, all.stream().filter(label -> !ids.contains(label.id())).toList());
        assignable.set(
                me != null && customer != null && !all.isEmpty() && Rights.of(me).assignsLabels());
        locked.set(state.link().isLive() ? "" : texts.get("locked"));
        trouble.set(customer == null ? "" : troubles.getOrDefault(customer.id(), ""));
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

    /// Gives the customer a label, or takes it away.
    void put(CustomerLabel label, boolean on) {
        var customer = profiles.of(open.get());
        if (customer == null || !assignable.get() || !locked.get().isEmpty() || saving) {
            return;
        }
        var ids = ids(customer);
        if (on ? !ids.add(label.id()) : !ids.remove(label.id())) {
            return;
        }
        saving = true;
        troubles.remove(customer.id());
        var list = new ArrayList<Json>();
        ids.forEach(id -> list.add(Json.of(id)));
        profiles.save(
                customer.id(),
                Json.obj("labels", new Json.Arr(list)),
                answer -> saved(customer.id(), answer));
    }

    private void saved(String id, ServiceAnswer<Customer> answer) {
        saving = false;
        if (answer.got().isEmpty()) {
            troubles.put(id, texts.get("labels.failed"));
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
