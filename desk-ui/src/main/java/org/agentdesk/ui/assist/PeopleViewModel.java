package org.agentdesk.ui.assist;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Rights;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.ListSync;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.leftover.Parting;
import org.jspecify.annotations.Nullable;

/// Who is in the open conversation, and what to do with who advises: hand over, which is asked
/// first, or let join. Lives on the JavaFX thread.
public final class PeopleViewModel {

    private final Texts texts = Texts.of(PeopleViewModel.class);
    private final Desk desk;
    private final Parting parting;
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ListSync<Person, Person> sync = ListSync.ofValues(Person::id);
    private final ReadOnlyBooleanWrapper handsOver = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper letsJoin = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Person> heir = new ReadOnlyObjectWrapper<>();
    private @Nullable String conversationId;

    public PeopleViewModel(Desk desk, OpenConversation open, Parting parting) {
        this.desk = desk;
        this.parting = parting;
        open.follow(this::project);
    }

    private void project(DeskState state, @Nullable Conversation conversation) {
        var me = state.me();
        var myId = me == null ? "" : me.id();
        var now =
                conversation == null || !state.around().options().participants()
                        ? List.<Person>of()
                        : conversation.participants().stream()
                                .map(p -> Person.of(p, myId))
                                .toList();
        sync.apply(now, people);
        boolean leads = conversation != null && conversation.role() == Role.PRIMARY;
        var rights = me == null ? null : Rights.of(me);
        handsOver.set(leads && rights != null && rights.asksFor(Assistance.TRANSFER));
        letsJoin.set(leads && rights != null && rights.asksFor(Assistance.CONFERENCE));
        obstacle.set(conversation == null ? "" : obstacle(state, conversation));
        var id = conversation == null ? null : conversation.id();
        var asked = heir.get();
        if (asked != null
                && (!Objects.equals(id, conversationId) || !people.contains(asked) || !leads)) {
            heir.set(null);
        }
        conversationId = id;
    }

    private String obstacle(DeskState state, Conversation conversation) {
        if (!state.link().isLive()) {
            return texts.get("obstacle.link");
        }
        return conversation.isServed() ? "" : texts.get("obstacle.noChannel");
    }

    /// Asks whether the conversation is to be handed over to somebody who advises.
    void handOver(Person adviser) {
        if (handsOver.get() && adviser.advises() && obstacle.get().isEmpty()) {
            heir.set(adviser);
        }
    }

    /// Hands over, after the question.
    public void confirm() {
        var adviser = heir.get();
        heir.set(null);
        var id = conversationId;
        if (adviser != null && id != null) {
            parting.ask(id, Parting.How.HAND_OVER, () -> desk.handOver(id, adviser.id(), false));
        }
    }

    /// Lets somebody who advises join.
    void letJoin(Person adviser) {
        var id = conversationId;
        if (id != null && letsJoin.get() && adviser.advises() && obstacle.get().isEmpty()) {
            desk.handOver(id, adviser.id(), true);
        }
    }

    /// Takes the question away; false where there was none.
    public boolean hide() {
        boolean asked = heir.get() != null;
        heir.set(null);
        return asked;
    }

    /// Everybody in the open conversation but customers.
    ObservableList<Person> people() {
        return people;
    }

    /// To whom the agent is asked whether to hand over; null while nothing is asked.
    public ReadOnlyObjectProperty<@Nullable Person> heirProperty() {
        return heir.getReadOnlyProperty();
    }

    /// Whether this agent may hand over the open conversation at all.
    public ReadOnlyBooleanProperty handsOverProperty() {
        return handsOver.getReadOnlyProperty();
    }

    /// Whether this agent may let who advises join the open conversation at all.
    public ReadOnlyBooleanProperty letsJoinProperty() {
        return letsJoin.getReadOnlyProperty();
    }

    /// Why neither can be done now, in a sentence; `""` when it can.
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }
}
