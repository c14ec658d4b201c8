package org.agentdesk.ui.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// The profile of the customer of the open conversation. What is typed belongs to its conversation
/// and stays until it is saved or given up. Lives on the JavaFX thread.
public final class CustomerViewModel {

    private final Texts texts = Texts.of(CustomerViewModel.class);
    private final OpenConversation open;
    private final Profiles profiles;
    private final Privacy privacy;
    private final ObservableList<Field> fields = FXCollections.observableArrayList();
    private final ObservableList<Change> changes = FXCollections.observableArrayList();
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Map<String, String> troubles = new HashMap<>();
    private final Map<String, Integer> saving = new HashMap<>();
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changeable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper linkable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper locked = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saveable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper suggested = new ReadOnlyIntegerWrapper();
    private @Nullable String conversationId;
    private @Nullable String customerId;
    private String agentId = "";

    /// What is written in the profile of a customer.
    private record Draft(String customerId, String customer, List<Change> changes) {}

    public CustomerViewModel(OpenConversation open, Profiles profiles, Privacy privacy) {
        this.open = open;
        this.profiles = profiles;
        this.privacy = privacy;
        open.follow(this::project);
        profiles.follow(this::refresh);
        privacy.piiProperty().subscribe((_, _) -> refresh());
    }

    private void refresh() {
        project(open.state(), open.get());
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        var me = state.me();
        forget(state, me == null ? "" : me.id());
        var customer = profiles.of(conversation);
        boolean sees = me != null && Rights.of(me).seesCustomer();
        var id = conversation == null ? null : conversation.id();
        present.set(sees && customer != null);
        if (me == null || conversation == null || customer == null || !sees) {
            conversationId = null;
            customerId = null;
            suggested.set(0);
            show(null, false);
            return;
        }
        boolean other = !customer.id().equals(customerId) || !Objects.equals(id, conversationId);
        conversationId = id;
        customerId = customer.id();
        suggested.set(
                (int)
                        conversation.around().suggested().stream()
                                .filter(one -> !one.id().equals(customer.id()))
                                .count());
        locked.set(state.link().isLive() ? "" : texts.get("locked"));
        show(customer, Rights.of(me).changesCustomer());
        if (other && !customer.id().isEmpty()) {
            privacy.load();
            profiles.read(customer.id());
        }
    }

    /// What belongs to conversations that are gone, or to somebody who worked here before.
    private void forget(DeskState state, String nowId) {
        var ids = state.conversations().stream().map(Conversation::id).toList();
        if (!nowId.equals(agentId)) {
            agentId = nowId;
            profiles.clear();
            drafts.clear();
            troubles.clear();
        }
        drafts.keySet().retainAll(ids);
        troubles.keySet().retainAll(ids);
        saving.keySet().retainAll(ids);
    }

    private void show(@Nullable Customer customer, boolean mayChange) {
        var reader = new Fields(texts, privacy.schemaProperty().get(), privacy.pii());
        var now = customer == null ? List.<Field>of() : reader.of(customer, false);
        if (!now.equals(fields)) {
            fields.setAll(now);
        }
        name.set(customer == null ? "" : shownName(customer));
        linkable.set(mayChange);
        changeable.set(
                mayChange
                        && customer != null
                        && reader.of(customer, true).stream().anyMatch(Field::changeable));
        var draft = conversationId == null ? null : drafts.get(conversationId);
        var written = draft == null ? List.<Change>of() : draft.changes();
        editing.set(draft != null);
        if (!changes.equals(written)) {
            changes.setAll(written);
        }
        busy.set(conversationId != null && saving.containsKey(conversationId));
        boolean belongs = draft == null || draft.customerId().equals(customerId);
        saveable.set(belongs && !busy.get());
        trouble.set(
                belongs || draft == null
                        ? conversationId == null ? "" : troubles.getOrDefault(conversationId, "")
                        : texts.get("other", draft.customer()));
    }

    private String shownName(Customer customer) {
        var shown = privacy.pii().name(customer);
        return shown.isBlank() ? texts.get("nobody") : shown;
    }

    /// Begins to write in the profile.
    void edit() {
        var customer = profiles.of(open.get());
        var id = conversationId;
        boolean may = changeable.get() && locked.get().isEmpty();
        if (customer != null && id != null && may && !drafts.containsKey(id)) {
            var reader = new Fields(texts, privacy.schemaProperty().get(), privacy.pii());
            var written =
                    reader.of(customer, true).stream()
                            .filter(Field::changeable)
                            .map(Change::new)
                            .toList();
            drafts.put(id, new Draft(customer.id(), shownName(customer), written));
            troubles.remove(id);
            refresh();
        }
    }

    /// Gives up what was written.
    void cancel() {
        if (conversationId != null) {
            drafts.remove(conversationId);
            troubles.remove(conversationId);
            refresh();
        }
    }

    /// Saves what was written; it stays to be corrected where that fails.
    void save() {
        var id = conversationId;
        var draft = id == null ? null : drafts.get(id);
        if (id == null || draft == null || !saveable.get()) {
            return;
        }
        var told = Json.Obj.EMPTY;
        for (var change : draft.changes()) {
            if (change.isMade()) {
                var text = change.textProperty().getValueSafe();
                told = told.with(change.field().key(), Fields.typed(change.field(), text));
            }
        }
        if (told.size() == 0) {
            cancel();
            return;
        }
        saving.put(id, told.size());
        troubles.remove(id);
        refresh();
        profiles.save(draft.customerId(), told, answer -> saved(id, answer));
    }

    private void saved(String id, ServiceAnswer<Customer> answer) {
        saving.remove(id);
        switch (answer) {
            case ServiceAnswer.Got<Customer> _ -> drafts.remove(id);
            case ServiceAnswer.NotOffered<Customer> _ -> troubles.put(id, texts.get("notOffered"));
            case ServiceAnswer.Refused<Customer> _ -> troubles.put(id, texts.get("refused"));
            case ServiceAnswer.Failed<Customer> _ -> troubles.put(id, texts.get("failed"));
        }
        refresh();
    }

    /// The attributes that have a value.
    ObservableList<Field> fields() {
        return fields;
    }

    /// The attributes that are being written in; empty while none is.
    ObservableList<Change> changes() {
        return changes;
    }

    /// Whether there is a customer whom the agent may see.
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /// Whether the agent may change something of the profile.
    public ReadOnlyBooleanProperty changeableProperty() {
        return changeable.getReadOnlyProperty();
    }

    /// Whether the agent may say who the customer is.
    public ReadOnlyBooleanProperty linkableProperty() {
        return linkable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /// Whether what was written can be saved: not while it is being saved, and not in the profile
    /// of another customer than the one it was written for.
    public ReadOnlyBooleanProperty saveableProperty() {
        return saveable.getReadOnlyProperty();
    }

    /// How many other profiles the server thinks could be this customer's.
    public ReadOnlyIntegerProperty suggestedProperty() {
        return suggested.getReadOnlyProperty();
    }

    /// Whether the server is still saving.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The name as the agent may see it.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// Why nothing can be changed just now, in a sentence; `""` when it can.
    public ReadOnlyStringProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /// Why the last change was not saved, in one sentence; `""` when it was.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
