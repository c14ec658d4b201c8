package org.agentdesk.ui.app;

import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// Journeys at the real window, each on a day of its own; a class of them shares one simulator.
///
/// What a class changes in the simulator, it sets back after each test: that is done before the day
/// ends.
abstract class WindowJourneys {

    static final String ANN = "a0000000-0000-4000-8000-000000000001";
    static final String WRITING = ".composer-box .text-area";

    static SimulatedCentre centre;

    Workday day;

    @BeforeAll
    static void startTheSimulator() throws Exception {
        centre = SimulatedCentre.start();
    }

    @BeforeEach
    void begin() throws Exception {
        day = newDay();
        day.begin();
    }

    /// The window that a journey is made at.
    Workday newDay() throws Exception {
        return new Workday(centre);
    }

    @AfterEach
    void end() throws Exception {
        day.end();
    }

    /// What stands in the composer.
    String written() {
        return day.find(WRITING) instanceof TextInputControl field ? field.getText() : "";
    }
}
