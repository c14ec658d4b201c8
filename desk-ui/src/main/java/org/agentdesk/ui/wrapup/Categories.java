package org.agentdesk.ui.wrapup;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.session.Desk;
import org.agentdesk.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;

/// The form that administrators made, asked for once for each agent. Lives on the JavaFX thread.
final class Categories {

    /// What stands where the categories are.
    enum FormState {
        LOADING,
        READY,
        /// The server has none: a note can be saved all the same.
        NONE,
        /// It could not be had just now.
        FAILED
    }

    private final Desk desk;
    private final UiThread uiThread;
    private final ReadOnlyObjectWrapper<FormState> state =
            new ReadOnlyObjectWrapper<>(FormState.LOADING);
    private final ReadOnlyObjectWrapper<WrapUpForm> form =
            new ReadOnlyObjectWrapper<>(new WrapUpForm(true, List.of()));
    private @Nullable Me formOf;

    Categories(Desk desk, UiThread uiThread) {
        this.desk = desk;
        this.uiThread = uiThread;
    }

    /// Asks for the form unless it was asked for already.
    void need(Me me) {
        if (!me.equals(formOf)) {
            formOf = me;
            state.set(FormState.LOADING);
            desk.services()
                    .wrapUpForm()
                    .thenAccept(answer -> uiThread.run(() -> arrived(me, answer)));
        }
    }

    private void arrived(Me me, ServiceAnswer<WrapUpForm> answer) {
        if (!me.equals(formOf)) {
            return; // somebody else signed in since
        }
        answer.got().ifPresent(form::set);
        state.set(
                switch (answer) {
                    case ServiceAnswer.Got<WrapUpForm>(var got) ->
                            got.categories().isEmpty() ? FormState.NONE : FormState.READY;
                    case ServiceAnswer.NotOffered<WrapUpForm> _ -> FormState.NONE;
                    case ServiceAnswer.Refused<WrapUpForm> _ -> FormState.NONE;
                    case ServiceAnswer.Failed<WrapUpForm> _ -> FormState.FAILED;
                });
    }

    /// What the server did not have may be there by now.
    void lookAgain() {
        if (state.get() == FormState.NONE || state.get() == FormState.FAILED) {
            forget();
        }
    }

    /// The next time it is needed, it is asked for again.
    void forget() {
        formOf = null;
    }

    ReadOnlyObjectProperty<FormState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<WrapUpForm> formProperty() {
        return form.getReadOnlyProperty();
    }
}
