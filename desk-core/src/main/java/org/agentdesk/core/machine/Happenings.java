package org.agentdesk.core.machine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Hold;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Sla;
import org.jspecify.annotations.Nullable;

/// What an event that is no message means for the conversation.
final class Happenings {

    private Happenings() {}

    /// What the agent should be told beyond the line in the transcript.
    static Step noticed(DeskState state, String id, CimEvent event, Stamped stamped) {
        var open = state.conversation(id).orElse(null);
        var customer = open == null ? outside(event) : open.customerName();
        return switch (event.data()) {
            case EventData.NoAgent(var direction, var _)
                    when open != null && !direction.equals("INBOUND") ->
                    Step.of(
                            Notices.add(
                                    state,
                                    stamped,
                                    Notice.Kind.NOBODY_AVAILABLE,
                                    id,
                                    customer,
                                    direction));
            case EventData.Hand hand -> Step.of(hand(state, id, event, hand, stamped));
            default -> Step.of(state);
        };
    }

    private static DeskState hand(
            DeskState state, String id, CimEvent event, EventData.Hand hand, Stamped stamped) {
        var open = state.conversation(id).orElse(null);
        var next =
                open == null
                        ? state
                        : Conversations.replace(
                                state, Hands.changed(open, event.name(), hand, stamped));
        if (event.name() != EventName.HAND_RAISED || isMe(state, hand.agentId())) {
            return next;
        }
        var customer = open == null ? outside(event) : open.customerName();
        return Notices.add(next, stamped, Notice.Kind.HAND_RAISED, id, hand.agentName(), customer);
    }

    private static String outside(CimEvent event) {
        var session = event.channelSession();
        return session == null || session.customer() == null ? "" : session.customer().name();
    }

    private static boolean isMe(DeskState state, String agentId) {
        return state.me() != null && state.me().id().equals(agentId);
    }

    static Conversation apply(Conversation conversation, CimEvent event, @Nullable Me me) {
        return switch (event.data()) {
            case EventData.ParticipantChange _,
                    EventData.SessionChange _,
                    EventData.CustomerChange _,
                    EventData.DataChange _ ->
                    Participation.apply(conversation, event, me);
            case EventData.HoldChange hold -> held(conversation, event, hold);
            case EventData.Sla sla -> timed(conversation, event, sla);
            case EventData.Suggestions(var messageId, var suggestions) when messageId != null ->
                    suggested(conversation, messageId, suggestions);
            case EventData.Other _ -> over(conversation, event.name());
            default -> conversation;
        };
    }

    private static Conversation held(
            Conversation conversation, CimEvent event, EventData.HoldChange change) {
        return switch (event.name()) {
            case CONVERSATION_PAUSED -> {
                var since = change.started() == null ? event.at() : change.started();
                var ends = change.total() == null ? null : since.plus(change.total());
                yield conversation.withAround(
                        conversation.around().withHold(new Hold(since, ends)).withSla(null));
            }
            case CONVERSATION_RESUMED ->
                    conversation.withAround(conversation.around().withHold(null));
            default -> conversation;
        };
    }

    /// The desk counts by itself; later events only change the colour.
    private static Conversation timed(
            Conversation conversation, CimEvent event, EventData.Sla told) {
        var around = conversation.around();
        return switch (event.name()) {
            case AGENT_SLA_STARTED ->
                    conversation.withAround(around.withSla(sla(event, told, around.sla())));
            case AGENT_SLA_STOPPED, AGENT_SLA_EXPIRED ->
                    conversation.withAround(around.withSla(null));
            default -> conversation;
        };
    }

    private static @Nullable Sla sla(CimEvent event, EventData.Sla told, @Nullable Sla running) {
        if (running != null && !begins(told)) {
            return running.after(told.action());
        }
        return told.total() == null
                ? running
                : Sla.of(began(event, told), told.total(), told.action());
    }

    private static boolean begins(EventData.Sla told) {
        return told.action().isEmpty() || told.action().equals("START_TIMER");
    }

    /// A threshold that is the first thing heard of a time says how much of it is over.
    private static Instant began(CimEvent event, EventData.Sla told) {
        if (told.started() != null) {
            return told.started();
        }
        return begins(told) || told.elapsed() == null
                ? event.at()
                : event.at().minus(told.elapsed());
    }

    private static Conversation suggested(
            Conversation conversation, String messageId, List<EventData.Suggestion> suggestions) {
        var all = new HashMap<>(conversation.around().suggestions());
        all.put(messageId, suggestions);
        return conversation.withAround(conversation.around().withSuggestions(all));
    }

    /// Events whose name says all.
    private static Conversation over(Conversation conversation, EventName name) {
        return switch (name) {
            case AGENT_SLA_STOPPED, AGENT_SLA_EXPIRED ->
                    conversation.withAround(conversation.around().withSla(null));
            case CUSTOMER_LEFT ->
                    Attention.customerCameOrWent(
                            conversation.withAround(conversation.around().withSla(null)));
            default -> conversation;
        };
    }
}
