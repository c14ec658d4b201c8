package org.agentdesk.simulator.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrdStateTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_READY, 0, READY",
        "NOT_READY, 2, ACTIVE",
        "NOT_READY, 5, BUSY",
        "PENDING_NOT_READY, 1, ACTIVE",
        "PENDING_NOT_READY, 5, BUSY",
        "READY, 0, READY",
        "ACTIVE, 1, ACTIVE",
        "BUSY, 5, BUSY",
        "LOGOUT, 0, LOGOUT"
    })
    void switchesOn(MrdState from, int tasks, MrdState to) {
        assertEquals(to, from.switchedOn(tasks, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "READY, 0, NOT_READY",
        "ACTIVE, 1, PENDING_NOT_READY",
        "BUSY, 5, PENDING_NOT_READY",
        "INTERRUPTED, 0, NOT_READY",
        "INTERRUPTED, 1, PENDING_NOT_READY",
        "NOT_READY, 0, NOT_READY",
        "PENDING_NOT_READY, 1, PENDING_NOT_READY",
        "LOGOUT, 0, LOGOUT"
    })
    void switchesOff(MrdState from, int tasks, MrdState to) {
        assertEquals(to, from.switchedOff(tasks));
    }

    @ParameterizedTest
    @CsvSource({
        "READY, 1, ACTIVE",
        "ACTIVE, 5, BUSY",
        "BUSY, 4, ACTIVE",
        "ACTIVE, 0, READY",
        "READY, 5, BUSY",
        "PENDING_NOT_READY, 1, PENDING_NOT_READY",
        "PENDING_NOT_READY, 0, NOT_READY",
        "NOT_READY, 1, NOT_READY",
        "LOGOUT, 0, LOGOUT"
    })
    void followsTheTasks(MrdState from, int tasks, MrdState to) {
        assertEquals(to, from.withTasks(tasks, 5, false));
    }

    @ParameterizedTest
    @CsvSource({
        "READY, 0, INTERRUPTED, READY",
        "ACTIVE, 2, INTERRUPTED, ACTIVE",
        "BUSY, 5, INTERRUPTED, BUSY",
        "NOT_READY, 0, NOT_READY, NOT_READY",
        "PENDING_NOT_READY, 1, PENDING_NOT_READY, PENDING_NOT_READY",
        "LOGOUT, 0, LOGOUT, LOGOUT"
    })
    void isInterruptedAndComesBack(MrdState from, int tasks, MrdState meanwhile, MrdState after) {
        assertEquals(meanwhile, from.withTasks(tasks, 5, true));
        assertEquals(after, meanwhile.withTasks(tasks, 5, false));
    }
}
