package org.agentdesk.ui.wrapup;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.Durations;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;

/// The wrap-up of the open conversation: during it, when the agent asks for the form, and after
/// leaving, until it is saved, skipped or its time is up. Lives on the JavaFX thread.
public final class WrapUpViewModel {

    /// What stands where the categories are.
    public enum FormState {
        LOADING,
        READY,
        /// The server has none: a note can be saved all the same.
        NONE,
        /// It could not be had just now.
        FAILED
    }

    /// What was noted is saved by itself when this is left and the agent has not done it.
    private static final Duration JUST_IN_TIME = Duration.ofSeconds(4);

    private final Texts texts = Texts.of(WrapUpViewModel.class);
    private final Desk desk;
    private final WrapUpDrafts drafts;
    private final UiThread uiThread;
    private final OpenConversation open;
    private final ReadOnlyObjectWrapper<FormState> formState =
            new ReadOnlyObjectWrapper<>(FormState.LOADING);
    private final ReadOnlyObjectWrapper<WrapUpForm> form =
            new ReadOnlyObjectWrapper<>(new WrapUpForm(true, List.of()));
    private final ReadOnlyObjectWrapper<WrapUpDraft> draft =
            new ReadOnlyObjectWrapper<>(WrapUpDraft.NONE);
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper afterwards = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private @Nullable String conversationId;
    private @Nullable String openedFor;
    private final Set<String> saved = new HashSet<>();
    private final ReadOnlyBooleanWrapper anyAfterwards = new ReadOnlyBooleanWrapper();
    private @Nullable Me formOf;
    private @Nullable Instant ends;
    private boolean switching;

    public WrapUpViewModel(
            Desk desk, OpenConversation open, WrapUpDrafts drafts, Ticks ticks, UiThread uiThread) {
        this.desk = desk;
        this.drafts = drafts;
        this.uiThread = uiThread;
        this.open = open;
        note.subscribe((_, typed) -> noted(typed));
        open.follow(this::project);
        ticks.listenWhile(anyAfterwards, this::tick);
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        var ids = state.conversations().stream().map(Conversation::id).toList();
        drafts.restore(state.kept().wrapUps());
        drafts.keepOnly(ids);
        saved.retainAll(ids);
        var id = conversation == null ? null : conversation.id();
        if (!Objects.equals(id, conversationId)) {
            conversationId = id;
            show(id == null ? WrapUpDraft.NONE : drafts.of(id));
        }
        ends = conversation == null ? null : ends(conversation);
        var me = state.me();
        boolean may = me != null && Rights.of(me).wrapsUp();
        offered.set(may && conversation != null && conversation.canSpeak());
        afterwards.set(ends != null);
        anyAfterwards.set(state.conversations().stream().anyMatch(c -> ends(c) != null));
        boolean shownBefore = shown.get();
        shown.set(ends != null || offered.get() && Objects.equals(id, openedFor));
        savable.set(!isNothing(draft.get()) && state.link().isLive());
        hint.set(hint(state));
        if (shown.get() && me != null && (!me.equals(formOf) || !shownBefore && isMissing())) {
            load(me);
        }
    }

    /// What the server did not have may be there by now.
    private boolean isMissing() {
        return formState.get() == FormState.NONE || formState.get() == FormState.FAILED;
    }

    private static @Nullable Instant ends(Conversation conversation) {
        return conversation.phase() instanceof Phase.WrapUp(var until) ? until : null;
    }

    private String hint(DeskState state) {
        if (!state.link().isLive()) {
            return texts.get("hint.offline");
        }
        return conversationId != null && saved.contains(conversationId)
                ? texts.get("hint.saved")
                : "";
    }

    /// Blanks alone are no note.
    private static boolean isNothing(WrapUpDraft draft) {
        return draft.chosen().isEmpty() && draft.note().isBlank();
    }

    private void load(Me me) {
        formOf = me;
        formState.set(FormState.LOADING);
        desk.services().wrapUpForm().thenAccept(answer -> uiThread.run(() -> arrived(me, answer)));
    }

    private void arrived(Me me, ServiceAnswer<WrapUpForm> answer) {
        if (!me.equals(formOf)) {
            return; // somebody else signed in since
        }
        answer.got().ifPresent(form::set);
        formState.set(
                switch (answer) {
                    case ServiceAnswer.Got<WrapUpForm>(var got) ->
                            got.categories().isEmpty() ? FormState.NONE : FormState.READY;
                    case ServiceAnswer.NotOffered<WrapUpForm> _ -> FormState.NONE;
                    case ServiceAnswer.Refused<WrapUpForm> _ -> FormState.NONE;
                    case ServiceAnswer.Failed<WrapUpForm> _ -> FormState.FAILED;
                });
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
            saved.remove(id);
            project(open.state(), open.get());
        }
    }

    private void tick(Instant now) {
        if (ends != null) {
            var rest = Duration.between(now, ends);
            left.set(Durations.clock(Duration.ofSeconds(Durations.secondsLeft(rest))));
        }
        open.state().conversations().forEach(conversation -> saveInTime(conversation, now));
    }

    /// Whichever conversation is looked at, no note is lost to the clock.
    private void saveInTime(Conversation conversation, Instant now) {
        var until = ends(conversation);
        var id = conversation.id();
        boolean due = until != null && !now.isBefore(until.minus(JUST_IN_TIME));
        var noted = drafts.of(id);
        if (due && !isNothing(noted) && open.state().link().isLive() && saved.add(id)) {
            desk.wrapUp(id, noted.chosen(), noted.note().strip());
        }
    }

    /// Shows the form, or hides it, during the conversation.
    public void toggle() {
        openedFor = shown.get() ? null : conversationId;
        project(open.state(), open.get());
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
        formOf = null;
        project(open.state(), open.get());
    }

    /// Chooses a value, or no longer.
    void toggle(WrapUpForm.Choice category) {
        change(draft.get().toggled(category, form.get().limit()));
    }

    /// Saves what was noted. After leaving, that ends the wrap-up; before, the form closes.
    void save() {
        var id = conversationId;
        if (id == null || !savable.get()) {
            return;
        }
        desk.wrapUp(id, draft.get().chosen(), draft.get().note().strip());
        saved.add(id);
        openedFor = null;
        project(open.state(), open.get());
    }

    /// Ends the wrap-up without saving anything.
    void skip() {
        var id = conversationId;
        if (id != null && afterwards.get()) {
            saved.add(id);
            desk.skipWrapUp(id);
        }
    }

    ReadOnlyObjectProperty<FormState> formStateProperty() {
        return formState.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<WrapUpForm> formProperty() {
        return form.getReadOnlyProperty();
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

    ReadOnlyBooleanProperty savableProperty() {
        return savable.getReadOnlyProperty();
    }

    /// The time that is left, in digits.
    ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// What is to be said about saving; `""` for nothing.
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }
}
