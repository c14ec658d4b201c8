package org.agentdesk.core.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.OutboxItem;
import org.agentdesk.core.model.OutboxItem.Stage;
import org.agentdesk.core.model.StoreTrouble;

/// Messages between the key press and the server's echo, as far as they outlive the program: stored
/// before they are sent, forgotten when the server has them, never sent to another conversation.
///
/// | stage | input | next |
/// |---|---|---|
/// | – | written | STORING |
/// | STORING | Stored, or no answer in time | OPEN, and sent |
/// | OPEN | the server has it / discarded | – |
/// | OPEN, STORING, AWAITED | its conversation is gone, or not told in time | STRANDED |
/// | AWAITED | its conversation is told | OPEN, and sent if it is not in it |
/// | STRANDED | its conversation is told / discarded | OPEN, failed / – |
final class Outbox {

    private static final Duration STORE_TIMEOUT = Duration.ofSeconds(5);

    /// The server tells each conversation that the agent is still in soon after the connection; it
    /// does not say which one was the last.
    static final Duration RETURN_TIMEOUT = Duration.ofSeconds(30);

    private Outbox() {}

    /// Something was written. It appears, and is sent, when it is stored.
    static Step write(
            DeskState state, Conversation conversation, Entry.Said said, Stamped stamped) {
        if (state.kept().item(said.id()).isPresent()) {
            return Step.of(state);
        }
        // what will be sent at once counts as sent: the process may end right after that
        boolean now = Sending.mayGo(state, conversation, said);
        var kept = said.with(now ? Delivery.SENDING : Delivery.QUEUED, null);
        var message = new KeptMessage(conversation.id(), conversation.customerName(), kept);
        var item = new OutboxItem(message, Stage.STORING, stamped.at().plus(STORE_TIMEOUT));
        var next = SettingAside.written(state.withKept(state.kept().with(item)), message);
        var step = Step.of(next, new Effect.Keep(message));
        return state.kept().trouble() == StoreTrouble.SLOW
                ? step.then(s -> taken(s, item, stamped))
                : step;
    }

    /// A command that takes the agent out of a conversation goes after what was written before it.
    static boolean mustWait(DeskState state, Command command) {
        return switch (command) {
            case Command.SignOut _ -> isStoring(state, _ -> true);
            case Command.Leave(var id) -> isStoring(state, id::equals);
            case Command.HandOver handOver -> isStoring(state, handOver.conversationId()::equals);
            case Command.Assist assist -> isStoring(state, assist.conversationId()::equals);
            default -> false;
        };
    }

    private static boolean isStoring(DeskState state, Predicate<String> conversation) {
        return state.kept().outbox().stream()
                .anyMatch(i ->
                        i.stage() == Stage.STORING
                                && conversation.test(i.message().conversationId()));
    }

    static Step stored(DeskState state, String messageId, Stamped stamped) {
        boolean again = state.kept().trouble() == StoreTrouble.SLOW;
        var next = again ? state.withKept(state.kept().withTrouble(null)) : state;
        return next.kept()
                .item(messageId)
                .filter(i -> i.stage() == Stage.STORING)
                .map(i -> taken(next, i, stamped))
                .orElse(Step.of(next));
    }

    /// It is as safe as it gets: into its conversation, and out.
    private static Step taken(DeskState state, OutboxItem item, Stamped stamped) {
        var id = item.message().conversationId();
        var conversation = state.conversation(id).orElse(null);
        if (conversation == null) {
            return strand(state, item, stamped);
        }
        var opened = state.withKept(state.kept().with(item.at(Stage.OPEN, null)));
        if (conversation.transcript().indexOfId(item.id()) >= 0) {
            return Step.of(opened);
        }
        var said = item.message().said().with(Delivery.QUEUED, null);
        var with = conversation.withTranscript(conversation.transcript().plus(said));
        return go(Conversations.replace(opened, Attention.said(with, said)), id, said, stamped);
    }

    private static Step go(DeskState state, String id, Entry.Said said, Stamped stamped) {
        return Files.isLocal(said)
                ? Files.upload(state, id, said)
                : Sending.emit(state, id, said.id(), stamped);
    }

    /// A conversation was told that was not open before: what waited for it comes after what the
    /// server has, and is sent, in the order it was written.
    static Step joined(DeskState state, String conversationId, Stamped stamped) {
        var step = Step.of(state);
        for (var item : state.kept().outbox()) {
            boolean waits = item.stage() == Stage.AWAITED || item.stage() == Stage.STRANDED;
            if (waits && item.message().conversationId().equals(conversationId)) {
                step = step.then(s -> joined(s, item, stamped));
            }
        }
        return step;
    }

    private static Step joined(DeskState state, OutboxItem item, Stamped stamped) {
        var id = item.message().conversationId();
        var conversation = state.conversation(id).orElseThrow();
        var opened = state.withKept(state.kept().with(item.at(Stage.OPEN, null)));
        if (conversation.transcript().indexOfId(item.id()) >= 0) {
            return Step.of(opened);
        }
        var said = item.message().said();
        var with = conversation.withTranscript(conversation.transcript().plus(said));
        var next = Conversations.replace(opened, with);
        return said.delivery() == Delivery.FAILED ? Step.of(next) : go(next, id, said, stamped);
    }

    /// What nobody else can send any more may be taken away.
    static Step discard(DeskState state, String messageId) {
        return state.kept()
                .item(messageId)
                .filter(Outbox::isDiscardable)
                .map(i ->
                        Step.of(
                                state.withKept(state.kept().without(messageId)),
                                new Effect.Forget(messageId)))
                .orElse(Step.of(state));
    }

    private static boolean isDiscardable(OutboxItem item) {
        return switch (item.stage()) {
            case STRANDED -> true;
            case AWAITED -> item.message().said().delivery() == Delivery.QUEUED;
            case STORING, OPEN -> false;
        };
    }

    /// Brings the outbox in line with what became of the conversations, whatever made them change.
    static Step settle(DeskState before, DeskState state, Stamped stamped) {
        if (state.me() == null) {
            return Step.of(state);
        }
        var step = Step.of(state);
        for (var item : state.kept().outbox()) {
            step = step.then(s -> settle(s, item, stamped));
        }
        return step.then(s -> SettingAside.settle(before, s, stamped));
    }

    private static Step settle(DeskState state, OutboxItem item, Stamped stamped) {
        return switch (item.stage()) {
            case STORING, STRANDED -> Step.of(state);
            case AWAITED -> Step.of(awaited(state, item, stamped.at()));
            case OPEN ->
                    Sending.due(state, item.message().conversationId(), item.id(), stamped)
                            .then(s -> settleOpen(s, item, stamped));
        };
    }

    private static Step settleOpen(DeskState state, OutboxItem item, Stamped stamped) {
        return state.conversation(item.message().conversationId())
                .map(c -> settleOpen(state, c, item))
                .orElseGet(() -> strand(state, item, stamped));
    }

    /// The wait for a conversation begins anew with each connection.
    private static DeskState awaited(DeskState state, OutboxItem item, Instant now) {
        boolean live = state.link().isLive();
        if (live == (item.deadline() != null)) {
            return state;
        }
        var until = live ? now.plus(RETURN_TIMEOUT) : null;
        return state.withKept(state.kept().with(item.at(Stage.AWAITED, until)));
    }

    private static Step settleOpen(DeskState state, Conversation conversation, OutboxItem item) {
        int index = conversation.transcript().indexOfId(item.id());
        boolean waits =
                index >= 0
                        && conversation.transcript().get(index) instanceof Entry.Said said
                        && !said.delivery().isConfirmed();
        if (!waits) {
            return Step.of(
                    state.withKept(state.kept().without(item.id())), new Effect.Forget(item.id()));
        }
        var said = recorded((Entry.Said) conversation.transcript().get(index));
        return isSame(said, item.message().said())
                ? Step.of(state)
                : keep(state, item.with(item.message().with(said)));
    }

    private static Step keep(DeskState state, OutboxItem item) {
        return Step.of(state.withKept(state.kept().with(item)), new Effect.Keep(item.message()));
    }

    /// After a restart it matters whether a message may have been sent, and not why.
    private static Entry.Said recorded(Entry.Said said) {
        return switch (said.delivery()) {
            case QUEUED -> said.with(Delivery.QUEUED, null);
            case FAILED -> said;
            default -> said.with(Delivery.SENDING, null);
        };
    }

    private static boolean isSame(Entry.Said one, Entry.Said other) {
        return one.event() == other.event()
                && one.delivery() == recorded(other).delivery()
                && Objects.equals(one.failure(), other.failure());
    }

    private static Step strand(DeskState state, OutboxItem item, Stamped stamped) {
        var failed = item.message().with(item.message().said().failed(null));
        var customer = item.message().customer();
        var kind = Notice.Kind.MESSAGE_STRANDED;
        var id = item.message().conversationId();
        return keep(
                Notices.add(state, stamped, kind, id, customer, ""),
                item.with(failed).at(Stage.STRANDED, null));
    }

    static Step expire(DeskState state, Stamped stamped) {
        var step = Step.of(state);
        for (var item : state.kept().outbox()) {
            var deadline = item.deadline();
            if (deadline != null && !deadline.isAfter(stamped.at())) {
                step = step.then(s -> expired(s, item, stamped));
            }
        }
        return step;
    }

    /// A store that does not answer keeps nobody from talking.
    private static Step expired(DeskState state, OutboxItem item, Stamped stamped) {
        return item.stage() == Stage.STORING
                ? Restoring.told(state, StoreTrouble.SLOW, stamped)
                        .then(s -> taken(s, item, stamped))
                : strand(state, item, stamped);
    }
}
