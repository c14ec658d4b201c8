package org.agentdesk.ui.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.agentdesk.ui.fx.Texts;
import org.agentdesk.ui.plugin.Health.Failure;
import org.agentdesk.ui.plugin.Health.State;
import org.agentdesk.ui.plugin.files.Objection;
import org.agentdesk.ui.plugin.files.VettedJar;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the record of one plug-in's health. Lives on the JavaFX thread.
final class Chart {

    private static final Logger LOG = LoggerFactory.getLogger(Chart.class);
    private static final Texts TEXTS = Texts.of(Chart.class);
    private static final Duration FRAME = Duration.ofMillis(16);

    private final String id;
    private final String origin;
    private final List<VettedJar> jars;
    private final List<Guard> guards = new ArrayList<>();
    private String name = "";
    private String version = "";
    private State state = State.ACTIVE;
    private String cause = "";
    private boolean off;
    private int failures;
    private @Nullable Failure lastFailure;
    private int slowCalls;
    private Duration slowest = Duration.ZERO;
    private @Nullable ClassLoader loader;
    private Runnable changed = () -> {};

    /// The chart of one that comes with the desk.
    Chart(String id) {
        this(id, "", List.of());
    }

    Chart(String id, String origin, List<VettedJar> jars) {
        this.id = id;
        this.origin = origin;
        this.jars = jars;
    }

    String id() {
        return id;
    }

    boolean isBuiltIn() {
        return origin.isEmpty();
    }

    void named(String newName, String newVersion) {
        name = newName;
        version = newVersion;
    }

    /// From now on tells somebody when the state changed.
    void watchedBy(Runnable watcher) {
        changed = watcher;
    }

    /// The class loader of its own; null for one that comes with the desk.
    @Nullable ClassLoader loader() {
        return loader;
    }

    void loadedBy(ClassLoader own) {
        loader = own;
    }

    /// A guard for one part of the plug-in.
    Guard guard() {
        return guard(System::nanoTime);
    }

    Guard guard(LongSupplier nanoTime) {
        var guard = new Guard(this, nanoTime);
        guards.add(guard);
        return guard;
    }

    /// The cause's own message is left to the debug log: it may repeat what a customer wrote.
    void failed(String during, Throwable problem) {
        failures++;
        lastFailure = new Failure(during, problem);
        LOG.warn("Plug-in {} failed at '{}': {}", id, during, problem.getClass().getName());
        LOG.debug("The cause", problem);
    }

    void took(String during, Duration time) {
        if (time.compareTo(slowest) > 0) {
            slowest = time;
        }
        if (time.compareTo(FRAME) > 0) {
            slowCalls++;
            LOG.debug("Plug-in {} took {} ms for '{}'", id, time.toMillis(), during);
        }
    }

    /// A part keeps failing.
    void quarantined(String during, Throwable problem) {
        quarantined(TEXTS.get("failing", during, problem.getClass().getName()));
    }

    /// A part keeps being slow.
    void quarantinedAsSlow(String during, Duration last) {
        quarantined(TEXTS.get("slow", during, last.toMillis()));
    }

    private void quarantined(String why) {
        state = State.QUARANTINED;
        cause = why;
        LOG.warn("Plug-in {}: {}", id, why);
        changed.run();
    }

    void refused(String during, Throwable problem) {
        failed(during, problem);
        refused(TEXTS.get("refused", during, problem.getClass().getName()));
    }

    void refused(Objection objection) {
        refused(objection.sentence());
    }

    void refused(String why) {
        state = State.REFUSED;
        cause = why;
        LOG.warn("Plug-in {}: {}", id, why);
        changed.run();
    }

    boolean isRefused() {
        return state == State.REFUSED;
    }

    boolean isOff() {
        return off;
    }

    void turn(boolean nowOff) {
        off = nowOff;
        changed.run();
    }

    /// Forgets what led to the quarantine.
    void tryAgain() {
        if (state == State.QUARANTINED) {
            state = State.ACTIVE;
            cause = "";
            guards.forEach(Guard::forget);
            changed.run();
        }
    }

    Health read() {
        return new Health(
                id,
                name,
                version,
                origin,
                off && state != State.REFUSED ? State.OFF : state,
                cause,
                failures,
                lastFailure,
                slowCalls,
                slowest,
                loader == null ? 0 : OwnThreads.count(loader),
                jars);
    }
}
