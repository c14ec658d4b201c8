package org.agentdesk.ui.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.plugin.ApiLevel;
import org.agentdesk.plugin.ContextPanel;
import org.agentdesk.plugin.Contribution;
import org.agentdesk.plugin.ConversationAction;
import org.agentdesk.plugin.DeskPlugin;
import org.agentdesk.plugin.EventLineRenderer;
import org.agentdesk.plugin.MessageRenderer;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.OutboundComposer;
import org.agentdesk.plugin.RenderContext;
import org.agentdesk.plugin.SupervisorTool;

/// A plug-in that was started, or refused at the start, with everything it said about itself read
/// once and guarded.
final class StartedPlugin {

    /// A renderer of messages with its guard.
    record Messages(
            MessageRenderer renderer,
            Set<String> types,
            Set<String> channels,
            Guard guard,
            PluginHost host) {

        boolean isShown(MessageView message) {
            return guard.call("isShown", () -> renderer.isShown(message)).orElse(true);
        }
    }

    /// A renderer of event lines with its guard.
    record Lines(EventLineRenderer renderer, Set<EventName> events, Guard guard, PluginHost host) {

        /// The line; empty for none; an empty outer value when the call failed.
        Optional<Optional<String>> line(CimEvent event, String agentId) {
            var context = new RenderContext(host, new NoConversation(), agentId);
            return guard.call("line " + event.name(), () -> renderer.line(event, context));
        }
    }

    private final DeskPlugin plugin;
    private final HostDesk desk;
    private final Chart chart;
    private final Guard guard;
    private final List<Messages> messages = new ArrayList<>();
    private final List<Lines> lines = new ArrayList<>();
    private List<String> stylesheets = List.of();

    StartedPlugin(DeskPlugin plugin, HostDesk desk, Set<String> takenIds) {
        this.plugin = plugin;
        this.desk = desk;
        var byClass = new Chart(plugin.getClass().getName());
        var id = new Guard(byClass, System::nanoTime).call("id", plugin::id);
        this.chart = id.map(Chart::new).orElse(byClass);
        this.guard = new Guard(chart, System::nanoTime);
        if (id.isEmpty() || !takenIds.add(id.get())) {
            chart.refused("id", new IllegalStateException("no id, or one that is taken"));
        } else {
            start();
        }
    }

    private void start() {
        int level = guard.call("apiLevel", plugin::apiLevel).orElse(0);
        if (level < 1 || level > ApiLevel.CURRENT) {
            chart.refused("apiLevel", new IllegalStateException("it needs API level " + level));
            return;
        }
        chart.named(
                guard.call("name", plugin::name).orElse(chart.id()),
                guard.call("version", plugin::version).orElse(""));
        stylesheets =
                guard.call("stylesheets", () -> List.copyOf(plugin.stylesheets()))
                        .orElse(List.of());
        guard.call("contributions", () -> List.copyOf(plugin.contributions()))
                .orElse(List.of())
                .forEach(this::add);
    }

    private void add(Contribution contribution) {
        var own = new Guard(chart, System::nanoTime);
        var host = new PluginHost(chart.id(), desk, own);
        switch (contribution) {
            case MessageRenderer renderer -> {
                var types = own.call("bodyTypes", () -> Set.copyOf(renderer.bodyTypes()));
                var channels = own.call("channelTypes", () -> Set.copyOf(renderer.channelTypes()));
                messages.add(
                        new Messages(
                                renderer,
                                types.orElse(Set.of()),
                                channels.orElse(Set.of()),
                                own,
                                host));
            }
            case EventLineRenderer renderer -> {
                var events = own.call("events", () -> Set.copyOf(renderer.events()));
                lines.add(new Lines(renderer, events.orElse(Set.of()), own, host));
            }
            case OutboundComposer _, ContextPanel _, ConversationAction _, SupervisorTool _ ->
                    chart.refused("contributions", new IllegalStateException("not used yet"));
        }
    }

    List<Messages> messages() {
        return messages;
    }

    List<Lines> lines() {
        return lines;
    }

    List<String> stylesheets() {
        return stylesheets;
    }

    Health health() {
        return chart.read();
    }

    void close() {
        guard.run("close", plugin::close);
    }
}
