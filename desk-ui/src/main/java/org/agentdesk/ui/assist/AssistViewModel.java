package org.agentdesk.ui.assist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;

/// Choosing whom to ask for a conversation, and with which words. What is typed belongs to the
/// conversation for which it was opened, whatever is opened meanwhile. Lives on the JavaFX thread.
public final class AssistViewModel {

    /// What stands where the targets are.
    enum ListState {
        LOADING,
        READY,
        /// There is nobody to ask.
        EMPTY,
        /// Nothing fits what was searched for.
        NOTHING_FITS,
        FAILED,
        NOT_OFFERED
    }

    /// How long a note may be that the other side gets whole.
    static final int LONGEST_NOTE = 1_000;

    private final Texts texts = Texts.of(AssistViewModel.class);
    private final Desk desk;
    private final OpenConversation open;
    private final Progress progress;
    private final UiThread uiThread;
    private final ReadOnlyObjectWrapper<@Nullable Assistance> asking =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ListState> listState =
            new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ObservableList<Target> targets = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Target> chosen = new SimpleObjectProperty<>();
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final BooleanBinding possible =
            Bindings.createBooleanBinding(
                    () -> chosen.get() != null && surplus() == 0, chosen, note);
    private final Map<String, String> notes = new HashMap<>();
    private List<Target> all = List.of();
    private @Nullable String conversationId;

    public AssistViewModel(Desk desk, OpenConversation open, Progress progress, UiThread uiThread) {
        this.desk = desk;
        this.open = open;
        this.progress = progress;
        this.uiThread = uiThread;
        search.subscribe((_, _) -> filter());
        open.follow(this::watch);
        progress.answeredProperty().subscribe(id -> notes.remove(id));
    }

    /// Closes when the conversation it is about cannot be asked for any more.
    private void watch(DeskState state, @Nullable Conversation ignored) {
        notes.keySet().retainAll(state.conversations().stream().map(Conversation::id).toList());
        var id = conversationId;
        if (id != null && state.conversation(id).filter(Conversation::canSpeak).isEmpty()) {
            cancel();
        }
    }

    /// Opens the choice for the open conversation.
    public void ask(Assistance kind) {
        var conversation = open.get();
        if (conversation == null || !conversation.canSpeak()) {
            return;
        }
        conversationId = conversation.id();
        note.set(notes.getOrDefault(conversation.id(), ""));
        search.set("");
        asking.set(kind);
        load();
    }

    /// Opens the choice for the open conversation, with a name that is searched for.
    public void ask(Assistance kind, String name) {
        ask(kind);
        if (asking.get() != null) {
            search.set(name);
        }
    }

    /// Asks again who is there.
    void load() {
        var id = conversationId;
        if (id == null) {
            return;
        }
        listState.set(ListState.LOADING);
        all = List.of();
        filter();
        desk.services()
                .assistTargets(id)
                .thenAccept(answer -> uiThread.run(() -> arrived(id, answer)));
    }

    private void arrived(String id, ServiceAnswer<List<AssistTarget>> answer) {
        if (!id.equals(conversationId)) {
            return;
        }
        all = answer.got().map(this::lines).orElse(List.of());
        listState.set(
                switch (answer) {
                    case ServiceAnswer.Got<List<AssistTarget>> _ ->
                            all.isEmpty() ? ListState.EMPTY : ListState.READY;
                    case ServiceAnswer.NotOffered<List<AssistTarget>> _ -> ListState.NOT_OFFERED;
                    case ServiceAnswer.Refused<List<AssistTarget>> _ -> ListState.NOT_OFFERED;
                    case ServiceAnswer.Failed<List<AssistTarget>> _ -> ListState.FAILED;
                });
        filter();
    }

    /// The queues first, then every agent once.
    private List<Target> lines(List<AssistTarget> queues) {
        var lines = new ArrayList<Target>();
        for (var queue : queues) {
            if (!queue.queueName().isBlank()) {
                var detail = texts.get("available", queue.available());
                var ask = new Assistance.Target.Queue(queue.queueName());
                lines.add(new Target(ask, queue.queueName(), detail, false, queue.available() > 0));
            }
        }
        var seen = new HashSet<String>();
        for (var queue : queues) {
            for (var agent : queue.agents()) {
                if (seen.add(agent.id())) {
                    lines.add(line(agent, queue));
                }
            }
        }
        return lines;
    }

    private Target line(AssistTarget.Colleague agent, AssistTarget queue) {
        var state = texts.getOr("state." + agent.state(), "state.unknown", agent.state());
        var detail = state.isBlank() ? queue.queueName() : state + " · " + queue.queueName();
        return new Target(
                new Assistance.Target.Agent(agent.id()), agent.name(), detail, true, true);
    }

    /// Shows what fits what is searched for.
    private void filter() {
        var wanted = search.getValueSafe().strip().toLowerCase(Locale.getDefault());
        var before = chosen.get();
        targets.setAll(
                all.stream()
                        .filter(t -> t.name().toLowerCase(Locale.getDefault()).contains(wanted))
                        .toList());
        chosen.set(targets.contains(before) ? before : null);
        if (!all.isEmpty()) {
            listState.set(targets.isEmpty() ? ListState.NOTHING_FITS : ListState.READY);
        }
    }

    /// How many characters the note has more than the other side gets.
    int surplus() {
        var text = note.getValueSafe();
        return Math.max(0, text.codePointCount(0, text.length()) - LONGEST_NOTE);
    }

    /// Asks whoever is chosen. The note is kept until somebody came: it may not be whom was asked.
    void send() {
        var id = conversationId;
        var kind = asking.get();
        var target = chosen.get();
        if (id == null || kind == null || target == null || !possible.get()) {
            return;
        }
        progress.asked(id, kind, target.name());
        desk.assist(id, kind, target.ask(), note.getValueSafe().strip());
        notes.put(id, note.getValueSafe());
        close();
    }

    /// Closes the choice; the note is kept for the next time.
    void cancel() {
        if (conversationId != null) {
            notes.put(conversationId, note.getValueSafe());
        }
        close();
    }

    private void close() {
        conversationId = null;
        asking.set(null);
    }

    /// Closes the choice; false where it was not open.
    public boolean hide() {
        boolean shown = asking.get() != null;
        cancel();
        return shown;
    }

    /// What is asked for; null while the choice is closed.
    public ReadOnlyObjectProperty<@Nullable Assistance> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ListState> listStateProperty() {
        return listState.getReadOnlyProperty();
    }

    ObservableList<Target> targets() {
        return targets;
    }

    ObjectProperty<@Nullable Target> chosenProperty() {
        return chosen;
    }

    StringProperty searchProperty() {
        return search;
    }

    StringProperty noteProperty() {
        return note;
    }

    BooleanBinding possibleBinding() {
        return possible;
    }
}
