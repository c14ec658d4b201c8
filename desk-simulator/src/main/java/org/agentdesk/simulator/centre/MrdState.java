package org.agentdesk.simulator.centre;

/// The state of an agent in one MRD, and where each event leads from it.
enum MrdState {
    LOGOUT,
    NOT_READY,
    PENDING_NOT_READY,
    READY,
    /// Switched on, but the agent is busy in an MRD that must not be interrupted.
    INTERRUPTED,
    ACTIVE,
    BUSY;

    /// Whether the agent has switched it off.
    boolean isOff() {
        return this == NOT_READY || this == PENDING_NOT_READY;
    }

    /// Whether new tasks are offered in this state.
    boolean isRoutable() {
        return this == READY || this == ACTIVE;
    }

    /// The state of an MRD that is switched on, by the number of open tasks.
    static MrdState working(int tasks, int capacity) {
        if (tasks == 0) {
            return READY;
        }
        return tasks >= capacity ? BUSY : ACTIVE;
    }

    /// After the agent has switched the MRD on.
    MrdState switchedOn(int tasks, int capacity) {
        return switch (this) {
            case NOT_READY, PENDING_NOT_READY -> working(tasks, capacity);
            case LOGOUT, READY, INTERRUPTED, ACTIVE, BUSY -> this;
        };
    }

    /// After the MRD was switched off, by the agent or with the global state.
    MrdState switchedOff(int tasks) {
        return switch (this) {
            case READY -> NOT_READY;
            case INTERRUPTED -> tasks == 0 ? NOT_READY : PENDING_NOT_READY;
            case ACTIVE, BUSY -> PENDING_NOT_READY;
            case LOGOUT, NOT_READY, PENDING_NOT_READY -> this;
        };
    }

    /// After the number of open tasks has changed.
    ///
    /// @param interrupted whether another MRD keeps the agent from this one now
    MrdState withTasks(int tasks, int capacity, boolean interrupted) {
        return switch (this) {
            case READY, INTERRUPTED, ACTIVE, BUSY ->
                    interrupted ? INTERRUPTED : working(tasks, capacity);
            case PENDING_NOT_READY -> tasks == 0 ? NOT_READY : this;
            case LOGOUT, NOT_READY -> this;
        };
    }
}
