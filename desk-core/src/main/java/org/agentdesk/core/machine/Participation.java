package org.agentdesk.core.machine;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Me;
import org.jspecify.annotations.Nullable;

/// Who is in a conversation, in which role, through which channel sessions.
final class Participation {

    private Participation() {}

    /// Whether there is another agent to see a whisper.
    static boolean hasOtherAgents(Conversation conversation) {
        var mine = conversation.mine();
        return conversation.participants().stream()
                .filter(Participant::isAgent)
                .anyMatch(p -> mine == null || !p.userId().equals(mine.userId()));
    }

    static Conversation apply(Conversation conversation, CimEvent event, @Nullable Me me) {
        return switch (event.data()) {
            case EventData.ParticipantChange(var who, var _) ->
                    changed(conversation, event.name(), who, me);
            case EventData.SessionChange(var session, var _) ->
                    conversation.withSessions(
                            sessions(conversation.sessions(), event.name(), session));
            case EventData.CustomerChange(var customer) -> belonging(conversation, customer);
            case EventData.DataChange(var data) -> conversation.withData(data);
            default -> conversation;
        };
    }

    private static Conversation belonging(Conversation conversation, Customer customer) {
        var before = conversation.customer();
        boolean other = before == null || !before.id().equals(customer.id());
        var next = other ? Histories.forgotten(conversation) : conversation;
        var around = next.around();
        return Authors.renamed(
                next.withCustomer(customer)
                        .withAround(other ? around.withSuggested(List.of()) : around));
    }

    private static Conversation changed(
            Conversation conversation, EventName name, Participant who, @Nullable Me me) {
        boolean mine = me != null && me.id().equals(who.userId());
        boolean gone = name == EventName.AGENT_UNSUBSCRIBED || who.role() == Role.WRAP_UP;
        var others = new ArrayList<>(conversation.participants());
        others.removeIf(p -> p.userId().equals(who.userId()));
        if (!gone) {
            others.add(who);
        }
        var next = conversation.withParticipants(others);
        return mine && name != EventName.AGENT_UNSUBSCRIBED ? next.withRole(who.role()) : next;
    }

    private static List<ChannelSession> sessions(
            List<ChannelSession> sessions, EventName name, ChannelSession changed) {
        var next = new ArrayList<>(sessions);
        boolean ended =
                name == EventName.CHANNEL_SESSION_ENDED
                        || name == EventName.CHANNEL_SESSION_EXPIRED
                        || name == EventName.REMOVE_CHANNEL_SESSION;
        var shown = ended ? ended(changed) : changed;
        int index = indexOf(sessions, changed.id());
        if (index >= 0) {
            next.set(index, shown);
        } else if (!ended) {
            next.add(shown);
        }
        return next;
    }

    private static int indexOf(List<ChannelSession> sessions, String id) {
        for (int i = 0; i < sessions.size(); i++) {
            if (sessions.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static ChannelSession ended(ChannelSession s) {
        return new ChannelSession(
                s.id(),
                s.channelType(),
                s.channelName(),
                s.mrdId(),
                s.customer(),
                false,
                s.source());
    }
}
