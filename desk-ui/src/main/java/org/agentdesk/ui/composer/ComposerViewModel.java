package org.agentdesk.ui.composer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Texts;
import org.jspecify.annotations.Nullable;

/// The message being written in the open conversation. Lives on the JavaFX thread.
public final class ComposerViewModel {

    /// What a customer's side can be relied on to show whole; longer is allowed, with a warning.
    static final int ADVISED_LENGTH = 1_000;

    /// From here on the length is shown.
    static final int NEAR = 800;

    private final Texts texts = Texts.of(ComposerViewModel.class);
    private final Desk desk;
    private final Drafts drafts;
    private final DeskStates states;
    private final Selection selection;
    private final HandedOver handedOver = new HandedOver();
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Extras> extras = new ReadOnlyObjectWrapper<>(Extras.NONE);
    private final ReadOnlyObjectWrapper<Whispering> whispering =
            new ReadOnlyObjectWrapper<>(Whispering.NO);
    private final ReadOnlyIntegerWrapper calls = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper showings = new ReadOnlyIntegerWrapper();
    private final BooleanBinding sendable =
            Bindings.createBooleanBinding(this::isSendable, writable, text, extras, whispering);
    private @Nullable String conversationId;

    /// Where the agent was told to finish a new wording first.
    private @Nullable String heldBack;

    private boolean switching;

    public ComposerViewModel(Desk desk, DeskStates states, Selection selection, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
        this.states = states;
        this.selection = selection;
        text.subscribe((_, typed) -> typed(typed));
        states.subscribe(state -> project(state, selection.conversation()));
        selection.conversationProperty().subscribe(open -> project(states.getValue(), open));
        drafts.changesProperty().subscribe(_ -> showExtras());
    }

    private boolean isSendable() {
        boolean said = !text.getValueSafe().isBlank();
        return writable.get()
                && (whispering.get().on()
                        ? said && whispering.get().heard()
                        : said || !extras.get().files().isEmpty());
    }

    private void project(DeskState state, @Nullable String open) {
        var conversation = open == null ? null : state.conversation(open).orElse(null);
        drafts.restore(state.kept().drafts());
        handedOver.refused(state).forEach(this::giveBack);
        switchTo(conversation == null ? null : conversation.id());
        drafts.keepOnly(state.conversations().stream().map(Conversation::id).toList());
        present.set(conversation != null);
        showWhispering(conversation);
        showHint();
    }

    private void showHint() {
        var id = conversationId;
        if (id == null || !id.equals(heldBack) || !drafts.extras(id).isRewording()) {
            heldBack = null;
        }
        boolean offline = writable.get() && !states.getValue().link().isLive();
        hint.set(
                heldBack != null
                        ? texts.get("hint.rewording")
                        : offline ? texts.get("hint.offline") : "");
    }

    private void switchTo(@Nullable String id) {
        if (!Objects.equals(id, conversationId)) {
            conversationId = id;
            show(id == null ? "" : drafts.of(id));
            showExtras();
        }
    }

    private void showExtras() {
        extras.set(conversationId == null ? Extras.NONE : drafts.extras(conversationId));
        showHint();
        showWhispering(conversation());
    }

    private @Nullable Conversation conversation() {
        var id = conversationId;
        return id == null ? null : states.getValue().conversation(id).orElse(null);
    }

    private void showWhispering(@Nullable Conversation conversation) {
        if (conversation == null) {
            whispering.set(Whispering.NO);
            writable.set(false);
            reason.set("");
            return;
        }
        var now = Whispering.of(conversation, drafts.extras(conversation.id()));
        boolean may = now.on() ? conversation.canWhisper() : conversation.canSpeak();
        whispering.set(now);
        writable.set(may);
        reason.set(may ? "" : reason(conversation));
    }

    /// What the desk could not take stands in the field again, before what was written since.
    private void giveBack(HandedOver.Text refused) {
        var id = refused.conversationId();
        if (refused.extras().isRewording()) {
            giveBackWording(id, refused);
            return;
        }
        var since = drafts.of(id);
        var draft =
                since.isEmpty() || refused.text().isEmpty()
                        ? refused.text() + since
                        : refused.text() + "\n" + since;
        drafts.keep(id, drafts.extras(id).and(refused.extras()));
        drafts.keep(id, draft);
        if (id.equals(conversationId)) {
            show(draft);
        }
    }

    /// The message is taken up again, and what was written since makes room.
    private void giveBackWording(String id, HandedOver.Text refused) {
        var about = refused.extras().about();
        drafts.keep(id, drafts.extras(id).withAbout(about).withAside(drafts.of(id)));
        drafts.keep(id, refused.text());
        if (id.equals(conversationId)) {
            show(refused.text());
        }
    }

    private void show(String draft) {
        switching = true;
        text.set(draft);
        switching = false;
        showings.set(showings.get() + 1);
    }

    private String reason(Conversation conversation) {
        return switch (conversation.phase()) {
            case Phase.Leaving _ -> texts.get("reason.leaving");
            case Phase.WrapUp _ -> texts.get("reason.wrapUp");
            case Phase.Open _ ->
                    conversation.role().speaksToCustomer()
                            ? texts.get(unreachable(conversation))
                            : reason(conversation.role());
        };
    }

    private static String unreachable(Conversation conversation) {
        if (conversation.customerLeft()) {
            return "reason.left";
        }
        return conversation.hasCustomer() ? "reason.call" : "reason.noChannel";
    }

    private String reason(Role role) {
        return texts.getOr("reason." + role, "reason.UNKNOWN");
    }

    private void typed(@Nullable String newer) {
        var id = conversationId;
        if (switching || id == null) {
            return;
        }
        selection.worked();
        var typed = newer == null ? "" : newer;
        drafts.keep(id, typed);
        if (whispering.get().forced()) {
            // a role that leaves no choice may end: these words are still no words to the customer
            drafts.keep(id, drafts.extras(id).withWhisper(!typed.isBlank()));
        } else if (!typed.isBlank() && writable.get() && !whispering.get().on()) {
            desk.typing(id);
        }
    }

    /// Sends what was written. It is taken out of the field only when the desk has it.
    ///
    /// @return whether the desk has it
    public boolean send() {
        var id = conversationId;
        if (id == null || !sendable.get()) {
            return false;
        }
        var written = text.getValueSafe().strip();
        var extra = drafts.extras(id);
        if (whispering.get().on()) {
            return whisper(id, written, extra);
        }
        if (isWordedSo(extra, written)) {
            forgetReference();
            return true;
        }
        if (!give(id, written, extra)) {
            return false;
        }
        drafts.keep(id, extra.afterwards());
        drafts.keep(id, extra.aside());
        show(extra.aside());
        return true;
    }

    /// Whether a new wording would be lost if the draft became something else now: the agent is
    /// told so, and sends it or gives it up first.
    private boolean isAmidRewording() {
        var id = conversationId;
        var written = text.getValueSafe().strip();
        boolean amid =
                id != null
                        && !written.isEmpty()
                        && reworded(drafts.extras(id))
                                .filter(now -> !now.equals(written))
                                .isPresent();
        if (amid) {
            heldBack = id;
            showHint();
            calls.set(calls.get() + 1);
        }
        return amid;
    }

    /// Whether a message is taken up to be reworded and says already what was written.
    private boolean isWordedSo(Extras extra, String written) {
        return extra.files().isEmpty() && reworded(extra).filter(written::equals).isPresent();
    }

    /// How the message that is taken up to be reworded is worded now; empty where none is.
    private Optional<String> reworded(Extras extra) {
        var open = conversation();
        var about = extra.about();
        return open == null || about == null || !extra.isRewording()
                ? Optional.empty()
                : open.transcript()
                        .said(about.messageId())
                        .map(said -> said.message().body().text().strip());
    }

    /// A whisper is a text, which may answer a message. Files are for the customer: they stay with
    /// the draft. The agent goes on whispering until they switch it off.
    private boolean whisper(String id, String written, Extras extra) {
        var messageId = desk.whisper(id, written, extra.answers());
        if (messageId.isEmpty()) {
            return false;
        }
        var said = extra.withFiles(List.of()).withWhisper(true);
        handedOver.add(id, messageId, written, said, states.getValue());
        var rest = extra.withAbout(null).withAside("").withWhisper(!whispering.get().forced());
        drafts.keep(id, rest);
        drafts.keep(id, extra.aside());
        show(extra.aside());
        return true;
    }

    /// Switches between whispering and writing to the customer, where the agent has the choice.
    /// What was written stays, but a message is reworded for the customer alone, and a whisper is
    /// answered by whispers alone.
    public void toggleWhisper() {
        var id = conversationId;
        if (id == null || !whispering.get().offered() || isAmidRewording()) {
            return;
        }
        boolean on = !whispering.get().on();
        stopRewording(id);
        var extra = drafts.extras(id).withWhisper(on);
        drafts.keep(id, !on && isWhisper(extra.answers()) ? extra.withAbout(null) : extra);
        calls.set(calls.get() + 1);
    }

    private boolean isWhisper(@Nullable String messageId) {
        var open = conversation();
        return open != null
                && messageId != null
                && open.transcript().said(messageId).filter(Entry.Said::whisper).isPresent();
    }

    /// The text is the caption of the first file; an answer goes before them, because files answer
    /// nothing.
    private boolean give(String id, String written, Extras extra) {
        var open = conversation();
        var through = open == null ? extra.sessionId() : Route.wanted(open, extra);
        boolean apart = extra.files().isEmpty() || extra.about() != null && !written.isEmpty();
        if (apart && !say(id, written, extra.withFiles(List.of()), through)) {
            return false;
        }
        var caption = apart ? "" : written;
        for (var file : extra.files()) {
            var messageId = desk.sendFile(id, file, caption, through);
            var one = Extras.NONE.withFiles(List.of(file));
            handedOver.add(id, messageId, caption, one, states.getValue());
            caption = "";
        }
        return true;
    }

    private boolean say(String id, String written, Extras extra, @Nullable String through) {
        var messageId = desk.send(id, extra.outbound(written, through));
        if (messageId.isEmpty()) {
            return false;
        }
        handedOver.add(id, messageId, written, extra, states.getValue());
        return true;
    }

    /// From now on the draft of the open conversation is an answer to a message, or a new wording
    /// of one. Nothing that was written is lost: a text that has to make room comes back
    /// afterwards.
    ///
    /// @param wording what stands in the field to be reworded; not looked at for an answer
    public void refer(Reference about, String wording) {
        var id = conversationId;
        boolean rewords = about.how() == Reference.How.EDIT;
        if (id == null
                || !writable.get()
                || rewords && whispering.get().on()
                || isAmidRewording()) {
            return;
        }
        stopRewording(id);
        var extra = drafts.extras(id).withAbout(about);
        if (rewords) {
            extra = extra.withAside(drafts.of(id));
            drafts.keep(id, wording);
            show(wording);
        }
        drafts.keep(id, extra);
        calls.set(calls.get() + 1);
    }

    /// The draft is about no message any more.
    public void forgetReference() {
        var id = conversationId;
        if (id != null) {
            stopRewording(id);
            drafts.keep(id, drafts.extras(id).withAbout(null));
        }
    }

    private void stopRewording(String id) {
        var extra = drafts.extras(id);
        if (extra.isRewording()) {
            drafts.keep(id, extra.withAbout(null).withAside(""));
            drafts.keep(id, extra.aside());
            show(extra.aside());
        }
    }

    /// Puts a text into the draft of a conversation, after what is there. Nothing is sent.
    public void propose(String toConversation, String proposed) {
        var before = drafts.of(toConversation);
        var draft = before.isBlank() ? proposed : before.stripTrailing() + "\n" + proposed;
        if (proposed.isBlank() || states.getValue().conversation(toConversation).isEmpty()) {
            return;
        }
        drafts.keep(toConversation, draft);
        if (toConversation.equals(conversationId)) {
            show(draft);
        }
    }

    /// What is being written; the draft of the open conversation.
    public StringProperty textProperty() {
        return text;
    }

    /// What belongs to the draft beside its text.
    public ReadOnlyObjectProperty<Extras> extrasProperty() {
        return extras.getReadOnlyProperty();
    }

    /// Whether what is written goes to the colleagues only.
    public ReadOnlyObjectProperty<Whispering> whisperingProperty() {
        return whispering.getReadOnlyProperty();
    }

    /// Counts how often the agent did something after which to write.
    ReadOnlyIntegerProperty callsProperty() {
        return calls.getReadOnlyProperty();
    }

    /// Counts how often another text was put into the field, to be written on at its end.
    ReadOnlyIntegerProperty showingsProperty() {
        return showings.getReadOnlyProperty();
    }

    /// Whether a conversation is open.
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /// Whether the agent may write now, to the customer or to the colleagues.
    public ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    /// Whether there is something to send and it may be sent.
    public ObservableBooleanValue sendableProperty() {
        return sendable;
    }

    /// Why the agent may not write; `""` when that is possible.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// What will become of a message sent now; `""` when there is nothing to say.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// The length beside the advised one, when it comes near; else `""`.
    public ObservableStringValue counterProperty() {
        return Bindings.createStringBinding(
                () -> {
                    int length = text.getValueSafe().length();
                    return length < NEAR ? "" : texts.get("counter", length, ADVISED_LENGTH);
                },
                text);
    }

    /// Whether it is longer than advised.
    public ObservableBooleanValue longProperty() {
        return Bindings.createBooleanBinding(
                () -> text.getValueSafe().length() > ADVISED_LENGTH, text);
    }
}
