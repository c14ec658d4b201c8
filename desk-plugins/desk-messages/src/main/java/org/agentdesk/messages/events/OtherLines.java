package org.agentdesk.messages.events;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.messages.calls.Reasons;
import org.agentdesk.messages.card.Moments;
import org.agentdesk.messages.words.Words;

/// Bots and advisers who come and go, and the parts of calls.
record OtherLines(Words words) {

    /// Who came or went, by the event's own sentence.
    Optional<String> came(CimEvent event) {
        var data = Data.of(event);
        var member = data.get("roomMember").get("name").text();
        var name = Data.shown(member.isBlank() ? data.get("name").text() : member);
        var key = "event." + event.name();
        return Optional.of(name.isEmpty() ? words.get(key) : words.get(key + ".named", name));
    }

    /// What happened to a call, why, and how long it was.
    Optional<String> call(CimEvent event) {
        var happened = words.get("event." + event.name());
        if (!(event.data() instanceof EventData.Message(var message))
                || !(message.body() instanceof Body.Voice voice)) {
            return Optional.of(happened);
        }
        var lasted = Moments.lasting(voice.source().get("duration")).map(Moments::clock).orElse("");
        return Optional.of(
                Stream.of(happened, Reasons.shown(voice.reasonCode(), words), lasted)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }
}
