package org.agentdesk.ui.lists;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.agentdesk.core.model.ListRequest;
import org.agentdesk.core.model.PullList;
import org.agentdesk.core.model.Pulling.Offer;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Durations;
import org.agentdesk.ui.fx.ListSync;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Selection.Wish;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// The pull-mode lists and their requests. They work in every state of the agent. Lives on the
/// JavaFX thread.
public final class ListsViewModel {

    private static final int MOST = 200;

    private final Texts texts = Texts.of(ListsViewModel.class);
    private final Desk desk;
    private final DeskStates states;
    private final Selection selection;
    private final Privacy privacy;
    private final ObservableList<Line<ListLine>> lists = FXCollections.observableArrayList();
    private final ObservableList<Line<RequestLine>> requests = FXCollections.observableArrayList();
    private final ListSync<ListLine, Line<ListLine>> listSync =
            new ListSync<>(
                    line -> line.list().id(), row -> row.get().list().id(), Line::new, Line::say);
    private final ListSync<RequestLine, Line<RequestLine>> requestSync =
            new ListSync<>(RequestLine::id, row -> row.get().id(), Line::new, Line::say);
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered");
    private final ReadOnlyBooleanWrapper endable = new ReadOnlyBooleanWrapper(this, "endable");
    private final ReadOnlyBooleanWrapper subscribed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper beyond = new ReadOnlyIntegerWrapper(this, "beyond");
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(Offer.LOADING);
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting");
    private final ReadOnlyStringWrapper locked = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable RequestLine> asking =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Map<String, Wish> wanted = new HashMap<>();

    public ListsViewModel(
            Desk desk, DeskStates states, Selection selection, Privacy privacy, Ticks ticks) {
        this.desk = desk;
        this.states = states;
        this.selection = selection;
        this.privacy = privacy;
        this.now = new ReadOnlyObjectWrapper<>(ticks.now());
        states.subscribe(this::project);
        shown.subscribe((_, _) -> project(states.getValue()));
        privacy.piiProperty().subscribe((_, _) -> project(states.getValue()));
        ticks.listenWhile(shown, now::set);
    }

    private void project(DeskState state) {
        var me = state.me();
        boolean may = me != null && Rights.of(me).seesLists();
        offered.set(may);
        endable.set(me != null && Rights.of(me).endsRequests());
        locked.set(state.link().isLive() ? "" : texts.get("locked.link"));
        waiting.set(may ? waiting(state) : 0);
        if (shown.get() && !may) {
            shown.set(false);
        }
        if (shown.get()) {
            show(state);
        }
        watchQuestion(state, may);
        openWanted(state);
    }

    /// Many requests may come and go while nobody looks: then they are only counted.
    private void show(DeskState state) {
        offer.set(state.around().pulling().offer());
        subscribed.set(!state.around().lists().isEmpty());
        listSync.apply(lists(state), lists);
        requestSync.apply(requests(state), requests);
        beyond.set(Math.max(0, state.around().requests().size() - MOST));
    }

    private static int waiting(DeskState state) {
        return (int) state.around().requests().stream().filter(r -> r.status().waits()).count();
    }

    private void watchQuestion(DeskState state, boolean may) {
        var question = asking.get();
        if (question == null) {
            return;
        }
        var request = state.around().request(question.id());
        boolean stands = may && endable.get() && request.isPresent();
        asking.set(stands ? line(request.get(), question.list(), state) : null);
    }

    /// Those there are, and those the agent is subscribed to even if they are not offered.
    private static List<ListLine> lists(DeskState state) {
        var all = new LinkedHashMap<String, PullList>();
        state.around().offered().forEach(list -> all.put(list.id(), list));
        state.around().lists().forEach(list -> all.putIfAbsent(list.id(), list));
        var mine = state.around().lists().stream().map(PullList::id).toList();
        var waiting =
                state.around().requests().stream()
                        .filter(r -> r.status().waits())
                        .collect(groupingBy(ListRequest::listId, counting()));
        return all.values().stream()
                .map(list ->
                        new ListLine(
                                list,
                                mine.contains(list.id()),
                                waiting.getOrDefault(list.id(), 0L).intValue()))
                .toList();
    }

    /// Whoever waits longest comes first, and those somebody is with come last.
    private List<RequestLine> requests(DeskState state) {
        var names = new LinkedHashMap<String, String>();
        state.around().lists().forEach(list -> names.put(list.id(), list.name()));
        return state.around().requests().stream()
                .sorted(
                        Comparator.comparing((ListRequest request) -> !request.status().waits())
                                .thenComparing(ListRequest::at))
                .limit(MOST)
                .map(request -> line(request, names.getOrDefault(request.listId(), ""), state))
                .toList();
    }

    private RequestLine line(ListRequest request, String list, DeskState state) {
        var session = request.session();
        var name = privacy.pii().name(request);
        return new RequestLine(
                request.id(),
                request.conversationId(),
                name.isBlank() ? texts.get("customer") : name,
                Channels.type(session),
                Channels.name(session),
                list,
                request.status(),
                request.at(),
                state.around().joining().stream().anyMatch(j -> j.requestId().equals(request.id())),
                state.around().pulling().isEnding(request.id()),
                locked.get());
    }

    /// The conversation that the agent has joined opens, unless the agent went on to another.
    private void openWanted(DeskState state) {
        for (var conversation : state.conversations()) {
            var wish = wanted.remove(conversation.id());
            if (wish != null && wish.open(conversation.id())) {
                shown.set(false);
            }
        }
        wanted.keySet()
                .removeIf(id ->
                        state.around().joining().stream()
                                .noneMatch(j -> j.conversationId().equals(id)));
    }

    /// Subscribes to a list, or no longer.
    void subscribe(PullList list, boolean on) {
        if (locked.get().isEmpty()) {
            desk.subscribeList(list, on);
        }
    }

    /// Joins the conversation of a request; it opens when the server has answered.
    void join(RequestLine line) {
        if (states.getValue().conversation(line.conversationId()).isPresent()) {
            shown.set(false);
            selection.open(line.conversationId());
        } else if (line.locked().isEmpty() && !line.joining()) {
            desk.joinRequest(line.id());
            wanted.put(line.conversationId(), selection.wish());
        }
    }

    /// Asks whether a request shall be ended.
    void end(RequestLine line) {
        if (endable.get() && line.locked().isEmpty() && !line.ending()) {
            asking.set(line);
        }
    }

    /// Ends it after the question.
    void endAnyway() {
        var line = asking.get();
        asking.set(null);
        if (line != null && line.locked().isEmpty()) {
            desk.endRequest(line.id());
        }
    }

    /// Looks again which lists there are.
    void lookAgain() {
        if (locked.get().isEmpty()) {
            desk.lookForLists();
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

    /// The lists, while the page is shown.
    ObservableList<Line<ListLine>> lists() {
        return lists;
    }

    /// The requests, while the page is shown: those who wait longest, up to a limit.
    ObservableList<Line<RequestLine>> requests() {
        return requests;
    }

    /// How many requests there are beyond those that are shown.
    ReadOnlyIntegerProperty beyondProperty() {
        return beyond.getReadOnlyProperty();
    }

    /// Whether the agent is subscribed to any list.
    ReadOnlyBooleanProperty subscribedProperty() {
        return subscribed.getReadOnlyProperty();
    }

    /// Whether it is known which lists there are.
    ReadOnlyObjectProperty<Offer> offerProperty() {
        return offer.getReadOnlyProperty();
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
