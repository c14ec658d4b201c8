package org.agentdesk.ui.composer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.FormDraft;
import org.agentdesk.core.model.Notice;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.plugin.ComposerOffer;
import org.agentdesk.ui.plugin.OpenForm;
import org.agentdesk.ui.plugin.OpenForm.Answer;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.port.Composing;
import org.agentdesk.ui.port.ConversationPorts;
import org.jspecify.annotations.Nullable;

/// The forms of outbound composers: which are offered in the open conversation, and the one that is
/// open there. A form belongs to its conversation; when the agent looks at another, what was filled
/// in is kept and the form is opened with it again later, in a later session as well. Lives on the
/// JavaFX thread.
public final class FormsViewModel implements Composing {

    /// A form the agent has chosen in a conversation.
    private record Chosen(ComposerOffer offer, @Nullable MessageView about) {

        private String aboutId() {
            return about == null ? "" : about.message().id();
        }

        private Optional<FormDraft> in(Forms forms) {
            return forms.of(offer.key(), aboutId());
        }
    }

    /// The form that is shown.
    ///
    /// @param given the texts that stood in it before the agent wrote anything
    private record Shown(
            String conversationId, Chosen chosen, OpenForm form, String title, Set<String> given) {

        private Optional<FormDraft> draft() {
            return form.draft()
                    .map(filledIn ->
                            new FormDraft(
                                    chosen.offer().key(),
                                    chosen.aboutId(),
                                    title,
                                    filledIn,
                                    given,
                                    true));
        }
    }

    /// A form whose message the desk has not shown yet.
    private record Handed(String conversationId, FormDraft draft) {}

    private final Texts texts = Texts.of(FormsViewModel.class);
    private final DeskStates states;
    private final Selection selection;
    private final ConversationPorts ports;
    private final Plugins plugins;
    private final Drafts drafts;
    private final ComposerViewModel text;
    private final Map<String, Chosen> chosen = new HashMap<>();
    private final UnderWay<Handed> handedOver =
            new UnderWay<>((_, notice) -> notice.kind() == Notice.Kind.NOT_POSSIBLE);
    private final ObservableList<ComposerOffer> offers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OpenForm> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final BooleanBinding open = form.isNotNull();
    private @Nullable ConversationView lastView;
    private @Nullable Shown shown;

    public FormsViewModel(
            DeskStates states,
            Selection selection,
            ConversationPorts ports,
            Plugins plugins,
            Drafts drafts,
            ComposerViewModel text,
            Ticks ticks) {
        this.states = states;
        this.selection = selection;
        this.ports = ports;
        this.plugins = plugins;
        this.drafts = drafts;
        this.text = text;
        ports.writeWith(this);
        states.subscribe(this::project);
        selection.conversationProperty().subscribe(_ -> project(states.getValue()));
        plugins.changesProperty().subscribe(_ -> offer(lastView));
        text.whisperingProperty().subscribe((_, _) -> whispering());
        ticks.listenWhile(open, _ -> keepDraft());
    }

    private void project(DeskState state) {
        chosen.keySet().removeIf(id -> state.conversation(id).isEmpty());
        handedOver.refused(state).forEach(this::giveBack);
        var id = selection.conversation();
        var conversation = id == null ? null : state.conversation(id).orElse(null);
        var view = conversation == null ? null : ports.of(conversation.id()).view();
        if (!Objects.equals(view, lastView)) {
            lastView = view;
            offer(view);
        }
        show(conversation);
    }

    /// What the desk could not take stands in its form again.
    private void giveBack(Handed refused) {
        var id = refused.conversationId();
        drafts.keep(id, drafts.forms(id).and(refused.draft()));
    }

    /// A form is for the customer: while the agent whispers there is none.
    private void whispering() {
        offer(lastView);
        show(openConversation());
    }

    private void offer(@Nullable ConversationView view) {
        var now =
                view == null || !isPossible(view)
                        ? List.<ComposerOffer>of()
                        : plugins.composers(view, null);
        if (!now.equals(offers)) {
            offers.setAll(now);
        }
    }

    private boolean isPossible(ConversationView view) {
        return view.writable() && !text.whisperingProperty().get().on();
    }

    /// Brings what is shown in line with what is chosen in the open conversation.
    private void show(@Nullable Conversation conversation) {
        var id = conversation == null ? null : conversation.id();
        boolean may =
                conversation != null
                        && conversation.canSpeak()
                        && !text.whisperingProperty().get().on();
        var wanted = may && id != null ? wanted(id) : null;
        if (shown != null && (wanted != shown.chosen() || !shown.conversationId().equals(id))) {
            putAway();
        }
        if (shown == null && wanted != null && id != null) {
            takeOut(id, wanted);
        }
    }

    /// What is chosen there, or was when an earlier session ended.
    private @Nullable Chosen wanted(String id) {
        if (!chosen.containsKey(id)) {
            drafts.forms(id)
                    .open()
                    .flatMap(form -> chosen(id, form))
                    .ifPresent(left -> chosen.put(id, left));
        }
        return chosen.get(id);
    }

    private Optional<Chosen> chosen(String id, FormDraft draft) {
        var about = ports.message(id, draft.about()).orElse(null);
        if (about == null && !draft.about().isEmpty()) {
            return Optional.empty();
        }
        return plugins.composers(ports.of(id).view(), about).stream()
                .filter(offer -> offer.key().equals(draft.composer()))
                .findFirst()
                .map(offer -> new Chosen(offer, about));
    }

    private void takeOut(String id, Chosen wanted) {
        var kept = wanted.in(drafts.forms(id));
        var filledIn = kept.map(FormDraft::filledIn).orElse(Json.Null.NULL);
        trouble.set("");
        wanted.offer()
                .open(ports.of(id), ports.agentId(), wanted.about(), filledIn)
                .ifPresentOrElse(
                        opened -> show(id, wanted, opened, given(opened, kept)), () -> close(id));
    }

    private static Set<String> given(OpenForm opened, Optional<FormDraft> kept) {
        return kept.map(FormDraft::given)
                .orElseGet(() -> opened.draft().map(FormDraft::texts).orElse(Set.of()));
    }

    private void show(String id, Chosen wanted, OpenForm opened, Set<String> given) {
        var label = wanted.offer().label();
        shown = new Shown(id, wanted, opened, label, given);
        title.set(label);
        form.set(opened);
    }

    private void close(String id) {
        chosen.remove(id);
        drafts.keep(id, drafts.forms(id).closed());
    }

    private void putAway() {
        keepDraft();
        var closing = shown;
        shown = null;
        form.set(null);
        if (closing != null) {
            closing.form().dispose();
        }
    }

    /// Keeps what stands in the form that is shown.
    void keepDraft() {
        var now = shown;
        if (now != null && states.getValue().conversation(now.conversationId()).isPresent()) {
            var id = now.conversationId();
            now.draft().ifPresent(draft -> drafts.keep(id, drafts.forms(id).with(draft)));
        }
    }

    /// Opens a form in the open conversation.
    ///
    /// @param about the message that is answered; null when there is none
    public void open(ComposerOffer offer, @Nullable MessageView about) {
        var id = selection.conversation();
        if (id != null) {
            choose(id, new Chosen(offer, about));
        }
    }

    private void choose(String id, Chosen wanted) {
        if (shown != null && shown.conversationId().equals(id)) {
            putAway();
        }
        close(id);
        chosen.put(id, wanted);
        show(openConversation());
    }

    private @Nullable Conversation openConversation() {
        var id = selection.conversation();
        return id == null ? null : states.getValue().conversation(id).orElse(null);
    }

    /// Closes the form. What was filled in is there when it is opened again.
    public void cancel() {
        var now = shown;
        if (now != null) {
            putAway();
            close(now.conversationId());
        }
    }

    /// Sends what the form makes.
    ///
    /// @return whether the desk has it
    public boolean send() {
        var now = shown;
        return now != null
                && now.form().completeProperty().get()
                && switch (now.form().outbound()) {
                    case Answer.Message(var message) -> handOver(now, message);
                    case Answer.Incomplete _ -> fail("");
                    case Answer.Failed _ -> fail("trouble.failed");
                };
    }

    private boolean fail(String key) {
        trouble.set(key.isEmpty() ? "" : texts.get(key));
        return false;
    }

    private boolean handOver(Shown now, Outbound message) {
        keepDraft();
        var messageId = ports.of(now.conversationId()).publish(message);
        messageId.ifPresent(id -> handedOver(now, id));
        return messageId.isPresent() || fail("trouble.notNow");
    }

    private void handedOver(Shown now, String messageId) {
        var id = now.conversationId();
        chosen.remove(id);
        shown = null;
        form.set(null);
        now.form().dispose();
        var forms = drafts.forms(id);
        now.chosen()
                .in(forms)
                .ifPresent(draft -> {
                    handedOver.add(id, messageId, new Handed(id, draft), states.getValue());
                    drafts.keep(id, forms.without(draft));
                });
    }

    @Override
    public void propose(String conversationId, String proposed) {
        text.propose(conversationId, proposed);
    }

    @Override
    public boolean compose(String conversationId, String bodyType, @Nullable MessageView about) {
        var view = ports.of(conversationId).view();
        var offer =
                plugins.composers(view, about).stream()
                        .filter(it -> it.bodyType().equalsIgnoreCase(bodyType))
                        .findFirst();
        offer.ifPresent(it -> choose(conversationId, new Chosen(it, about)));
        return offer.isPresent();
    }

    /// The composers for an answer to a message of the open conversation.
    public List<ComposerOffer> offersFor(MessageView about) {
        var view = lastView;
        return view == null || !isPossible(view) ? List.of() : plugins.composers(view, about);
    }

    /// The composers that are offered in the open conversation.
    public ObservableList<ComposerOffer> offers() {
        return offers;
    }

    /// The form that is open in the open conversation; null when none is.
    public ReadOnlyObjectProperty<@Nullable OpenForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// What the form makes.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Why it could not be sent; `""` when nothing is wrong.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
