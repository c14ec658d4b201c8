package org.agentdesk.messages.events;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.messages.words.Words;
import org.agentdesk.plugin.EventLineRenderer;
import org.agentdesk.plugin.RenderContext;

/// Words for what happens in a conversation. What only machines care about, and what is seen
/// elsewhere, has none; [Silence] tells which and why.
public final class EventLines implements EventLineRenderer {

    @Override
    public Set<EventName> events() {
        var events = EnumSet.allOf(EventName.class);
        events.removeIf(EventName::isUtterance);
        return events;
    }

    @Override
    public Optional<String> line(CimEvent event, RenderContext context) {
        if (Silence.isKept(event.name())) {
            return Optional.empty();
        }
        var words = Words.in(context.host().locale());
        var people = new PeopleLines(words, context.agentId());
        return switch (event.name()) {
            case AGENT_SUBSCRIBED -> people.joined(event);
            case AGENT_UNSUBSCRIBED -> people.left(event);
            case PARTICIPANT_ROLE_CHANGED -> people.changedRole(event);
            case HAND_RAISED -> people.raisedHand(event);
            case HAND_DOWN -> people.loweredHand(event);
            case ASSOCIATED_CUSTOMER_CHANGED -> people.customerIs(event);
            case CHANNEL_SESSION_STARTED, CHANNEL_SESSION_ENDED, CHANNEL_SESSION_EXPIRED ->
                    new SessionLines(words).line(event);
            case TASK_ENQUEUED, TASK_STATE_CHANGED, NO_AGENT_AVAILABLE ->
                    new RequestLines(words).line(event);
            case AGENT_SLA_STARTED -> slaThreshold(event, words);
            case BOT_SUBSCRIBED, BOT_UNSUBSCRIBED, ADVISOR_SUBSCRIBED ->
                    new OtherLines(words).came(event);
            case CALL_LEG_STARTED, CALL_LEG_ENDED, CALL_HOLD, CALL_RESUME ->
                    new OtherLines(words).call(event);
            case UNKNOWN -> unknown(event, words);
            default -> fixed(event.name(), words);
        };
    }

    private static Optional<String> fixed(EventName name, Words words) {
        var key = "event." + name;
        return words.has(key) ? Optional.of(words.get(key)) : Optional.empty();
    }

    /// The start of the timer is no news; that it runs out is.
    private static Optional<String> slaThreshold(CimEvent event, Words words) {
        return switch (Data.of(event).get("action").text()) {
            case "SHOW_POPUP" -> Optional.of(words.get("sla.runsOut")); // CHANGE_COLOR came before
            case "REMOVE_ALL_AGENTS" -> Optional.of(words.get("event.AGENT_SLA_EXPIRED"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> unknown(CimEvent event, Words words) {
        var name = Data.shown(event.wireName());
        return name.isEmpty() ? Optional.empty() : Optional.of(words.get("event.unknown", name));
    }
}
