package org.agentdesk.core.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.OutboxItem;
import org.agentdesk.core.model.OutboxItem.Stage;
import org.agentdesk.core.model.StoreTrouble;
import org.jspecify.annotations.Nullable;

/// Taking up what an earlier session left, and what the store says about itself.
///
/// | restoring | input | next |
/// |---|---|---|
/// | – | login accepted | waiting for the store |
/// | waiting | Restored / no answer in time | –, connecting / –, connecting without it |
/// | – | Restored after all | what is open is completed |
final class Restoring {

    /// Long enough for somebody to unlock a keychain.
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private Restoring() {}

    /// Asks the store. The server is called only afterwards, so that no conversation is told before
    /// it is known what waits for it.
    static Step begin(DeskState state, Stamped stamped) {
        var me = state.me();
        return me == null
                ? Step.of(state)
                : Step.of(
                        state.withKept(state.kept().withRestoring(stamped.at().plus(PATIENCE))),
                        new Effect.Restore(me));
    }

    static Step restored(DeskState state, Input.Restored restored, Stamped stamped) {
        var me = state.me();
        if (me == null || !me.id().equals(restored.agentId())) {
            return Step.of(state); // asked for in a session that is over
        }
        boolean awaited = state.kept().restoring() != null;
        var kept =
                state.kept()
                        .withRestoring(null)
                        .withDrafts(restored.drafts(), restored.wrapUps())
                        .composing(c -> c.over(restored.drafts(), restored.wrapUps()))
                        .withLeftovers(leftovers(state, restored.leftovers()))
                        .withOutbox(items(state, restored.messages()));
        var step = Step.of(noticed(state.withKept(kept), stamped));
        for (var conversation : state.conversations()) {
            step = step.then(s -> completed(s, conversation, stamped));
        }
        return awaited ? step.then(s -> Links.connect(s, stamped)) : step;
    }

    /// The store answered late: what it left goes where it belongs now.
    private static Step completed(DeskState state, Conversation conversation, Stamped stamped) {
        return conversation.synced()
                ? Outbox.joined(state, conversation.id(), stamped)
                : Step.of(state);
    }

    private static List<Leftover> leftovers(DeskState state, List<Leftover> left) {
        List<Leftover> all = new ArrayList<>();
        for (var one : left) {
            if (state.kept().leftover(one.conversationId()).isEmpty()) {
                all.add(one);
            }
        }
        all.addAll(state.kept().leftovers());
        return all;
    }

    private static List<OutboxItem> items(DeskState state, List<KeptMessage> messages) {
        List<OutboxItem> items = new ArrayList<>();
        for (var message : messages) {
            if (state.kept().item(message.id()).isEmpty()) {
                items.add(item(message));
            }
        }
        items.addAll(state.kept().outbox());
        return items;
    }

    /// What may have been sent is unconfirmed; what failed waits for the agent and not for a
    /// conversation.
    private static OutboxItem item(KeptMessage message) {
        var said = message.said();
        return switch (said.delivery()) {
            case FAILED -> new OutboxItem(message, Stage.STRANDED, null);
            case QUEUED -> new OutboxItem(message, Stage.AWAITED, null);
            default -> new OutboxItem(message.with(unconfirmed(said)), Stage.AWAITED, null);
        };
    }

    private static Entry.Said unconfirmed(Entry.Said said) {
        return said.with(Delivery.UNCONFIRMED, null);
    }

    static Step told(DeskState state, @Nullable StoreTrouble trouble, Stamped stamped) {
        return trouble == state.kept().trouble()
                ? Step.of(state)
                : Step.of(noticed(state.withKept(state.kept().withTrouble(trouble)), stamped));
    }

    /// Who signs in is told once. A desk that was given no place to keep things has nothing to say.
    private static DeskState noticed(DeskState state, Stamped stamped) {
        var trouble = state.kept().trouble();
        if (trouble == null || trouble == StoreTrouble.NO_PLACE || state.me() == null) {
            return state;
        }
        var kind = Notice.Kind.STORE_TROUBLE;
        var what = trouble.name();
        boolean known =
                state.notices().stream().anyMatch(n -> n.kind() == kind && n.what().equals(what));
        return known ? state : Notices.add(state, stamped, kind, null, what, "");
    }

    /// The store does not answer: the session begins without it.
    static Step expire(DeskState state, Stamped stamped) {
        var deadline = state.kept().restoring();
        if (deadline == null || deadline.isAfter(stamped.at())) {
            return Step.of(state);
        }
        var without = state.withKept(state.kept().withRestoring(null));
        return told(without, StoreTrouble.SLOW, stamped).then(s -> Links.connect(s, stamped));
    }
}
