package org.agentdesk.core.session;

import java.util.function.Consumer;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.store.Content;
import org.agentdesk.core.store.DeskStore;
import org.agentdesk.core.transport.ServerAddress;
import org.jspecify.annotations.Nullable;

/// Brings what the machine wants kept to the store, in the name of who is signed in. Called on the
/// desk loop.
final class Keeper {

    private final DeskStore store;
    private final Consumer<Input> inputs;
    private String account = "";

    Keeper(DeskStore store, Consumer<Input> inputs) {
        this.store = store;
        this.inputs = inputs;
    }

    void listen() {
        store.listen(trouble -> inputs.accept(new Input.StoreTold(trouble)));
    }

    /// From now on everything is kept for this agent on this server.
    void restore(@Nullable ServerAddress server, Me me) {
        account = server + "|" + me.id();
        store.restore(account, content -> inputs.accept(restored(me, content)));
    }

    private static Input restored(Me me, Content content) {
        return new Input.Restored(
                me.id(),
                content.messages(),
                content.drafts(),
                content.wrapUps(),
                content.leftovers());
    }

    void keep(KeptMessage message) {
        store.keep(account, message, () -> inputs.accept(new Input.Stored(message.id())));
    }

    void forget(String messageId) {
        store.forget(account, messageId);
    }

    void keepDraft(String conversationId, MessageDraft draft) {
        store.keepDraft(account, conversationId, draft);
    }

    void keepWrapUp(String conversationId, WrapUpDraft draft) {
        store.keepWrapUp(account, conversationId, draft);
    }

    void setAside(Leftover leftover) {
        store.setAside(account, leftover);
    }

    void forgetLeftover(String conversationId) {
        store.forgetLeftover(account, conversationId);
    }

    void forgetDrafts(String conversationId) {
        store.forgetDrafts(account, conversationId);
    }

    void afterStoring(Input.Command command) {
        store.afterwards(() -> inputs.accept(command));
    }
}
