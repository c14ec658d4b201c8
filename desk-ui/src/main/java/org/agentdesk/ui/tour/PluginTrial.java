package org.agentdesk.ui.tour;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.plugin.ConversationPort;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.plugin.Health;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.plugin.files.Sample;
import org.agentdesk.ui.plugin.files.Vetted;
import org.agentdesk.ui.port.ConversationPorts;
import org.agentdesk.ui.tour.Tour.Step;
import org.jspecify.annotations.Nullable;

/// Tries a plug-in on the embedded simulator: a customer comes and sends its samples, or where it
/// has none a message of each type that it names; then its forms are opened.
public final class PluginTrial {

    private static final String AGENT = "ann";

    private final PrintStream report;
    private final Stagehand hand;
    private final Stage stage;
    private final Desk desk;
    private final DeskStates states;
    private final Selection selection;
    private final Plugins plugins;
    private final ConversationPorts ports;

    /// Called on the JavaFX thread.
    ///
    /// @param report what is said of it goes there
    public PluginTrial(
            PrintStream report,
            UiThread uiThread,
            Stage stage,
            Desk desk,
            DeskStates states,
            Selection selection,
            Plugins plugins,
            ConversationPorts ports) {
        this.report = report;
        this.hand = new Stagehand(uiThread, stage);
        this.stage = stage;
        this.desk = desk;
        this.states = states;
        this.selection = selection;
        this.plugins = plugins;
        this.ports = ports;
    }

    /// Plays the trial. Called on a thread of its own.
    ///
    /// @param out where pictures go; null for none
    /// @return whether everything was seen and the plug-in is well
    public boolean play(String simulator, Vetted plugin, @Nullable Path out) {
        plugin.objections().forEach(it -> report.println("refused: " + it.sentence()));
        var steps = steps(simulator, plugin);
        boolean seen =
                out == null
                        ? steps.stream().allMatch(this::played)
                        : new Tour(hand, stage, out, report).play(steps);
        return health(plugin) && seen;
    }

    private boolean played(Step step) {
        step.action().run();
        return hand.waitFor(step.seen());
    }

    private List<Step> steps(String simulator, Vetted plugin) {
        var customer = new Customer(simulator);
        var steps = new ArrayList<Step>();
        steps.add(
                new Step(
                        "signed in",
                        "signed-in",
                        () -> desk.signIn(simulator, AGENT, new Secret("secret")),
                        () -> states.getValue().presence() != null));
        steps.add(
                new Step(
                        "a customer is there",
                        "customer",
                        () -> open(customer.comeTo(AGENT)),
                        () -> said() > 0));
        messages(customer, plugin).forEach(steps::add);
        hand.onFx(() -> plugins.composerTypes(plugin.id())).stream()
                .map(this::form)
                .forEach(steps::add);
        return steps;
    }

    private void open(String conversation) {
        hand.waitFor(() -> states.getValue().conversation(conversation).isPresent());
        hand.onFx(() -> {
            selection.open(conversation);
            return true;
        });
    }

    private List<Step> messages(Customer customer, Vetted plugin) {
        var samples = Sample.of(plugin);
        if (!samples.isEmpty()) {
            return samples.stream()
                    .map(it -> message(it.name(), () -> customer.send(it.json())))
                    .toList();
        }
        return hand.onFx(() -> plugins.bodyTypes(plugin.id())).stream()
                .map(type -> message(type, () -> customer.sendAny(type)))
                .toList();
    }

    private Step message(String name, BooleanSupplier sending) {
        int[] before = {0};
        return new Step(
                "message " + name,
                "message-" + name.replaceAll("[^A-Za-z0-9._-]", "_"),
                () -> {
                    before[0] = hand.onFx(this::said);
                    if (!sending.getAsBoolean()) {
                        throw new IllegalStateException("the simulator cannot read it");
                    }
                },
                () -> said() > before[0]);
    }

    private int said() {
        return states.getValue().conversations().stream()
                .mapToInt(conversation -> conversation.transcript().size())
                .sum();
    }

    private Step form(String type) {
        return new Step(
                "form for " + type,
                "form-" + type.replaceAll("[^A-Za-z0-9._-]", "_"),
                () -> hand.onFx(() -> port().compose(type, null)),
                () -> hand.sees("#composer-form"));
    }

    private ConversationPort port() {
        var id = selection.conversation();
        return ports.of(id == null ? "" : id);
    }

    private boolean health(Vetted plugin) {
        return hand.onFx(() ->
                plugins.health().stream()
                        .filter(it -> it.id().equals(plugin.id()))
                        .filter(it -> !it.isBuiltIn())
                        .allMatch(this::isWell));
    }

    private boolean isWell(Health health) {
        report.printf(
                "%s %s: %s; failed calls %d, slow calls %d, slowest %d ms%n",
                health.name(),
                health.version(),
                health.state(),
                health.failures(),
                health.slowCalls(),
                health.slowest().toMillis());
        var last = health.lastFailure();
        if (last != null) {
            report.println("last failure at '" + last.during() + "': " + last.cause());
        }
        if (!health.cause().isEmpty()) {
            report.println(health.cause());
        }
        return health.state() == Health.State.ACTIVE && health.failures() == 0;
    }
}
