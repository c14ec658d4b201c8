package org.agentdesk.simulator.centre;

/// The state of an agent in one MRD, and where each event leads from it.
enum MrdState {
    LOGOUT,
    NOT_READY,
    PENDING_NOT_READY,
    READY,
    ACTIVE,
    BUSY;

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
            case LOGOUT, READY, ACTIVE, BUSY -> this;
        };
    }

    /// After the MRD was switched off, by the agent or with the global state.
    MrdState switchedOff() {
        return switch (this) {
            case READY -> NOT_READY;
            case ACTIVE, BUSY -> PENDING_NOT_READY;
            case LOGOUT, NOT_READY, PENDING_NOT_READY -> this;
        };
    }

    /// After the number of open tasks has changed.
    MrdState withTasks(int tasks, int capacity) {
        return switch (this) {
            case READY, ACTIVE, BUSY -> working(tasks, capacity);
            case PENDING_NOT_READY -> tasks == 0 ? NOT_READY : this;
            case LOGOUT, NOT_READY -> this;
        };
    }
}
