package org.agentdesk.ui.plugin;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.agentdesk.plugin.DeskPlugin;
import org.agentdesk.ui.plugin.files.Objection;
import org.agentdesk.ui.plugin.files.Objection.Kind;
import org.agentdesk.ui.plugin.files.PluginLayer;
import org.agentdesk.ui.plugin.files.PluginManifest;
import org.agentdesk.ui.plugin.files.Vetted;
import org.jspecify.annotations.Nullable;

/// A plug-in that the desk knows of, running or not. Lives on the JavaFX thread.
final class KnownPlugin {

    private final Chart chart;
    private final Supplier<Optional<DeskPlugin>> making;
    private @Nullable StartedPlugin started;

    private KnownPlugin(Chart chart, Supplier<Optional<DeskPlugin>> making) {
        this.chart = chart;
        this.making = making;
    }

    /// One that comes with the desk.
    static KnownPlugin builtIn(DeskPlugin plugin) {
        var byClass = new Chart(plugin.getClass().getName());
        var id = byClass.guard().call("id", plugin::id);
        var chart = id.map(Chart::new).orElse(byClass);
        if (id.isEmpty()) {
            chart.refused("id", new IllegalStateException("no id"));
        }
        return new KnownPlugin(chart, () -> Optional.of(plugin));
    }

    /// One from files. No class of it is loaded yet.
    static KnownPlugin of(Vetted vetted) {
        var chart = new Chart(vetted.id(), vetted.origin(), vetted.jars());
        chart.named(
                vetted.manifest().map(PluginManifest::name).orElse(vetted.origin()),
                vetted.manifest().map(PluginManifest::version).orElse(""));
        vetted.objections().stream().findFirst().ifPresent(chart::refused);
        return new KnownPlugin(chart, () -> load(vetted, chart));
    }

    Chart chart() {
        return chart;
    }

    /// What it contributes; empty while it is not started.
    Optional<StartedPlugin> started() {
        return Optional.ofNullable(started);
    }

    /// Starts it; empty where it is refused or was started before.
    Optional<StartedPlugin> start(HostDesk desk) {
        if (started != null || chart.isRefused()) {
            return Optional.empty();
        }
        started =
                making.get()
                        .map(plugin -> new StartedPlugin(plugin, desk, chart))
                        .filter(StartedPlugin::start)
                        .orElse(null);
        return started();
    }

    private static Optional<DeskPlugin> load(Vetted vetted, Chart chart) {
        var layer = layer(vetted, chart);
        if (layer.isEmpty()) {
            return Optional.empty();
        }
        chart.loadedBy(layer.get().loader());
        return chart.guard()
                .call("service loader", () -> provided(layer.get()))
                .flatMap(found -> theOne(found, vetted, chart));
    }

    private static Optional<PluginLayer> layer(Vetted vetted, Chart chart) {
        try {
            return Optional.of(PluginLayer.of(vetted));
        } catch (RuntimeException | LinkageError e) {
            chart.refused(new Objection(Kind.MODULES, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /// A service loader of a layer goes on to the layers behind it; theirs are left aside.
    private static Discovery provided(PluginLayer layer) {
        return Discovery.of(
                ServiceLoader.load(layer.layer(), DeskPlugin.class).stream()
                        .filter(it -> it.type().getModule().getLayer() == layer.layer())
                        .iterator());
    }

    private static Optional<DeskPlugin> theOne(Discovery found, Vetted vetted, Chart chart) {
        for (var failed : found.refused()) {
            var last = failed.lastFailure();
            if (last != null) {
                chart.refused(last.during(), last.cause());
                return Optional.empty();
            }
        }
        List<DeskPlugin> plugins = found.plugins();
        if (plugins.size() != 1) {
            var count = Integer.toString(plugins.size());
            chart.refused(new Objection(Kind.PROVIDERS, count));
            return Optional.empty();
        }
        var id = chart.guard().call("id", plugins.getFirst()::id).orElse("?");
        if (!id.equals(vetted.id())) {
            chart.refused(new Objection(Kind.ID, id));
            return Optional.empty();
        }
        return Optional.of(plugins.getFirst());
    }
}
