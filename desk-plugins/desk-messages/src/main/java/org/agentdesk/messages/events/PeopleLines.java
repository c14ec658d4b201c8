package org.agentdesk.messages.events;

import java.util.Optional;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventData.CustomerChange;
import org.agentdesk.core.cim.EventData.ParticipantChange;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.messages.words.Words;

/// Who came, went and asked for help. A silent monitor is never announced, and somebody who wraps
/// up has left before.
record PeopleLines(Words words, String agentId) {

    Optional<String> joined(CimEvent event) {
        if (!(event.data() instanceof ParticipantChange(var who, var _))) {
            return Optional.empty();
        }
        return switch (who.role()) {
            case SILENT_MONITOR, WHISPER, WRAP_UP -> Optional.empty();
            case ASSISTANT -> Optional.of(about(who, "joined.assistant"));
            case PRIMARY, CUSTOMER, UNKNOWN -> Optional.of(about(who, "joined"));
        };
    }

    Optional<String> left(CimEvent event) {
        if (!(event.data() instanceof ParticipantChange(var who, var _))) {
            return Optional.empty();
        }
        return switch (who.role()) {
            case SILENT_MONITOR, WHISPER, WRAP_UP -> Optional.empty();
            case PRIMARY, ASSISTANT, CUSTOMER, UNKNOWN -> Optional.of(about(who, "left"));
        };
    }

    Optional<String> changedRole(CimEvent event) {
        if (!(event.data() instanceof ParticipantChange(var who, var _))) {
            return Optional.empty();
        }
        return switch (who.role()) {
            case PRIMARY -> Optional.of(about(who, "joined"));
            case ASSISTANT -> Optional.of(about(who, "joined.assistant"));
            case WRAP_UP -> Optional.of(about(who, "left.wrapUp"));
            case SILENT_MONITOR, WHISPER, CUSTOMER, UNKNOWN -> Optional.empty();
        };
    }

    private String about(Participant who, String key) {
        if (!agentId.isEmpty() && agentId.equals(who.userId())) {
            return words.get(key + ".me");
        }
        var name = Data.shown(who.name());
        return words.get(key, name.isEmpty() ? words.get("somebody") : name);
    }

    Optional<String> raisedHand(CimEvent event) {
        return hand(event, "hand.raised");
    }

    Optional<String> loweredHand(CimEvent event) {
        return hand(event, "hand.lowered");
    }

    private Optional<String> hand(CimEvent event, String key) {
        var data = Data.of(event);
        if (!agentId.isEmpty() && agentId.equals(data.get("agentId").text())) {
            return Optional.of(words.get(key + ".me"));
        }
        var name = Data.shown(data.get("userName").text());
        return Optional.of(words.get(key, name.isEmpty() ? words.get("somebody") : name));
    }

    Optional<String> customerIs(CimEvent event) {
        var name = event.data() instanceof CustomerChange(var who) ? Data.shown(who.name()) : "";
        return name.isEmpty() ? Optional.empty() : Optional.of(words.get("customer.is", name));
    }
}
