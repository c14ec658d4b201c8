package org.agentdesk.ui.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Joining;
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Durations;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// The pull-mode lists and their requests. They work in every state of the agent. Lives on the
/// JavaFX thread.
public final class ListsViewModel {

    private final Texts texts = Texts.of(ListsViewModel.class);
    private final Desk desk;
    private final DeskStates states;
    private final Selection selection;
    private final Privacy privacy;
    private final ObservableList<ListLine> lists = FXCollections.observableArrayList();
    private final ObservableList<RequestLine> requests = FXCollections.observableArrayList();
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered");
    private final ReadOnlyBooleanWrapper endable = new ReadOnlyBooleanWrapper(this, "endable");
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting");
    private final ReadOnlyStringWrapper locked = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable RequestLine> asking =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Set<String> wanted = new HashSet<>();

    public ListsViewModel(
            Desk desk, DeskStates states, Selection selection, Privacy privacy, Ticks ticks) {
        this.desk = desk;
        this.states = states;
        this.selection = selection;
        this.privacy = privacy;
        this.now = new ReadOnlyObjectWrapper<>(ticks.now());
        states.subscribe(this::project);
        privacy.piiProperty().subscribe((_, _) -> project(states.getValue()));
        ticks.listenWhile(shown, now::set);
    }

    private void project(DeskState state) {
        var me = state.me();
        boolean may = me != null && Rights.of(me).seesLists();
        offered.set(may);
        endable.set(me != null && Rights.of(me).endsRequests());
        shown.set(shown.get() && may);
        locked.set(state.link().isLive() ? "" : texts.get("locked.link"));
        set(lists, may ? lists(state) : List.of());
        set(requests, may ? requests(state) : List.of());
        waiting.set((int) requests.stream().filter(ListsViewModel::waits).count());
        var question = asking.get();
        if (question != null && state.around().request(question.id()).isEmpty()) {
            asking.set(null);
        }
        openWanted(state);
    }

    private static <T> void set(ObservableList<T> shown, List<T> now) {
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
    }

    private static boolean waits(RequestLine line) {
        return line.status() != ListRequest.Status.ACTIVE;
    }

    /// Those there are, and those the agent is subscribed to even if they are not offered.
    private static List<ListLine> lists(DeskState state) {
        var all = new LinkedHashMap<String, PullList>();
        state.around().offered().forEach(list -> all.put(list.id(), list));
        state.around().lists().forEach(list -> all.putIfAbsent(list.id(), list));
        var mine = state.around().lists().stream().map(PullList::id).toList();
        return all.values().stream()
                .map(list ->
                        new ListLine(list, mine.contains(list.id()), waiting(state, list.id())))
                .toList();
    }

    private static int waiting(DeskState state, String listId) {
        return (int)
                state.around().requests().stream()
                        .filter(r -> r.listId().equals(listId))
                        .filter(r -> r.status() != ListRequest.Status.ACTIVE)
                        .count();
    }

    private List<RequestLine> requests(DeskState state) {
        var names = new LinkedHashMap<String, String>();
        state.around().lists().forEach(list -> names.put(list.id(), list.name()));
        var joining = state.around().joining().stream().map(Joining::requestId).toList();
        var lines = new ArrayList<RequestLine>();
        for (var request : state.around().requests()) {
            var name = names.getOrDefault(request.listId(), "");
            lines.add(line(request, name, joining.contains(request.id())));
        }
        // whoever waits longest comes first, and those somebody is with come last
        lines.sort(
                Comparator.comparing((RequestLine line) -> !waits(line))
                        .thenComparing(RequestLine::since));
        return lines;
    }

    private RequestLine line(ListRequest request, String list, boolean joining) {
        var session = request.session();
        var name = privacy.pii().name(request);
        return new RequestLine(
                request.id(),
                name.isBlank() ? texts.get("customer") : name,
                Channels.type(session),
                Channels.name(session),
                list,
                request.status(),
                request.at(),
                joining,
                locked.get());
    }

    /// The conversation that the agent has joined opens, unless the agent went on to another.
    private void openWanted(DeskState state) {
        for (var conversation : state.conversations()) {
            if (wanted.remove(conversation.id())) {
                shown.set(false);
                selection.open(conversation.id());
            }
        }
        wanted.removeIf(
                id -> state.around().joining().stream().noneMatch(j -> j.requestId().equals(id)));
    }

    /// Subscribes to a list, or no longer.
    void subscribe(PullList list, boolean on) {
        if (locked.get().isEmpty()) {
            desk.subscribeList(list, on);
        }
    }

    /// Joins the conversation of a request; it opens when the server has answered.
    void join(RequestLine line) {
        if (states.getValue().conversation(line.id()).isPresent()) {
            shown.set(false);
            selection.open(line.id());
        } else if (line.locked().isEmpty() && !line.joining()) {
            desk.joinRequest(line.id());
            wanted.add(line.id());
        }
    }

    /// Ends a request; asks first where somebody is talking to the customer.
    void end(RequestLine line) {
        if (!endable.get() || !line.locked().isEmpty()) {
            return;
        }
        if (line.status() == ListRequest.Status.ACTIVE) {
            asking.set(line);
        } else {
            desk.endRequest(line.id());
        }
    }

    /// Ends it after the question.
    void endAnyway() {
        var line = asking.get();
        asking.set(null);
        if (line != null) {
            desk.endRequest(line.id());
        }
    }

    /// Does not end it after the question; false when there was none.
    public boolean keep() {
        boolean asked = asking.get() != null;
        asking.set(null);
        return asked;
    }

    /// How long a request has waited.
    static String waited(RequestLine line, Instant at) {
        return Durations.rough(Duration.between(line.since(), at));
    }

    ObservableList<ListLine> lists() {
        return lists;
    }

    ObservableList<RequestLine> requests() {
        return requests;
    }

    /// Whether the page is shown.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Whether the agent may work with lists.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Whether the agent may end requests.
    ReadOnlyBooleanProperty endableProperty() {
        return endable.getReadOnlyProperty();
    }

    /// How many requests nobody is in.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Why nothing can be done with lists now; `""` when it can.
    ReadOnlyStringProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /// The request that is to be ended, and about which the agent is asked; null when none is.
    ReadOnlyObjectProperty<@Nullable RequestLine> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// The time now, once a second while the page is shown.
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }
}
