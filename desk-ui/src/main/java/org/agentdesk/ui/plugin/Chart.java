package org.agentdesk.ui.plugin;

import java.time.Duration;
import org.agentdesk.ui.plugin.Health.Failure;
import org.agentdesk.ui.plugin.Health.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the record of one plug-in's health. Lives on the JavaFX thread.
final class Chart {

    private static final Logger LOG = LoggerFactory.getLogger(Chart.class);
    private static final Duration FRAME = Duration.ofMillis(16);

    private final String id;
    private String name = "";
    private String version = "";
    private State state = State.ACTIVE;
    private int failures;
    private @Nullable Failure lastFailure;
    private int slowCalls;
    private Duration slowest = Duration.ZERO;

    Chart(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    void named(String newName, String newVersion) {
        name = newName;
        version = newVersion;
    }

    /// The cause's own message is left to the debug log: it may repeat what a customer wrote.
    void failed(String during, Throwable cause) {
        failures++;
        lastFailure = new Failure(during, cause);
        LOG.warn("Plug-in {} failed at '{}': {}", id, during, cause.getClass().getName());
        LOG.debug("The cause", cause);
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

    void quarantined() {
        state = State.QUARANTINED;
        LOG.warn("Plug-in {} keeps failing; the failing part is no longer called", id);
    }

    void refused(String during, Throwable cause) {
        state = State.REFUSED;
        failed(during, cause);
    }

    Health read() {
        return new Health(id, name, version, state, failures, lastFailure, slowCalls, slowest);
    }
}
