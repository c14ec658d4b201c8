package org.agentdesk.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.assist.AssistViewModel;
import org.agentdesk.ui.assist.Target;
import org.agentdesk.ui.assist.Targets;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.palette.Choice.Kind;
import org.agentdesk.ui.port.Privacy;
import org.agentdesk.ui.toolbar.ToolbarViewModel;

/// Finds conversations, actions, people and queues by what is typed. Lives on the JavaFX thread.
public final class PaletteViewModel {

    private static final int MOST = 50;

    private final Texts texts = Texts.of(PaletteViewModel.class);
    private final Desk desk;
    private final DeskStates states;
    private final Selection selection;
    private final AssistViewModel assist;
    private final ToolbarViewModel toolbar;
    private final Privacy privacy;
    private final UiThread uiThread;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private Supplier<List<Choice>> actions = List::of;
    private List<Choice> all = List.of();
    private int asked;

    public PaletteViewModel(
            Desk desk,
            DeskStates states,
            Selection selection,
            AssistViewModel assist,
            ToolbarViewModel toolbar,
            Privacy privacy,
            UiThread uiThread) {
        this.desk = desk;
        this.states = states;
        this.selection = selection;
        this.assist = assist;
        this.toolbar = toolbar;
        this.privacy = privacy;
        this.uiThread = uiThread;
        typed.subscribe((_, _) -> filter());
        states.subscribe(this::watch);
        selection.conversationProperty().subscribe((_, _) -> hide()); // what it offers is about one
        privacy.piiProperty().subscribe((_, _) -> collectAgain());
    }

    private void watch(DeskState state) {
        if (state.me() == null) {
            hide();
        }
    }

    /// From now on offers these actions; they are asked for whenever the palette opens.
    public void offer(Supplier<List<Choice>> newActions) {
        actions = newActions;
    }

    /// Opens the palette, or closes it where it is open.
    public void toggle() {
        if (shown.get()) {
            hide();
            return;
        }
        typed.set("");
        collect();
        shown.set(true);
        askWhoIsThere(++asked);
    }

    private void collect() {
        all = new ArrayList<>(conversations());
        all.addAll(actions.get());
        filter();
    }

    /// The agent may see more or less of the customers' names now.
    private void collectAgain() {
        if (shown.get()) {
            collect();
            askWhoIsThere(++asked);
        } else {
            all = List.of();
            filter();
        }
    }

    private List<Choice> conversations() {
        return states.getValue().conversations().stream()
                .map(open -> {
                    var name = privacy.pii().name(open);
                    return new Choice(
                            Kind.CONVERSATION,
                            name.isBlank() ? texts.get("customer") : name,
                            Channels.name(open.currentSession().orElse(null)),
                            "",
                            "",
                            () -> selection.open(open.id()));
                })
                .toList();
    }

    /// Whom the open conversation could be transferred to.
    private void askWhoIsThere(int question) {
        var open = selection.conversation();
        if (open != null
                && toolbar.presentProperty().get()
                && toolbar.offeredProperty(Assistance.TRANSFER).get()) {
            desk.services()
                    .assistTargets(open)
                    .thenAccept(answer -> uiThread.run(() -> told(question, answer)));
        }
    }

    private void told(int question, ServiceAnswer<List<AssistTarget>> answer) {
        if (question != asked || !shown.get()) {
            return;
        }
        var open = selection.conversation();
        var queues = answer.got().orElse(List.of());
        if (open != null) {
            Targets.of(queues, states.getValue(), open).forEach(t -> all.add(transfer(t)));
        }
        filter();
    }

    private Choice transfer(Target target) {
        var kind = target.agent() ? Kind.PERSON : Kind.QUEUE;
        var obstacle = toolbar.obstacleProperty().get();
        return new Choice(
                kind,
                target.name(),
                texts.get("transfer." + kind),
                "",
                target.available() || !obstacle.isEmpty() ? obstacle : target.detail(),
                () -> assist.ask(Assistance.TRANSFER, target.name()));
    }

    private void filter() {
        var wanted = typed.getValueSafe();
        choices.setAll(
                all.stream()
                        .filter(c -> Matching.rank(c.name(), wanted) != Matching.NONE)
                        .sorted(Comparator.comparingInt(c -> Matching.rank(c.name(), wanted)))
                        .limit(MOST)
                        .toList());
    }

    /// Does what was chosen and closes; what is not possible now stays, with its reason.
    void take(Choice choice) {
        if (choice.obstacle().isEmpty()) {
            hide();
            choice.action().run();
        }
    }

    /// Closes the palette; false where it was not open.
    public boolean hide() {
        boolean open = shown.get();
        asked++;
        shown.set(false);
        return open;
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    StringProperty typedProperty() {
        return typed;
    }

    /// What fits what was typed, the best first.
    ObservableList<Choice> choices() {
        return choices;
    }
}
