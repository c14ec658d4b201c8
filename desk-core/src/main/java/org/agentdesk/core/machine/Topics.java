package org.agentdesk.core.machine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Brief;
import org.agentdesk.core.model.Circumstances;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.Transcript;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;

/// A whole conversation from the server (`onTopicData`): it opens, or replaces what was known.
final class Topics {

    private Topics() {}

    static Step told(DeskState state, ServerEvent.TopicData topic, Stamped stamped) {
        var before = state.conversation(topic.conversationId()).orElse(null);
        var opened = opened(state, topic, before, stamped);
        var next = Offers.accepted(put(state, opened), topic.conversationId(), stamped);
        if (topic.unreadable() > 0) {
            next = partly(next, topic, stamped);
        }
        return before == null
                ? Outbox.joined(next, opened.id(), stamped)
                : Resync.resynced(next, before, opened.id(), stamped)
                        .then(s -> Step.of(Answers.retold(s, before, topic.events(), stamped)));
    }

    private static DeskState put(DeskState state, Conversation conversation) {
        if (state.conversation(conversation.id()).isPresent()) {
            return Conversations.replace(state, conversation);
        }
        var conversations = new ArrayList<>(state.conversations());
        conversations.add(conversation);
        return state.withConversations(conversations);
    }

    /// Some of the history could not be read; the rest is there.
    private static DeskState partly(DeskState state, ServerEvent.TopicData topic, Stamped stamped) {
        return Notices.add(
                state,
                stamped,
                Notice.Kind.UNREADABLE,
                topic.conversationId(),
                "onTopicData",
                topic.unreadable() + " of its events");
    }

    private static Conversation opened(
            DeskState state,
            ServerEvent.TopicData topic,
            @Nullable Conversation before,
            Stamped stamped) {
        var mine = mine(topic, state.me());
        var there = there(topic, state.me());
        var empty =
                new Conversation(
                        topic.conversationId(),
                        room(state, topic, before),
                        taskId(state, topic, before),
                        role(state, topic, before, mine),
                        mine,
                        topic.customer(),
                        topic.sessions(),
                        there,
                        topic.data(),
                        Transcript.EMPTY,
                        0,
                        null,
                        List.of(),
                        before == null ? null : before.lastRead(),
                        before == null ? List.of() : before.reads(),
                        new Conversation.Phase.Open(),
                        !(state.link() instanceof Link.Lost), // a word from before the loss
                        Circumstances.NONE);
        var full = withHistory(empty, topic.events(), state.me());
        // participants, sessions and role are the server's present word, not what history led to
        var present =
                full.withParticipants(there)
                        .withSessions(topic.sessions())
                        .withRole(empty.role())
                        .withCustomer(topic.customer())
                        .withData(topic.data())
                        .withAround(around(state, full, topic, before, stamped));
        var read = Attention.fromHistory(Authors.renamed(present), present.lastRead());
        var kept = Histories.kept(read, before);
        return isWrappedUp(before, mine) ? WrapUps.resumed(kept, before, stamped.at()) : kept;
    }

    /// Everything but a wrap-up begins anew. Where the server leaves the role out, one goes on.
    private static boolean isWrappedUp(@Nullable Conversation before, @Nullable Participant mine) {
        var told = Participation.toldRole(mine);
        return told != null
                ? told == Role.WRAP_UP
                : before != null && before.phase() instanceof Conversation.Phase.WrapUp;
    }

    /// Timers are the server's present word; suggestions are only in the history, and what was
    /// asked only the desk knows.
    private static Circumstances around(
            DeskState state,
            Conversation full,
            ServerEvent.TopicData topic,
            @Nullable Conversation before,
            Stamped stamped) {
        return full.around()
                .withHold(topic.hold())
                .withSla(topic.sla())
                .withHandsRaised(Hands.told(topic.handsRaised(), stamped))
                .withSuggested(topic.suggested())
                .withAsked(before == null ? List.of() : before.around().asked())
                .withBrief(brief(state, full.id(), before));
    }

    /// The offer that is being accepted tells it, and is soon forgotten.
    private static @Nullable Brief brief(
            DeskState state, String id, @Nullable Conversation before) {
        return state.offer(id)
                .filter(offer -> !(offer.phase() instanceof Offer.Phase.Gone))
                .flatMap(Offer::brief)
                .orElse(before == null ? null : before.around().brief());
    }

    private static Conversation withHistory(
            Conversation conversation, List<CimEvent> events, @Nullable Me me) {
        var seen = new HashSet<String>();
        var result = conversation;
        for (var event : events) {
            if (seen.add(event.id())) {
                result = Transcripts.apply(result, event, me);
            }
        }
        return result.withTyping(List.of());
    }

    /// Without colleagues who are out or only wrap up, of whom the server keeps records: live
    /// events take them away too. The agent's own record stays, whatever it says.
    private static List<Participant> there(ServerEvent.TopicData topic, @Nullable Me me) {
        return topic.participants().stream()
                .filter(p -> isMine(p, me) || p.isActive() && p.role() != Role.WRAP_UP)
                .toList();
    }

    private static boolean isMine(Participant who, @Nullable Me me) {
        return me != null && who.userId().equals(me.id());
    }

    private static @Nullable Participant mine(ServerEvent.TopicData topic, @Nullable Me me) {
        return topic.mine() != null
                ? topic.mine()
                : topic.participants().stream().filter(p -> isMine(p, me)).findFirst().orElse(null);
    }

    private static Role role(
            DeskState state,
            ServerEvent.TopicData topic,
            @Nullable Conversation before,
            @Nullable Participant mine) {
        var told = Participation.toldRole(mine);
        if (told != null) {
            return told;
        }
        if (before != null) {
            return before.role();
        }
        return state.offer(topic.conversationId())
                .map(offer -> Role.of(Offers.roleFor(offer.direction())))
                .orElse(Role.UNKNOWN);
    }

    private static org.agentdesk.core.cim.@Nullable RoomInfo room(
            DeskState state, ServerEvent.TopicData topic, @Nullable Conversation before) {
        if (topic.room() != null) {
            return topic.room();
        }
        return before != null
                ? before.room()
                : state.offer(topic.conversationId()).map(o -> o.room()).orElse(null);
    }

    private static String taskId(
            DeskState state, ServerEvent.TopicData topic, @Nullable Conversation before) {
        if (!topic.taskId().isEmpty()) {
            return topic.taskId();
        }
        return before != null
                ? before.taskId()
                : state.offer(topic.conversationId()).map(o -> o.taskId()).orElse("");
    }
}
