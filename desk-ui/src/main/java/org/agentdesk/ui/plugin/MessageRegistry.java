package org.agentdesk.ui.plugin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.ui.plugin.StartedPlugin.Messages;

/// Who draws which message. The renderer that was started last wins; one that names the channel
/// wins over one that does not; one for any type comes after all that name the type.
final class MessageRegistry {

    private final Map<String, List<Messages>> byType = new HashMap<>();

    void add(Messages entry) {
        entry.types().forEach(type -> of(type).addFirst(entry));
    }

    private List<Messages> of(String type) {
        return byType.computeIfAbsent(type, _ -> new ArrayList<>());
    }

    /// Everybody who could draw a message, the best first, the shut ones left out.
    Stream<Messages> candidates(MessageView message) {
        var type = message.message().body().type();
        return Stream.concat(
                        fitting(type, message.channelType()),
                        fitting(MessageRenderer.ANY_TYPE, message.channelType()))
                .filter(entry -> !entry.guard().isShut());
    }

    private Stream<Messages> fitting(String type, String channel) {
        var entries = byType.getOrDefault(type, List.of());
        return Stream.concat(
                entries.stream().filter(entry -> entry.channels().contains(channel)),
                entries.stream().filter(entry -> entry.channels().isEmpty()));
    }
}
