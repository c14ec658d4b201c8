package org.agentdesk.ui.composer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.ui.composer.Drafts.Form;
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
/// in is kept and the form is opened with it again later. Lives on the JavaFX thread.
public final class FormsViewModel implements Composing {

    /// A form the agent has chosen in a conversation.
    private record Chosen(ComposerOffer offer, @Nullable MessageView about) {

        private Form draft(String conversationId) {
            return new Form(conversationId, offer.key(), about == null ? "" : about.message().id());
        }
    }

    /// The form that is shown.
    private record Shown(String conversationId, Chosen chosen, OpenForm form) {}

    private final Texts texts = Texts.of(FormsViewModel.class);
    private final DeskStates states;
    private final Selection selection;
    private final ConversationPorts ports;
    private final Plugins plugins;
    private final Drafts drafts;
    private final ComposerViewModel text;
    private final Map<String, Chosen> chosen = new HashMap<>();
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
        var id = selection.conversation();
        var conversation = id == null ? null : state.conversation(id).orElse(null);
        var view = conversation == null ? null : ports.of(conversation.id()).view();
        if (!Objects.equals(view, lastView)) {
            lastView = view;
            offer(view);
        }
        show(conversation);
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
        var wanted = may ? chosen.get(id) : null;
        if (shown != null && (wanted != shown.chosen() || !shown.conversationId().equals(id))) {
            putAway();
        }
        if (shown == null && wanted != null && id != null) {
            takeOut(id, wanted);
        }
    }

    private void takeOut(String id, Chosen wanted) {
        var draft = drafts.of(wanted.draft(id));
        trouble.set("");
        wanted.offer()
                .open(ports.of(id), ports.agentId(), wanted.about(), draft)
                .ifPresentOrElse(
                        opened -> {
                            shown = new Shown(id, wanted, opened);
                            title.set(wanted.offer().label());
                            form.set(opened);
                        },
                        () -> chosen.remove(id));
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

    private void keepDraft() {
        var now = shown;
        if (now != null && states.getValue().conversation(now.conversationId()).isPresent()) {
            var key = now.chosen().draft(now.conversationId());
            now.form().draft().ifPresent(filledIn -> drafts.keep(key, filledIn));
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
        chosen.put(id, wanted);
        show(openConversation());
    }

    private @Nullable Conversation openConversation() {
        var id = selection.conversation();
        return id == null ? null : states.getValue().conversation(id).orElse(null);
    }

    /// Closes the form. What was filled in is there when it is opened again.
    public void cancel() {
        if (shown != null) {
            chosen.remove(shown.conversationId());
            putAway();
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
                    case Answer.Message(var message) ->
                            ports.of(now.conversationId()).publish(message).isPresent()
                                    ? sent(now)
                                    : fail("trouble.notNow");
                    case Answer.Incomplete _ -> fail("");
                    case Answer.Failed _ -> fail("trouble.failed");
                };
    }

    private boolean fail(String key) {
        trouble.set(key.isEmpty() ? "" : texts.get(key));
        return false;
    }

    private boolean sent(Shown now) {
        chosen.remove(now.conversationId());
        shown = null;
        form.set(null);
        now.form().dispose();
        drafts.keep(now.chosen().draft(now.conversationId()), Json.Null.NULL);
        return true;
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
