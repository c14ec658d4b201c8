package org.agentdesk.ui.leftover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.model.FormDraft;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.OutboxItem;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ListSync;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.port.Privacy;
import org.jspecify.annotations.Nullable;

/// What the agent wrote and did not send, and messages whose conversation is gone, customer by
/// customer: to be copied or discarded. Lives on the JavaFX thread.
public final class LeftoversViewModel {

    private final Texts texts = Texts.of(LeftoversViewModel.class);
    private final Desk desk;
    private final UiThread uiThread;
    private final Privacy privacy;
    private final ObservableList<LeftoverLine> lines = FXCollections.observableArrayList();
    private final ListSync<LeftoverLine, LeftoverLine> sync =
            ListSync.ofValues(LeftoversViewModel::id);
    private final IntegerBinding count = Bindings.size(lines);
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");

    public LeftoversViewModel(Desk desk, DeskStates states, Privacy privacy, UiThread uiThread) {
        this.desk = desk;
        this.uiThread = uiThread;
        this.privacy = privacy;
        states.subscribe(this::project);
        privacy.piiProperty().subscribe((_, _) -> project(states.getValue()));
    }

    private void project(DeskState state) {
        var aside = state.kept().leftovers().stream().map(this::line);
        var stranded =
                state.kept().outbox().stream()
                        .filter(item -> item.stage() == OutboxItem.Stage.STRANDED)
                        .map(this::line);
        var now =
                Stream.concat(aside, stranded)
                        .sorted(Comparator.comparing(LeftoverLine::at).reversed())
                        .toList();
        sync.apply(now, lines);
        if (state.me() == null) {
            shown.set(false);
        }
    }

    private static List<@Nullable String> id(LeftoverLine line) {
        return Arrays.asList(line.conversationId(), line.messageId());
    }

    private LeftoverLine line(Leftover left) {
        List<Piece> pieces = new ArrayList<>();
        left.drafts().forEach(draft -> add(pieces, draft));
        left.notes().forEach(note -> pieces.add(piece(note)));
        return new LeftoverLine(
                left.conversationId(), null, name(privacy.pii().name(left)), left.at(), pieces);
    }

    private LeftoverLine line(OutboxItem item) {
        var message = item.message();
        var draft = message.draft();
        var piece = new Piece(texts.get("stranded"), draft.text(), draft.files());
        return new LeftoverLine(
                message.conversationId(),
                message.id(),
                name(privacy.pii().name(message)),
                message.said().event().at(),
                List.of(piece));
    }

    private String name(String customer) {
        return customer.isBlank() ? texts.get("customer") : customer;
    }

    private void add(List<Piece> pieces, MessageDraft draft) {
        if (!draft.text().isBlank() || !draft.files().isEmpty()) {
            pieces.add(new Piece(kind(draft), draft.text(), draft.files()));
        }
        if (!draft.aside().isBlank()) {
            pieces.add(new Piece(texts.get("aside"), draft.aside(), List.of()));
        }
        draft.forms().stream().filter(FormDraft::isMissed).map(this::piece).forEach(pieces::add);
    }

    private Piece piece(FormDraft form) {
        var kind = form.title().isBlank() ? texts.get("form") : form.title();
        return new Piece(kind, form.words(), List.of());
    }

    private String kind(MessageDraft draft) {
        var about = draft.about();
        if (about == null) {
            return texts.get(draft.text().isBlank() ? "files" : "message");
        }
        return about.line().isBlank()
                ? texts.get(about.how().name())
                : texts.get(about.how() + ".line", about.line());
    }

    private Piece piece(WrapUpDraft wrapUp) {
        var chosen =
                wrapUp.chosen().stream()
                        .map(WrapUpForm.Choice::value)
                        .collect(Collectors.joining(texts.get("separator")));
        var words = Stream.of(chosen, wrapUp.note()).filter(text -> !text.isBlank());
        return new Piece(texts.get("note"), words.collect(Collectors.joining("\n")), List.of());
    }

    /// Does something if a file is not there any more, once that is known.
    void ifGone(String path, Runnable then) {
        desk.look(path)
                .thenAccept(look ->
                        uiThread.run(() -> {
                            if (look instanceof FileLook.Refused) {
                                then.run();
                            }
                        }));
    }

    /// Opens the list.
    public void open() {
        shown.set(true);
    }

    /// Closes the list; false where it was not open.
    public boolean hide() {
        boolean open = shown.get();
        shown.set(false);
        return open;
    }

    /// Takes a line away for good.
    void discard(LeftoverLine line) {
        var message = line.messageId();
        if (message == null) {
            desk.discardLeftover(line.conversationId());
        } else {
            desk.discard(line.conversationId(), message);
        }
    }

    /// The newest first.
    ObservableList<LeftoverLine> lines() {
        return lines;
    }

    /// How many there are.
    public IntegerBinding countBinding() {
        return count;
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
