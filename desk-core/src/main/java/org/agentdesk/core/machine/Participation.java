package org.agentdesk.core.machine;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.cim.ChannelSession;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Me;
import org.jspecify.annotations.Nullable;

/// Who is in a conversation, in which role, through which channel sessions.
final class Participation {

    private Participation() {}

    static Conversation apply(Conversation conversation, CimEvent event, @Nullable Me me) {
        return switch (event.data()) {
            case EventData.ParticipantChange(var who, var _) ->
                    changed(conversation, event.name(), who, me);
            case EventData.SessionChange(var session, var _) ->
                    Attention.customerCameOrWent(
                            conversation.withSessions(
                                    sessions(conversation.sessions(), event.name(), session)));
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
            Conversation conversation, EventName name, Participant told, @Nullable Me me) {
        boolean mine = me != null && me.id().equals(told.userId());
        boolean left = name == EventName.AGENT_UNSUBSCRIBED || name == EventName.BOT_UNSUBSCRIBED;
        var others = new ArrayList<>(conversation.participants());
        var known = others.stream().filter(p -> p.userId().equals(told.userId())).findFirst();
        var roled = mine && toldRole(told) == null ? told.in(conversation.role()) : told;
        var who =
                roled.joined() == null
                        ? roled.since(known.map(Participant::joined).orElse(null))
                        : roled;
        others.removeIf(p -> p.userId().equals(who.userId()));
        if (!left && who.role() != Role.WRAP_UP) {
            others.add(who);
        }
        var next = conversation.withParticipants(others);
        return mine && !left
                ? next.withRole(who.role()).withMine(own(conversation.mine(), who))
                : next;
    }

    /// A role nobody knows has no rights; one that was left out says nothing, and is null.
    static @Nullable Role toldRole(@Nullable Participant who) {
        if (who == null) {
            return null;
        }
        boolean leftOut = who.role() == Role.UNKNOWN && who.source().get("role").text().isEmpty();
        return leftOut ? null : who.role();
    }

    /// The own record goes back to the server in requests: one that an event only hints at does not
    /// take the place of a whole one.
    private static Participant own(@Nullable Participant before, Participant told) {
        boolean whole = told.source().get("participant") instanceof Json.Obj;
        return whole || before == null ? told : before.in(told.role());
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
