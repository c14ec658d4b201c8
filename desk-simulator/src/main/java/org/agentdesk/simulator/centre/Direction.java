package org.agentdesk.simulator.centre;

import java.util.Locale;
import java.util.Optional;

/// What a task is for, the `taskDirection` of an offer.
public enum Direction {
    INBOUND,
    OUTBOUND,
    DIRECT_TRANSFER,
    DIRECT_CONFERENCE,
    CONSULT,
    CONSULT_TRANSFER,
    CONSULT_CONFERENCE,
    SILENT_MONITOR,
    BARGE_IN;

    /// The direction of that name in any case.
    public static Optional<Direction> of(String name) {
        var wanted = name.toUpperCase(Locale.ROOT);
        for (var candidate : values()) {
            if (candidate.name().equals(wanted)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /// What an agent becomes who accepts such a task.
    Role role() {
        return switch (this) {
            case CONSULT -> Role.ASSISTANT;
            case SILENT_MONITOR -> Role.SILENT_MONITOR;
            default -> Role.PRIMARY;
        };
    }
}
