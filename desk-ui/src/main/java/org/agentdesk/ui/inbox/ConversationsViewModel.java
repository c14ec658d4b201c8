package org.agentdesk.ui.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.ui.fx.AnswerDue;
import org.agentdesk.ui.fx.Channels;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Durations;
import org.agentdesk.ui.fx.ListSync;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.inbox.ConversationRow.Timer;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// The conversations in work, sorted by who waits longest. The order stands still while it is
/// [frozen][#frozenProperty()].
public final class ConversationsViewModel {

    private final Texts texts = Texts.of(ConversationsViewModel.class);
    private final Selection selection;
    private final Privacy privacy;
    private final ObservableList<ConversationRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ConversationRow> rowsView =
            FXCollections.unmodifiableObservableList(rows);
    private final BooleanProperty frozen = new SimpleBooleanProperty(this, "frozen");
    private boolean arranging;
    private boolean thawed;
    private final BooleanBinding any = Bindings.isNotEmpty(rows);
    private final ListSync<Conversation, ConversationRow> sync =
            new ListSync<>(Conversation::id, ConversationRow::id, this::newRow, this::updated);

    public ConversationsViewModel(
            DeskStates states, Selection selection, Privacy privacy, Ticks ticks) {
        this.selection = selection;
        this.privacy = privacy;
        states.subscribe(state -> show(state, ticks.now()));
        privacy.piiProperty()
                .subscribe((_, _) ->
                        rows.forEach(
                                row -> row.show(row.conversation(), look(row.conversation()))));
        frozen.subscribe(() -> {
            // a row that goes takes the focus along, which thaws the order while it is being made
            thawed = arranging;
            if (!arranging) {
                show(states.getValue(), ticks.now());
            }
        });
        selection.conversationProperty().subscribe(this::showOpen);
        ticks.listenWhile(any, this::showTimes);
    }

    private void show(DeskState state, Instant now) {
        do {
            thawed = false;
            arrange(state.conversations());
        } while (thawed);
        showOpen(selection.conversation());
        showTimes(now);
        var open = selection.conversation();
        if (open != null && state.conversation(open).isEmpty()) {
            selection.gone();
        }
    }

    private void arrange(List<Conversation> conversations) {
        var order =
                frozen.get()
                        ? WaitingOrder.frozen(
                                conversations, rows.stream().map(ConversationRow::id).toList())
                        : WaitingOrder.sorted(conversations);
        arranging = true;
        try {
            sync.apply(order, rows);
        } finally {
            arranging = false;
        }
    }

    private void showOpen(@Nullable String id) {
        rows.forEach(row -> row.showOpen(row.id().equals(id)));
    }

    private void showTimes(Instant now) {
        rows.forEach(
                row -> row.showTime(time(row.conversation(), now), due(row.conversation(), now)));
    }

    private ConversationRow newRow(Conversation conversation) {
        return new ConversationRow(conversation, look(conversation));
    }

    private ConversationRow updated(ConversationRow row, Conversation conversation) {
        return row.conversation() == conversation
                ? row
                : row.show(conversation, look(conversation));
    }

    private ConversationRow.Look look(Conversation conversation) {
        var name = name(conversation);
        var typing = conversation.typing();
        var session = conversation.currentSession().orElse(null);
        var line = typing.isEmpty() ? lastLine(conversation) : typing(typing);
        var channel = Channels.name(session);
        return new ConversationRow.Look(
                name,
                Channels.type(session),
                channel,
                line,
                !typing.isEmpty(),
                conversation.unread(),
                role(conversation.role()),
                conversation.waitingSince() != null,
                timer(conversation),
                spoken(conversation, name, channel, line));
    }

    private String spoken(Conversation conversation, String name, String channel, String line) {
        var spoken = texts.get("row.spoken", name, channel, conversation.unread(), line);
        var role = role(conversation.role());
        var waits = conversation.waitingSince() == null ? "" : texts.get("row.waits");
        var held = conversation.around().hold() == null ? "" : texts.get("row.held");
        return Stream.of(spoken, role, waits, held)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String name(Conversation conversation) {
        var name = privacy.pii().name(conversation);
        return name.isBlank() ? texts.get("customer") : name;
    }

    private String typing(List<Conversation.Typing> now) {
        var who = privacy.pii().name(now.getFirst().who());
        if (now.size() > 1) {
            return texts.get("typing.many");
        }
        return who.isBlank() ? texts.get("typing") : texts.get("typing.by", who);
    }

    private String lastLine(Conversation conversation) {
        return switch (conversation.phase()) {
            case Conversation.Phase.Leaving _ -> texts.get("leaving");
            case Conversation.Phase.WrapUp _ -> texts.get("wrapUp");
            case Conversation.Phase.Open _ when conversation.customerLeft() -> texts.get("left");
            case Conversation.Phase.Open _ ->
                    conversation
                            .lastSaid()
                            .map(this::preview)
                            .orElseGet(() -> texts.get("nothing"));
        };
    }

    private String preview(Entry.Said said) {
        var body = said.message().body();
        var text = body.text().strip().replaceAll("\\s+", " ");
        var line = text.isEmpty() ? texts.getOr("body." + body.type(), "body.other") : text;
        return switch (said.author().kind()) {
            case ME -> texts.get(said.whisper() ? "whisper.you" : "you", line);
            case CUSTOMER, SYSTEM -> line;
            case AGENT, BOT -> by(said, line);
        };
    }

    /// What a colleague said is not to be taken for the customer's words.
    private String by(Entry.Said said, String line) {
        var name = privacy.pii().name(said.author());
        var who = name.isBlank() ? texts.get("colleague") : name;
        return texts.get(said.whisper() ? "whisper.by" : "by", who, line);
    }

    private String role(Role role) {
        return role == Role.PRIMARY || role == Role.WRAP_UP ? "" : texts.get("role." + role);
    }

    private static Timer timer(Conversation conversation) {
        if (conversation.phase() instanceof Conversation.Phase.WrapUp) {
            return Timer.WRAP_UP;
        }
        return conversation.around().hold() == null ? Timer.WAITING : Timer.HOLD;
    }

    private static String time(Conversation conversation, Instant now) {
        if (conversation.phase() instanceof Conversation.Phase.WrapUp(var ends, var _)) {
            return Durations.clockLeft(Duration.between(now, ends));
        }
        var hold = conversation.around().hold();
        if (hold != null) {
            var ends = hold.ends();
            return ends == null
                    ? Durations.clock(Duration.between(hold.since(), now))
                    : Durations.clockLeft(Duration.between(now, ends));
        }
        var since = conversation.waitingSince();
        return since == null ? "" : Durations.rough(Duration.between(since, now));
    }

    /// Nothing is due while the customer was asked to wait, or has been answered.
    private static AnswerDue due(Conversation conversation, Instant now) {
        boolean counts =
                conversation.phase() instanceof Conversation.Phase.Open
                        && conversation.around().hold() == null;
        return AnswerDue.of(counts ? conversation.around().sla() : null, now);
    }

    /// Opens a conversation.
    public void open(String id) {
        selection.open(id);
    }

    /// Opens the conversation at a place in the list, from 0; does nothing beyond its end.
    public void openAt(int place) {
        if (place < rows.size()) {
            open(rows.get(place).id());
        }
    }

    /// Opens the next conversation after the open one in which a customer waits for an answer.
    public void openNextWaiting() {
        int here = indexOf(selection.conversation());
        for (int step = 1; step <= rows.size(); step++) {
            var row = rows.get(Math.floorMod(here + step, rows.size()));
            if (row.lookProperty().get().waiting()) {
                open(row.id());
                return;
            }
        }
    }

    /// The place of a conversation in the list; -1 when it is not in it.
    public int indexOf(@Nullable String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (Objects.equals(rows.get(i).id(), id)) {
                return i;
            }
        }
        return -1;
    }

    /// The conversations in the order to show.
    public ObservableList<ConversationRow> rows() {
        return rowsView;
    }

    /// Whether the order stands still: the pointer or the keyboard is in the list.
    public BooleanProperty frozenProperty() {
        return frozen;
    }

    /// Whether there is a conversation.
    public BooleanBinding anyProperty() {
        return any;
    }

    /// Which conversation is open.
    public Selection selection() {
        return selection;
    }
}
