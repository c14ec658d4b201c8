package org.agentdesk.ui.plugin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.plugin.ConversationAction.Place;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.plugin.ConversationView;
import org.agentdesk.plugin.MessageView;
import org.agentdesk.plugin.RenderedMessage;
import org.agentdesk.ui.plugin.StartedPlugin.Lines;
import org.agentdesk.ui.plugin.files.Objection;
import org.agentdesk.ui.plugin.files.Objection.Kind;
import org.agentdesk.ui.plugin.files.Vetted;
import org.jspecify.annotations.Nullable;

/// The plug-ins that run in this desk, and everything the window asks of them. No call throws,
/// whatever a plug-in does. Lives on the JavaFX thread.
public final class Plugins implements AutoCloseable {

    private final HostDesk desk;
    private final Switches switches;
    private final List<Health> undiscovered;
    private final List<KnownPlugin> known = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<StartedPlugin> started = new ArrayList<>();
    private final MessageRegistry messages = new MessageRegistry();
    private final Map<EventName, List<Lines>> lines = new EnumMap<>(EventName.class);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");

    Plugins(Discovery found, List<Vetted> fromFiles, Switches switches, HostDesk desk) {
        this.desk = desk;
        this.switches = switches;
        this.undiscovered = found.refused();
        found.plugins().forEach(plugin -> add(KnownPlugin.builtIn(plugin)));
        fromFiles.forEach(vetted -> add(KnownPlugin.of(vetted)));
    }

    /// Starts the plug-ins that come with the desk.
    public static Plugins builtIn(HostDesk desk) {
        return with(List.of(), Switches.NONE, desk);
    }

    /// Starts the plug-ins that come with the desk, and after them those from files that are
    /// neither refused nor turned off.
    public static Plugins with(List<Vetted> fromFiles, Switches switches, HostDesk desk) {
        return new Plugins(Discovery.ofBuiltIn(), fromFiles, switches, desk);
    }

    private void add(KnownPlugin plugin) {
        var chart = plugin.chart();
        known.add(plugin);
        if (!chart.isRefused() && !ids.add(chart.id())) {
            chart.refused(new Objection(Kind.ID, chart.id()));
        }
        if (!chart.isBuiltIn() && switches.isOff(chart.id())) {
            chart.turn(true);
        } else {
            start(plugin);
        }
        chart.watchedBy(() -> changes.set(changes.get() + 1));
    }

    private void start(KnownPlugin plugin) {
        plugin.start(desk).ifPresent(this::use);
    }

    private void use(StartedPlugin plugin) {
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
    public RenderedMessage draw(
            MessageView message, ConversationPort conversation, String agentId) {
        return new GuardedMessage(message, messages, conversation, agentId);
    }

    /// The quiet line for an event; empty when it is of no interest to a person.
    public Optional<String> line(CimEvent event, ConversationPort conversation, String agentId) {
        for (var entry : lines.getOrDefault(event.name(), List.of())) {
            var answer = entry.line(event, conversation, agentId);
            if (answer.isPresent()) {
                return answer.get().filter(text -> !text.isBlank());
            }
        }
        return Optional.empty();
    }

    /// The composers that can be used now, one a body type, in the order they were started.
    ///
    /// @param about the message that would be answered; null when there is none
    public List<ComposerOffer> composers(
            ConversationView conversation, @Nullable MessageView about) {
        var types = new HashSet<String>();
        return each(StartedPlugin::composers).toList().reversed().stream()
                .filter(offer -> !offer.isShut() && types.add(offer.bodyType()))
                .filter(offer -> offer.isOffered(conversation, about))
                .toList()
                .reversed();
    }

    /// The panels that have something to show for a conversation.
    public List<PanelOffer> panels(ConversationView conversation) {
        return each(StartedPlugin::panels).filter(it -> it.isOffered(conversation)).toList();
    }

    /// The actions of a menu.
    public List<ActionOffer> actions(Place place) {
        return each(StartedPlugin::actions).filter(it -> it.place() == place).toList();
    }

    /// The supervisor's pages.
    public List<ToolOffer> tools() {
        return each(StartedPlugin::tools).filter(it -> !it.isShut()).toList();
    }

    private <T> Stream<T> each(Function<StartedPlugin, List<T>> parts) {
        return List.copyOf(started).stream().flatMap(plugin -> parts.apply(plugin).stream());
    }

    /// The body types that a plug-in draws, for trying it.
    public Set<String> bodyTypes(String pluginId) {
        return started(pluginId)
                .flatMap(plugin -> plugin.messages().stream())
                .flatMap(renderer -> renderer.types().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The body types that a plug-in has forms for, for trying it.
    public Set<String> composerTypes(String pluginId) {
        return started(pluginId)
                .flatMap(plugin -> plugin.composers().stream())
                .map(ComposerOffer::bodyType)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<StartedPlugin> started(String pluginId) {
        return known.stream()
                .filter(plugin -> plugin.chart().id().equals(pluginId))
                .flatMap(plugin -> plugin.started().stream());
    }

    /// The style sheets for what the plug-ins draw, as URLs.
    public List<String> stylesheets() {
        return each(StartedPlugin::stylesheets).toList();
    }

    /// How every plug-in is, those that could not be started included.
    public List<Health> health() {
        var all = new ArrayList<>(undiscovered);
        known.forEach(plugin -> all.add(plugin.chart().read()));
        return List.copyOf(all);
    }

    /// Counts the changes of what plug-ins are used: started, turned off or on, quarantined.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Turns a plug-in from files off or on, now and at later starts. One that is turned off is no
    /// longer called, but stays loaded until the desk ends.
    public void turn(String pluginId, boolean off) {
        fromFiles(pluginId)
                .ifPresent(plugin -> {
                    switches.turn(pluginId, off);
                    if (!off) {
                        start(plugin);
                    }
                    plugin.chart().turn(off);
                });
    }

    /// Calls the quarantined parts of a plug-in again.
    public void tryAgain(String pluginId) {
        known.stream()
                .filter(plugin -> plugin.chart().id().equals(pluginId))
                .forEach(plugin -> plugin.chart().tryAgain());
    }

    private Optional<KnownPlugin> fromFiles(String pluginId) {
        return known.stream()
                .filter(plugin -> plugin.chart().id().equals(pluginId))
                .filter(plugin -> !plugin.chart().isBuiltIn() && !plugin.chart().isRefused())
                .findFirst();
    }

    /// Ends all plug-ins, the one that was started last first. What they drew has to be disposed.
    @Override
    public void close() {
        started.reversed().forEach(StartedPlugin::close);
    }
}
