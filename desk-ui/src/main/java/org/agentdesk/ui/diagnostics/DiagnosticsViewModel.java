package org.agentdesk.ui.diagnostics;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.agentdesk.core.diagnostics.Diagnostics;
import org.agentdesk.core.diagnostics.Extras;
import org.agentdesk.core.diagnostics.PluginHealth;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.plugin.Health;
import org.agentdesk.ui.plugin.Plugins;
import org.agentdesk.ui.session.Questions;
import org.agentdesk.ui.session.Questions.Answer;
import org.agentdesk.ui.session.Questions.Asker;
import org.agentdesk.ui.session.Questions.Question;
import org.agentdesk.ui.theme.Theme;

/// Saves a diagnostics bundle without keeping the window waiting.
public final class DiagnosticsViewModel {

    private final Texts texts = Texts.of(DiagnosticsViewModel.class);
    private final Diagnostics diagnostics;
    private final Plugins plugins;
    private final Theme theme;
    private final Clock clock;
    private final ZoneId zone;
    private final Executor aside;
    private final Executor window;
    private final Questions questions;

    /// @param aside where the work is done
    /// @param window where the outcome is told
    public DiagnosticsViewModel(
            Diagnostics diagnostics,
            Plugins plugins,
            Theme theme,
            Clock clock,
            ZoneId zone,
            Executor aside,
            Executor window,
            Questions questions) {
        this.diagnostics = diagnostics;
        this.plugins = plugins;
        this.theme = theme;
        this.clock = clock;
        this.zone = zone;
        this.aside = aside;
        this.window = window;
        this.questions = questions;
    }

    /// What the file could be called.
    public String proposedName() {
        return "agent-desk-diagnostics-" + LocalDate.now(clock.withZone(zone)) + ".zip";
    }

    /// Saves, and says what came of it.
    public void save(Path file) {
        var extras = new Extras(health(), Map.of("theme", theme.choiceProperty().get()));
        aside.execute(() -> {
            var outcome = save(file, extras);
            window.execute(() -> questions.ask(Asker.DIAGNOSTICS, outcome));
        });
    }

    private Question save(Path file, Extras extras) {
        try {
            diagnostics.save(file, extras);
            return told("saved", String.valueOf(file.getFileName()));
        } catch (IOException e) {
            return told("failed", "");
        }
    }

    private Question told(String what, String name) {
        var close = new Answer(texts.get("close"), true, () -> questions.drop(Asker.DIAGNOSTICS));
        return new Question(
                texts.get(what + ".heading"), texts.get(what + ".sentence", name), List.of(close));
    }

    private List<PluginHealth> health() {
        return plugins.health().stream().map(DiagnosticsViewModel::health).toList();
    }

    private static PluginHealth health(Health health) {
        var failure = health.lastFailure();
        return new PluginHealth(
                health.id(),
                health.version(),
                health.state(),
                health.failures(),
                failure == null ? null : failure.cause().getClass(),
                health.slowCalls(),
                health.slowest());
    }
}
