package org.agentdesk.ui.plugin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.ui.plugin.StartedPlugin.Lines;

/// The plug-ins that run in this desk, and everything the window asks of them. No call throws,
/// whatever a plug-in does. Lives on the JavaFX thread.
public final class Plugins implements AutoCloseable {

    private final List<StartedPlugin> started = new ArrayList<>();
    private final List<Health> refused;
    private final MessageRegistry messages = new MessageRegistry();
    private final Map<EventName, List<Lines>> lines = new EnumMap<>(EventName.class);

    Plugins(Discovery found, HostDesk desk) {
        this.refused = found.refused();
        var ids = new HashSet<String>();
        for (var plugin : found.plugins()) {
            add(new StartedPlugin(plugin, desk, ids));
        }
    }

    /// Starts the plug-ins that come with the desk.
    public static Plugins builtIn(HostDesk desk) {
        return new Plugins(Discovery.ofBuiltIn(), desk);
    }

    private void add(StartedPlugin plugin) {
        started.add(plugin);
        plugin.messages().forEach(messages::add);
        for (var entry : plugin.lines()) {
            entry.events()
                    .forEach(name ->
                            lines.computeIfAbsent(name, _ -> new ArrayList<>()).addFirst(entry));
        }
    }

    /// Whether a message is to be seen in the transcript.
    public boolean shows(MessageView message) {
        return messages.candidates(message).findFirst().map(r -> r.isShown(message)).orElse(true);
    }

    /// Draws a message: with its renderer, or in its generic form where that fails.
    ///
    /// @param agentId `""` before it is known
    public RenderedMessage draw(MessageView message, String agentId) {
        return new GuardedMessage(message, messages, agentId);
    }

    /// The quiet line for an event; empty when it is of no interest to a person.
    public Optional<String> line(CimEvent event, String agentId) {
        for (var entry : lines.getOrDefault(event.name(), List.of())) {
            var answer = entry.line(event, agentId);
            if (answer.isPresent()) {
                return answer.get().filter(text -> !text.isBlank());
            }
        }
        return Optional.empty();
    }

    /// The style sheets for what the plug-ins draw, as URLs.
    public List<String> stylesheets() {
        return started.stream().flatMap(plugin -> plugin.stylesheets().stream()).toList();
    }

    /// How every plug-in is, those that could not be started included.
    public List<Health> health() {
        var all = new ArrayList<>(refused);
        started.forEach(plugin -> all.add(plugin.health()));
        return List.copyOf(all);
    }

    @Override
    public void close() {
        started.forEach(StartedPlugin::close);
    }
}
