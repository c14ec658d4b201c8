package org.agentdesk.ui.wrapup;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
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
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.Durations;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.wrapup.Categories.FormState;
import org.jspecify.annotations.Nullable;

/// The wrap-up of the open conversation: during it, when the agent asks for the form, and after
/// leaving, until the server has it, it is skipped, or its time is up. Lives on the JavaFX thread.
public final class WrapUpViewModel {

    private final Texts texts = Texts.of(WrapUpViewModel.class);
    private final Desk desk;
    private final WrapUpDrafts drafts;
    private final OpenConversation open;
    private final Ticks ticks;
    private final Categories categories;
    private final JustInTime justInTime;
    private final ReadOnlyObjectWrapper<WrapUpDraft> draft =
            new ReadOnlyObjectWrapper<>(WrapUpDraft.NONE);
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper afterwards = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper skippable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper calls = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper anyAfterwards = new ReadOnlyBooleanWrapper();
    private @Nullable String conversationId;
    private @Nullable String openedFor;
    private @Nullable String savingFor;
    private @Nullable Instant ends;
    private @Nullable Phase before;
    private boolean switching;

    public WrapUpViewModel(
            Desk desk, OpenConversation open, WrapUpDrafts drafts, Ticks ticks, UiThread uiThread) {
        this.desk = desk;
        this.drafts = drafts;
        this.open = open;
        this.ticks = ticks;
        this.categories = new Categories(desk, uiThread);
        this.justInTime = new JustInTime(desk, drafts);
        note.subscribe((_, typed) -> noted(typed));
        open.follow(this::project);
        ticks.listenWhile(anyAfterwards, this::tick);
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        drafts.restore(state.kept().wrapUps());
        drafts.keepOnly(state.conversations().stream().map(Conversation::id).toList());
        choose(conversation);
        ends = conversation == null ? null : ends(conversation);
        showTime(ticks.now());
        var me = state.me();
        writable.set(me != null && Rights.of(me).wrapsUp());
        offered.set(writable.get() && conversation != null && conversation.isLed());
        afterwards.set(ends != null);
        anyAfterwards.set(state.conversations().stream().anyMatch(c -> ends(c) != null));
        allow(state, conversation);
        boolean before = shown.get();
        shown.set(ends != null || offered.get() && Objects.equals(conversationId, openedFor));
        if (!before && shown.get()) {
            categories.lookAgain();
        }
        if (me != null && shown.get() && writable.get()) {
            categories.need(me);
        }
        callIfLeft(conversation);
    }

    private void allow(DeskState state, @Nullable Conversation conversation) {
        boolean free = state.link().isLive() && conversation != null && !isAsked(conversation);
        var id = conversationId;
        skippable.set(free);
        savable.set(free && id != null && writable.get() && drafts.isAny(id));
        hint.set(conversation == null ? "" : hint(state, conversation));
        if (conversation != null) {
            closeIfSaved(conversation);
        }
    }

    private void choose(@Nullable Conversation conversation) {
        var id = conversation == null ? null : conversation.id();
        if (!Objects.equals(id, conversationId)) {
            conversationId = id;
            before = conversation == null ? null : conversation.phase();
            show(id == null ? WrapUpDraft.NONE : drafts.of(id));
        }
    }

    private static @Nullable Instant ends(Conversation conversation) {
        return conversation.phase() instanceof Phase.WrapUp(var until, var _) ? until : null;
    }

    private static boolean isAsked(Conversation conversation) {
        return conversation.around().waitsFor(Asked.Kind.SAVE_WRAP_UP)
                || conversation.around().waitsFor(Asked.Kind.SKIP_WRAP_UP);
    }

    private String hint(DeskState state, Conversation conversation) {
        if (!state.link().isLive()) {
            return texts.get(writable.get() ? "hint.offline" : "hint.offline.finish");
        }
        if (conversation.around().waitsFor(Asked.Kind.SAVE_WRAP_UP)) {
            return texts.get("hint.saving");
        }
        if (conversation.around().waitsFor(Asked.Kind.SKIP_WRAP_UP)) {
            return texts.get("hint.finishing");
        }
        return drafts.isSaved(conversation) ? texts.get("hint.saved") : "";
    }

    /// During the conversation the form goes away when the server has what is in it, and not
    /// before.
    private void closeIfSaved(Conversation conversation) {
        if (conversation.id().equals(savingFor)
                && !isAsked(conversation)
                && drafts.isSaved(conversation)) {
            savingFor = null;
            openedFor = null;
        }
    }

    /// Who leaves has nothing else to write; whose customer leaves may be in the middle of a word.
    private void callIfLeft(@Nullable Conversation conversation) {
        var now = conversation == null ? null : conversation.phase();
        boolean begins = now instanceof Phase.WrapUp && !(before instanceof Phase.WrapUp);
        if (begins && now instanceof Phase.WrapUp(var _, var left) && left && writable.get()) {
            call();
        }
        before = now;
    }

    private void call() {
        calls.set(calls.get() + 1);
    }

    private void show(WrapUpDraft shownDraft) {
        switching = true;
        draft.set(shownDraft);
        note.set(shownDraft.note());
        switching = false;
    }

    private void noted(@Nullable String typed) {
        if (!switching) {
            change(draft.get().withNote(typed == null ? "" : typed));
        }
    }

    private void change(WrapUpDraft changed) {
        var id = conversationId;
        if (id != null && !changed.equals(draft.get())) {
            drafts.keep(id, changed);
            draft.set(changed);
            savingFor = null;
            project(open.state(), open.get());
        }
    }

    private void tick(Instant now) {
        showTime(now);
        justInTime.tick(open.state(), now);
    }

    private void showTime(Instant now) {
        if (ends != null) {
            var rest = Duration.between(now, ends);
            left.set(
                    rest.isPositive()
                            ? texts.get("left", Durations.clockLeft(rest))
                            : texts.get("left.none"));
        }
    }

    /// Shows the form, or hides it, during the conversation.
    public void toggle() {
        openedFor = shown.get() ? null : conversationId;
        savingFor = null; // opened anew after it was saved, it stays
        project(open.state(), open.get());
        if (shown.get() && writable.get()) {
            call();
        }
    }

    /// Hides the form; what was noted stays. False where it was not shown, or has to be.
    public boolean hide() {
        boolean hides = shown.get() && !afterwards.get();
        if (hides) {
            toggle();
        }
        return hides;
    }

    /// Asks for the form again.
    void reload() {
        categories.forget();
        project(open.state(), open.get());
    }

    /// Chooses a value, or no longer.
    void toggle(WrapUpForm.Choice category) {
        change(draft.get().toggled(category, formProperty().get().limit()));
    }

    /// Saves what was noted. Once the server has it, that ends the wrap-up after leaving; before,
    /// the form closes.
    void save() {
        var id = conversationId;
        if (id != null && savable.get()) {
            savingFor = id;
            desk.wrapUp(id, draft.get().chosen(), draft.get().note().strip());
        }
    }

    /// Ends the wrap-up without saving anything.
    void skip() {
        var id = conversationId;
        if (id != null && afterwards.get() && skippable.get()) {
            desk.skipWrapUp(id);
        }
    }

    ReadOnlyObjectProperty<FormState> formStateProperty() {
        return categories.stateProperty();
    }

    ReadOnlyObjectProperty<WrapUpForm> formProperty() {
        return categories.formProperty();
    }

    ReadOnlyObjectProperty<WrapUpDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    StringProperty noteProperty() {
        return note;
    }

    /// Whether the agent may wrap up during the open conversation.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Whether the form is to be seen.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the agent has left and the clock runs.
    public ReadOnlyBooleanProperty afterwardsProperty() {
        return afterwards.getReadOnlyProperty();
    }

    /// Whether the agent may note anything at all.
    ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    /// Whether a wrap-up can be ended without saving.
    ReadOnlyBooleanProperty skippableProperty() {
        return skippable.getReadOnlyProperty();
    }

    /// Counts how often the agent did something after which to write the note.
    ReadOnlyIntegerProperty callsProperty() {
        return calls.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savableProperty() {
        return savable.getReadOnlyProperty();
    }

    /// How much time is left, in words and digits.
    ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// What is to be said about saving; `""` for nothing.
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }
}
