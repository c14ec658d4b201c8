package org.agentdesk.ui.fx;

import java.util.function.BiConsumer;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.jspecify.annotations.Nullable;

/// The conversation that the agent looks at, as the desk's newest state has it. Lives on the JavaFX
/// thread.
public final class OpenConversation {

    private final DeskStates states;
    private final Selection selection;

    public OpenConversation(DeskStates states, Selection selection) {
        this.states = states;
        this.selection = selection;
    }

    /// Calls back now, with every newer state, and when another conversation is opened.
    ///
    /// @param listener gets null where no conversation is open
    public void follow(BiConsumer<DeskState, @Nullable Conversation> listener) {
        states.subscribe(state -> tell(listener, state, selection.conversation()));
        selection.conversationProperty().subscribe((_, id) -> tell(listener, state(), id));
    }

    private static void tell(
            BiConsumer<DeskState, @Nullable Conversation> listener,
            DeskState state,
            @Nullable String id) {
        listener.accept(state, id == null ? null : state.conversation(id).orElse(null));
    }

    /// The desk's newest state.
    public DeskState state() {
        return states.getValue();
    }

    /// The open conversation; null when there is none.
    public @Nullable Conversation get() {
        var id = selection.conversation();
        return id == null ? null : state().conversation(id).orElse(null);
    }
}
