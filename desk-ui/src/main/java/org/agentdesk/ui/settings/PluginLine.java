package org.agentdesk.ui.settings;

import java.util.stream.Collectors;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.plugin.Health;
import org.agentdesk.ui.plugin.Health.State;
import org.agentdesk.ui.plugin.files.VettedJar;

/// A plug-in in words, for Settings > Plug-ins.
///
/// @param place the number of its line, which tells apart what has no id
/// @param cause why it is not, or not wholly, used; `""` while it is
/// @param hashes the lines that would allow its jars; `""` for none
record PluginLine(
        int place,
        String id,
        String name,
        String facts,
        State state,
        String stateWord,
        String cause,
        String figures,
        String hashes,
        boolean canTurnOff,
        boolean canTurnOn,
        boolean canTryAgain) {

    private static final Texts TEXTS = Texts.of(PluginsViewModel.class);

    static PluginLine of(int place, Health health) {
        var state = health.state();
        boolean own = !health.isBuiltIn();
        return new PluginLine(
                place,
                health.id(),
                health.name().isBlank() ? health.id() : health.name(),
                facts(health),
                state,
                TEXTS.get("state." + state),
                health.cause(),
                figures(health),
                health.jars().stream().map(VettedJar::allowLine).collect(Collectors.joining("\n")),
                own && (state == State.ACTIVE || state == State.QUARANTINED),
                own && state == State.OFF,
                state == State.QUARANTINED);
    }

    private static String facts(Health health) {
        var origin =
                health.isBuiltIn()
                        ? TEXTS.get("origin.builtIn")
                        : TEXTS.get("origin.file", health.origin());
        return health.version().isBlank()
                ? TEXTS.get("facts", health.id(), origin)
                : TEXTS.get("facts.version", health.id(), health.version(), origin);
    }

    private static String figures(Health health) {
        if (health.state() == State.REFUSED) {
            return "";
        }
        var figures =
                TEXTS.get(
                        "figures",
                        health.failures(),
                        health.slowCalls(),
                        health.slowest().toMillis());
        return health.threads() == 0
                ? figures
                : figures + " " + TEXTS.get("figures.threads", health.threads());
    }
}
