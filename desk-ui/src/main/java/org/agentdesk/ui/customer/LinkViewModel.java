package org.agentdesk.ui.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.CustomerAttribute;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Page;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// Saying who the customer of a conversation is: find a profile, confirm, link, and then, if
/// wanted, take the past conversations along. Lives on the JavaFX thread.
public final class LinkViewModel {

    /// How far it is.
    enum Stage {
        CLOSED,
        CHOOSING,
        CONFIRMING,
        LINKING,
        /// Linked; the past conversations may follow.
        LINKED,
        MOVING
    }

    /// What stands where the profiles are.
    enum ListState {
        /// Nothing was searched for, and the server suggests nobody.
        START,
        SUGGESTED,
        LOADING,
        FOUND,
        NOTHING_FITS,
        FAILED,
        NOT_OFFERED
    }

    private static final int LEAST_DIGITS = 3;
    private static final String EMAIL = "email";

    private final Texts texts = Texts.of(LinkViewModel.class);
    private final Desk desk;
    private final OpenConversation open;
    private final Profiles profiles;
    private final Privacy privacy;
    private final UiThread uiThread;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
    private final ReadOnlyObjectWrapper<ListState> listState =
            new ReadOnlyObjectWrapper<>(ListState.START);
    private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Candidate> chosen = new SimpleObjectProperty<>();
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable String conversationId;
    private @Nullable Customer before;
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private String agentId = "";
    private String searched = "";
    private int asked;

    public LinkViewModel(
            Desk desk,
            OpenConversation open,
            Profiles profiles,
            Privacy privacy,
            UiThread uiThread) {
        this.desk = desk;
        this.open = open;
        this.profiles = profiles;
        this.privacy = privacy;
        this.uiThread = uiThread;
        open.follow(this::watch);
    }

    private void watch(DeskState state, @Nullable Conversation ignored) {
        var id = conversationId;
        var me = state.me();
        if (me == null || !me.id().equals(agentId)) {
            agentId = me == null ? "" : me.id();
            close();
        }
        boolean asks = stage.get() == Stage.CHOOSING || stage.get() == Stage.CONFIRMING;
        if (id != null && asks && state.conversation(id).isEmpty()) {
            close();
        }
    }

    /// Opens the choice for the open conversation.
    void open() {
        var conversation = open.get();
        var customer = profiles.of(conversation);
        if (conversation == null || customer == null) {
            return;
        }
        conversationId = conversation.id();
        before = customer;
        asked++;
        search.set("");
        searched = "";
        more.set(false);
        trouble.set("");
        chosen.set(null);
        candidates.setAll(suggested(conversation, customer).stream().map(this::candidate).toList());
        listState.set(candidates.isEmpty() ? ListState.START : ListState.SUGGESTED);
        stage.set(Stage.CHOOSING);
    }

    /// Whom the server thinks it could be (`customerSuggestions` of the topic, and of sessions that
    /// came later).
    private static List<Customer> suggested(Conversation conversation, Customer known) {
        var found = new LinkedHashMap<String, Customer>();
        conversation.around().suggested().forEach(c -> found.put(c.id(), c));
        for (var session : conversation.sessions()) {
            for (var json : session.source().get("customerSuggestions").items()) {
                var customer = customer(json.object());
                found.putIfAbsent(customer.id(), customer);
            }
        }
        found.remove("");
        found.remove(known.id());
        return List.copyOf(found.values());
    }

    private static Customer customer(Json.Obj source) {
        var name = source.get("firstName").text() + " " + source.get("lastName").text();
        return new Customer(source.get("_id").text(), name.strip(), source);
    }

    private Candidate candidate(Customer customer) {
        var known = privacy.pii().name(customer);
        var name = known.isBlank() ? texts.get("nameless") : known;
        var reader = new Fields(Texts.of(CustomerViewModel.class), List.of(), privacy.pii());
        var detail =
                reader.of(customer, false).stream()
                        .filter(f -> !f.key().equals("firstName") && !f.key().equals("lastName"))
                        .map(Field::value)
                        .limit(3)
                        .reduce((a, b) -> a + " · " + b)
                        .orElse("");
        return new Candidate(customer, name, detail);
    }

    /// Whether something was typed that was not searched for yet.
    boolean isNew() {
        var text = search.getValueSafe().strip();
        return !text.isEmpty() && !text.equals(searched);
    }

    /// Searches by name, by phone where digits were typed, or by e-mail address.
    void find() {
        var text = search.getValueSafe().strip();
        if (text.isEmpty() || stage.get() != Stage.CHOOSING) {
            return;
        }
        int question = ++asked;
        searched = text;
        more.set(false);
        chosen.set(null);
        candidates.clear();
        listState.set(ListState.LOADING);
        desk.services()
                .findCustomers(key(text), text)
                .thenAccept(answer -> uiThread.run(() -> found(question, answer)));
    }

    private String key(String text) {
        if (isNumber(text)) {
            return "phoneNumber";
        }
        return text.contains("@")
                ? privacy.schemaProperty().get().stream()
                        .filter(a ->
                                a.type().equalsIgnoreCase(EMAIL) || a.key().equalsIgnoreCase(EMAIL))
                        .map(CustomerAttribute::key)
                        .findFirst()
                        .orElse(EMAIL)
                : "firstName";
    }

    private static boolean isNumber(String text) {
        return text.matches("[+0-9 ()/.-]+")
                && text.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
    }

    private void found(int question, ServiceAnswer<Page<Customer>> answer) {
        if (question != asked || stage.get() != Stage.CHOOSING) {
            return; // an answer to an older question
        }
        var known = before == null ? "" : before.id();
        more.set(answer.got().filter(Page::more).isPresent());
        candidates.setAll(
                answer.got().map(Page::items).orElse(List.of()).stream()
                        .filter(customer -> !customer.id().equals(known))
                        .map(this::candidate)
                        .toList());
        listState.set(
                switch (answer) {
                    case ServiceAnswer.Got<Page<Customer>> _ ->
                            candidates.isEmpty() ? ListState.NOTHING_FITS : ListState.FOUND;
                    case ServiceAnswer.Failed<Page<Customer>> _ -> ListState.FAILED;
                    case ServiceAnswer.NotOffered<Page<Customer>> _ -> ListState.NOT_OFFERED;
                    case ServiceAnswer.Refused<Page<Customer>> _ -> ListState.NOT_OFFERED;
                });
    }

    /// Asks whether it is really the one who was chosen.
    void choose() {
        var candidate = chosen.get();
        if (candidate != null && stage.get() == Stage.CHOOSING) {
            trouble.set("");
            question.set(texts.get("confirm", candidate.name()));
            stage.set(Stage.CONFIRMING);
        }
    }

    /// Goes back to the choice.
    void back() {
        if (stage.get() == Stage.CONFIRMING) {
            trouble.set("");
            stage.set(Stage.CHOOSING);
        }
    }

    /// Does what is asked: links, and then moves the past conversations.
    void confirm() {
        var candidate = chosen.get();
        var id = conversationId;
        var from = before;
        if (candidate == null || id == null || from == null) {
            return;
        }
        trouble.set("");
        if (stage.get() == Stage.CONFIRMING) {
            stage.set(Stage.LINKING);
            desk.services()
                    .linkCustomer(id, known(candidate.customer(), id))
                    .thenAccept(answer -> uiThread.run(() -> linked(id, candidate, answer)));
        } else if (stage.get() == Stage.LINKED) {
            stage.set(Stage.MOVING);
            desk.services()
                    .movePast(from, candidate.customer())
                    .thenAccept(answer -> uiThread.run(() -> moved(id, answer)));
        }
    }

    /// The profile with the address by which the customer of this conversation will be known again.
    private Customer known(Customer customer, String id) {
        var source = customer.source();
        var sessions = open.state().conversation(id).map(Conversation::sessions).orElse(List.of());
        for (var session : sessions) {
            source = known(source, session);
        }
        return customer.with(source);
    }

    private Json.Obj known(Json.Obj source, ChannelSession session) {
        var address = session.channelData().get("channelCustomerIdentifier");
        var attribute =
                privacy.schemaProperty().get().stream()
                        .filter(a ->
                                a.channelIdentifier()
                                        && a.channelTypes().contains(session.channelType()))
                        .findFirst();
        if (attribute.isEmpty() || address.text().isEmpty()) {
            return source;
        }
        var key = attribute.get().key();
        var values = source.get(key);
        if (values instanceof Json.Arr list) {
            var all = new ArrayList<>(list.items());
            all.removeIf(value -> value.text().isEmpty());
            boolean there = all.stream().anyMatch(v -> v.text().equals(address.text()));
            if (!there) {
                all.add(Json.of(address.text()));
            }
            return there ? source : source.with(key, new Json.Arr(all));
        }
        return values.text().isEmpty() ? source.with(key, Json.of(address.text())) : source;
    }

    private void linked(String id, Candidate candidate, ServiceAnswer<Json> answer) {
        if (!id.equals(conversationId) || stage.get() != Stage.LINKING) {
            return;
        }
        if (answer.got().isPresent()) {
            question.set(texts.get("move", candidate.name()));
            stage.set(Stage.LINKED);
        } else {
            trouble.set(texts.get("trouble." + kind(answer)));
            stage.set(Stage.CONFIRMING);
        }
    }

    private void moved(String id, ServiceAnswer<Json> answer) {
        if (!id.equals(conversationId) || stage.get() != Stage.MOVING) {
            return;
        }
        if (answer.got().isPresent()) {
            close();
        } else {
            trouble.set(texts.get("trouble.move." + kind(answer)));
            stage.set(Stage.LINKED);
        }
    }

    private static String kind(ServiceAnswer<Json> answer) {
        return answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// Closes it; false where it was not open. What was linked stays linked.
    public boolean hide() {
        boolean shown = stage.get() != Stage.CLOSED;
        close();
        return shown;
    }

    private void close() {
        conversationId = null;
        before = null;
        asked++;
        stage.set(Stage.CLOSED);
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ListState> listStateProperty() {
        return listState.getReadOnlyProperty();
    }

    ObservableList<Candidate> candidates() {
        return candidates;
    }

    ObjectProperty<@Nullable Candidate> chosenProperty() {
        return chosen;
    }

    /// Whether more profiles fit than are shown.
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    StringProperty searchProperty() {
        return search;
    }

    /// What is asked before something is done.
    ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// Why the last thing was not done; `""` when it was.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
