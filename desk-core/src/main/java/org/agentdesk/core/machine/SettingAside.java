package org.agentdesk.core.machine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.agentdesk.core.cim.Outbound;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.MessageDraft.About;
import org.agentdesk.core.model.MessageDraft.How;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.WrapUpDraft;
import org.jspecify.annotations.Nullable;

/// What was written and not sent, when its conversation goes: it is set aside, so that the words
/// stay, and told once.
///
/// | where it is | input | next |
/// |---|---|---|
/// | – | KeepDraft, KeepWrapUp | composing |
/// | composing | a message that says the same | – |
/// | composing | its conversation is gone, or does not come back in time | left over |
/// | composing, blank or saved | its conversation is gone | – |
/// | – | Send, SendFile for a conversation that is gone | left over |
/// | left over | DiscardLeftover; too many newer ones | – |
final class SettingAside {

    /// More than anybody looks through; the oldest go.
    static final int MOST = 100;

    private SettingAside() {}

    static Step draft(DeskState state, String id, MessageDraft draft) {
        if (state.me() == null) {
            return Step.of(state);
        }
        var named = draft.isEmpty() ? draft : draft.withCustomer(customer(state, id));
        return Step.of(
                state.withKept(state.kept().composing(c -> c.with(id, named))),
                new Effect.KeepDraft(id, named));
    }

    static Step wrapUp(DeskState state, String id, WrapUpDraft wrapUp) {
        if (state.me() == null) {
            return Step.of(state);
        }
        var named = wrapUp.isEmpty() ? wrapUp : wrapUp.withCustomer(customer(state, id));
        return Step.of(
                state.withKept(state.kept().composing(c -> c.with(id, named))),
                new Effect.KeepWrapUp(id, named));
    }

    /// The name under which the agent knows whom it was written to.
    private static String customer(DeskState state, String id) {
        var kept = state.kept();
        return state.conversation(id)
                .map(Conversation::customerName)
                .or(() -> kept.leftover(id).map(Leftover::customer))
                .orElseGet(() -> kept.composing().draft(id).customer());
    }

    /// A text is either a draft or a message.
    static DeskState written(DeskState state, KeptMessage message) {
        var id = message.conversationId();
        var draft = state.kept().composing().draft(id);
        var rest = draft.without(message);
        return rest == draft
                ? state
                : state.withKept(state.kept().composing(c -> c.with(id, rest)));
    }

    /// A wrap-up is on its way to the server in a message.
    static DeskState saved(DeskState state, String id, String messageId) {
        return state.withKept(state.kept().composing(c -> c.withSaved(id, messageId)));
    }

    /// The server did not take a wrap-up.
    static DeskState notSaved(DeskState state, String id) {
        return state.withKept(state.kept().composing(c -> c.withSaved(id, null)));
    }

    /// What came for a conversation that is gone before the desk could take it.
    static Step tooLate(DeskState state, String id, Draft what, Stamped stamped) {
        var said = what.outbound();
        var session = said.channelSessionId();
        var draft =
                new MessageDraft(said.body().text(), about(said), "", List.of(), session, "")
                        .withWhisper(what.whisper());
        return draft.isMissed() ? tooLate(state, id, draft, stamped) : Step.of(state);
    }

    static Step tooLate(DeskState state, String id, MessageDraft draft, Stamped stamped) {
        return add(state, id, draft, WrapUpDraft.NONE, stamped);
    }

    /// What may not be sent; where its conversation is gone, it is set aside besides.
    static Step refused(
            DeskState state, String id, Stamped stamped, Function<DeskState, Step> tooLate) {
        var refused = Notices.notPossible(state, stamped, id, "SEND");
        return state.me() == null || state.conversation(id).isPresent()
                ? refused
                : refused.then(tooLate);
    }

    private static @Nullable About about(Outbound what) {
        var original = what.originalMessageId();
        var how = "UPDATE".equals(what.intent()) ? How.EDIT : How.REPLY;
        return original == null ? null : new About(how, original, "", "", null);
    }

    /// Looks at the conversations that went with an input, whatever made them go.
    static Step settle(DeskState before, DeskState state, Stamped stamped) {
        var step = Step.of(before.me() == null ? state : unconfirmed(state));
        for (var gone : before.me() == null ? List.<Conversation>of() : before.conversations()) {
            if (step.state().conversation(gone.id()).isEmpty()) {
                step = step.then(s -> setAside(s, gone.id(), stamped));
            }
        }
        return step.then(s -> Step.of(waiting(s, stamped.at())));
    }

    /// A lost link may have taken a saved wrap-up along, unless the conversation has it.
    private static DeskState unconfirmed(DeskState state) {
        if (state.link().isLive()) {
            return state;
        }
        var next = state;
        for (var saved : state.kept().composing().saved().entrySet()) {
            var id = saved.getKey();
            boolean there =
                    state.conversation(id)
                            .filter(c -> c.transcript().indexOfId(saved.getValue()) >= 0)
                            .isPresent();
            if (!there) {
                next = notSaved(next, id);
            }
        }
        return next;
    }

    /// The wait for conversations begins anew with each connection, and is as long as the outbox's.
    private static DeskState waiting(DeskState state, Instant now) {
        var composing = state.kept().composing();
        boolean waits = state.link().isLive() && !homeless(state).isEmpty();
        if (waits == (composing.returnBy() != null)) {
            return state;
        }
        var until = waits ? now.plus(Outbox.RETURN_TIMEOUT) : null;
        return state.withKept(state.kept().withComposing(composing.withReturnBy(until)));
    }

    private static List<String> homeless(DeskState state) {
        return state.kept().composing().conversations().stream()
                .filter(id -> state.conversation(id).isEmpty())
                .sorted()
                .toList();
    }

    static Step expire(DeskState state, Stamped stamped) {
        var until = state.kept().composing().returnBy();
        var step = Step.of(state);
        if (until == null || until.isAfter(stamped.at())) {
            return step;
        }
        for (var id : homeless(state)) {
            step = step.then(s -> setAside(s, id, stamped));
        }
        return step;
    }

    private static Step setAside(DeskState state, String id, Stamped stamped) {
        var composing = state.kept().composing();
        var draft = composing.draft(id);
        var wrapUp = composing.unsaved(id);
        var next = state.withKept(state.kept().withComposing(composing.without(id)));
        return draft.isMissed() || wrapUp.isMissed()
                ? add(next, id, draft, wrapUp, stamped)
                : Step.of(next, new Effect.ForgetDrafts(id));
    }

    private static Step add(
            DeskState state, String id, MessageDraft draft, WrapUpDraft wrapUp, Stamped stamped) {
        var known = state.kept().leftover(id).orElse(null);
        var names = List.of(draft.customer(), wrapUp.customer(), customer(state, id));
        var name = names.stream().filter(n -> !n.isBlank()).findFirst().orElse("");
        var newer =
                new Leftover(
                        id,
                        name,
                        stamped.at(),
                        draft.isMissed() ? List.of(draft) : List.of(),
                        wrapUp.isMissed() ? List.of(wrapUp) : List.of());
        var leftover = known == null ? newer : known.and(newer);
        List<Leftover> all = new ArrayList<>(state.kept().leftovers());
        all.remove(known);
        all.add(leftover);
        var kind = Notice.Kind.WORDS_KEPT;
        var next = state.withKept(state.kept().withLeftovers(all));
        return Step.of(
                        Notices.add(next, stamped, kind, id, leftover.customer(), ""),
                        new Effect.SetAside(leftover))
                .then(SettingAside::withoutOldest);
    }

    private static Step withoutOldest(DeskState state) {
        var all = state.kept().leftovers();
        return all.size() <= MOST
                ? Step.of(state)
                : discard(state, Objects.requireNonNull(all.getFirst()).conversationId());
    }

    static Step discard(DeskState state, String id) {
        var rest =
                state.kept().leftovers().stream()
                        .filter(u -> !u.conversationId().equals(id))
                        .toList();
        return rest.size() == state.kept().leftovers().size()
                ? Step.of(state)
                : Step.of(
                        state.withKept(state.kept().withLeftovers(rest)),
                        new Effect.ForgetLeftover(id));
    }
}
