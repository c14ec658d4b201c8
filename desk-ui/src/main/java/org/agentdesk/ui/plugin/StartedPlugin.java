package org.agentdesk.ui.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.plugin.ApiLevel;
import org.agentdesk.plugin.ContextPanel;
import org.agentdesk.plugin.Contribution;
import org.agentdesk.plugin.ConversationAction;
import org.agentdesk.plugin.ConversationPort;
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
    record Lines(EventLineRenderer renderer, Set<EventName> events, Part part) {

        /// The line; empty for none; an empty outer value when the call failed.
        Optional<Optional<String>> line(
                CimEvent event, ConversationPort conversation, String agentId) {
            RenderContext context = part.context(conversation, agentId);
            return part.guard().call("line " + event.name(), () -> renderer.line(event, context));
        }
    }

    private final DeskPlugin plugin;
    private final HostDesk desk;
    private final Chart chart;
    private final Guard guard;
    private final Set<String> ids = new HashSet<>();
    private final List<Messages> messages = new ArrayList<>();
    private final List<Lines> lines = new ArrayList<>();
    private final List<ComposerOffer> composers = new ArrayList<>();
    private final List<PanelOffer> panels = new ArrayList<>();
    private final List<ActionOffer> actions = new ArrayList<>();
    private final List<ToolOffer> tools = new ArrayList<>();
    private List<String> stylesheets = List.of();

    StartedPlugin(DeskPlugin plugin, HostDesk desk, Chart chart) {
        this.plugin = plugin;
        this.desk = desk;
        this.chart = chart;
        this.guard = chart.guard();
    }

    /// Reads what it says about itself; true unless it is refused.
    boolean start() {
        int level = guard.call("apiLevel", plugin::apiLevel).orElse(0);
        if (level < 1 || level > ApiLevel.CURRENT) {
            chart.refused("apiLevel", new IllegalStateException("it needs API level " + level));
            return false;
        }
        if (chart.isBuiltIn()) {
            chart.named(
                    guard.call("name", plugin::name).orElse(chart.id()),
                    guard.call("version", plugin::version).orElse(""));
        }
        stylesheets =
                guard.call("stylesheets", () -> List.copyOf(plugin.stylesheets()))
                        .orElse(List.of());
        guard.call("contributions", () -> List.copyOf(plugin.contributions()))
                .orElse(List.of())
                .forEach(this::add);
        return true;
    }

    private void add(Contribution contribution) {
        var own = chart.guard();
        var part = new Part(chart.id(), own, new PluginHost(chart.id(), desk, own));
        switch (contribution) {
            case MessageRenderer renderer -> add(renderer, part);
            case EventLineRenderer renderer -> {
                var events = own.call("events", () -> Set.copyOf(renderer.events()));
                lines.add(new Lines(renderer, events.orElse(Set.of()), part));
            }
            case OutboundComposer composer ->
                    named(own, "bodyType", () -> upper(composer.bodyType()))
                            .map(type -> new ComposerOffer(composer, type, part))
                            .ifPresent(composers::add);
            case ContextPanel panel ->
                    named(own, "id", () -> "panel " + panel.id())
                            .map(id -> new PanelOffer(panel, id.substring(6), part))
                            .ifPresent(panels::add);
            case ConversationAction action ->
                    named(own, "id", () -> "action " + action.id())
                            .flatMap(id ->
                                    own.call("place", action::place)
                                            .map(place ->
                                                    new ActionOffer(
                                                            action, id.substring(7), place, part)))
                            .ifPresent(actions::add);
            case SupervisorTool tool ->
                    named(own, "id", () -> "tool " + tool.id())
                            .map(id -> new ToolOffer(tool, id.substring(5), part))
                            .ifPresent(tools::add);
        }
    }

    private void add(MessageRenderer renderer, Part part) {
        var own = part.guard();
        var types = own.call("bodyTypes", () -> Set.copyOf(renderer.bodyTypes()));
        var channels = own.call("channelTypes", () -> Set.copyOf(renderer.channelTypes()));
        messages.add(
                new Messages(
                        renderer,
                        types.orElse(Set.of()),
                        channels.orElse(Set.of()),
                        own,
                        part.host()));
    }

    private static String upper(String type) {
        return type.strip().toUpperCase(Locale.ROOT);
    }

    /// The name of a contribution; empty where it has none or one that is taken.
    private Optional<String> named(Guard own, String what, Supplier<String> name) {
        var told = own.call(what, name::get);
        if (told.isPresent() && (told.get().isBlank() || !ids.add(what + " " + told.get()))) {
            own.failed(what, new IllegalStateException("a name that is missing or taken"));
            return Optional.empty();
        }
        return told;
    }

    List<Messages> messages() {
        return messages;
    }

    List<Lines> lines() {
        return lines;
    }

    List<ComposerOffer> composers() {
        return composers;
    }

    List<PanelOffer> panels() {
        return panels;
    }

    List<ActionOffer> actions() {
        return actions;
    }

    List<ToolOffer> tools() {
        return tools;
    }

    List<String> stylesheets() {
        return stylesheets;
    }

    void close() {
        guard.last("close", plugin::close);
    }
}
