package org.agentdesk.ui.assist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.AssistRequest;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.leftover.Parting;
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
    private final Parting parting;
    private final UiThread uiThread;
    private final ReadOnlyObjectWrapper<@Nullable Assistance> asking =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ListState> listState =
            new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyIntegerWrapper targetsShown = new ReadOnlyIntegerWrapper();
    private final ObservableList<Target> targets = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Target> chosen = new SimpleObjectProperty<>();
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final BooleanBinding possible =
            Bindings.createBooleanBinding(this::isPossible, chosen, note, obstacle);
    private final Map<String, String> notes = new HashMap<>();
    private final Set<String> givenBack = new HashSet<>();
    private List<Target> all = List.of();
    private @Nullable String conversationId;

    public AssistViewModel(
            Desk desk,
            OpenConversation open,
            Progress progress,
            Parting parting,
            UiThread uiThread) {
        this.desk = desk;
        this.open = open;
        this.progress = progress;
        this.parting = parting;
        this.uiThread = uiThread;
        search.subscribe((_, _) -> filter());
        open.follow(this::watch);
    }

    private boolean isPossible() {
        var target = chosen.get();
        return target != null && target.available() && surplus() == 0 && obstacle.get().isEmpty();
    }

    /// Closes when the conversation it is about cannot be asked for any more. A lost link closes
    /// nothing: what is written waits with the agent.
    private void watch(DeskState state, @Nullable Conversation ignored) {
        notes.keySet().retainAll(state.conversations().stream().map(Conversation::id).toList());
        giveBack(state);
        boolean wasDown = !obstacle.get().isEmpty();
        obstacle.set(state.link().isLive() ? "" : texts.get("obstacle.link"));
        var id = conversationId;
        if (id != null && state.conversation(id).filter(Conversation::isServed).isEmpty()) {
            cancel();
        } else if (id != null && wasDown && state.link().isLive()) {
            load();
        }
    }

    /// What came to nothing leaves its note to the next try.
    private void giveBack(DeskState state) {
        givenBack.retainAll(state.assists().stream().map(AssistRequest::id).toList());
        for (var request : state.assists()) {
            if (request.isFailed() && !request.note().isBlank() && givenBack.add(request.id())) {
                var id = request.conversationId();
                if (id.equals(conversationId) && note.getValueSafe().isBlank()) {
                    note.set(request.note());
                } else if (notes.getOrDefault(id, "").isBlank()) {
                    notes.put(id, request.note());
                }
            }
        }
    }

    /// Opens the choice for the open conversation, where the agent may ask for that. Opened anew,
    /// it keeps what is written.
    public void ask(Assistance kind) {
        var conversation = open.get();
        var me = open.state().me();
        if (conversation == null
                || me == null
                || !conversation.isServed()
                || !Rights.of(me).asksFor(kind)) {
            return;
        }
        keep();
        conversationId = conversation.id();
        note.set(notes.getOrDefault(conversation.id(), ""));
        search.set("");
        asking.set(kind);
        load();
    }

    private void keep() {
        if (conversationId != null) {
            notes.put(conversationId, note.getValueSafe());
        }
    }

    /// Opens the choice for the open conversation, with a name that is searched for.
    public void ask(Assistance kind, String name) {
        ask(kind);
        if (asking.get() == kind) {
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
        all = answer.got().map(queues -> Targets.of(queues, open.state(), id)).orElse(List.of());
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

    /// Shows what fits what is searched for.
    private void filter() {
        var wanted = search.getValueSafe().strip().toLowerCase(Locale.getDefault());
        var before = chosen.get();
        targets.setAll(
                all.stream()
                        .filter(t -> t.name().toLowerCase(Locale.getDefault()).contains(wanted))
                        .toList());
        chosen.set(targets.contains(before) ? before : null);
        targetsShown.set(targetsShown.get() + 1);
        if (!all.isEmpty()) {
            listState.set(targets.isEmpty() ? ListState.NOTHING_FITS : ListState.READY);
        }
    }

    /// Counts how often other targets were shown.
    ReadOnlyIntegerProperty targetsShownProperty() {
        return targetsShown.getReadOnlyProperty();
    }

    /// How many characters the note has more than the other side gets.
    int surplus() {
        var text = note.getValueSafe();
        return Math.max(0, text.codePointCount(0, text.length()) - LONGEST_NOTE);
    }

    /// Asks whoever is chosen.
    void send() {
        var id = conversationId;
        var kind = asking.get();
        var target = chosen.get();
        if (id == null || kind == null || target == null || !possible.get()) {
            return;
        }
        if (kind == Assistance.TRANSFER) {
            parting.ask(id, Parting.How.TRANSFER, () -> send(id, kind, target));
        } else {
            send(id, kind, target);
        }
    }

    private void send(String id, Assistance kind, Target target) {
        if (!id.equals(conversationId)) {
            return; // it closed while the agent was asked
        }
        progress.asked(target.ask(), target.name());
        desk.assist(id, kind, target.ask(), note.getValueSafe().strip());
        notes.remove(id);
        close();
    }

    /// Closes the choice; the note is kept for the next time.
    void cancel() {
        keep();
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

    /// Why nobody can be asked now, in a sentence; `""` when somebody can.
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
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
