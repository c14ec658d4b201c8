package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.agentdesk.ui.Readable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// A day of an agent who may see customers' names in part only.
class MaskedJourneyTest {

    private static final String WRITING = ".composer-box .text-area";

    private SimulatedCentre centre;
    private Workday day;

    @BeforeEach
    void begin() throws Exception {
        centre = SimulatedCentre.start();
        centre.customerScopes("ann", "view", "manage", "masked_pii");
        day = new Workday(centre);
        day.begin();
    }

    @AfterEach
    void end() throws Exception {
        day.end();
    }

    /// Nothing to be read, heard or hinted at in any window has the name in it.
    private void seesNoName(String where, String name, String masked) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        var clear = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Readable.with(name));
        assertEquals(List.of(), clear, where);
        var shown = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Readable.with(masked));
        assertFalse(shown.isEmpty(), where);
    }

    private void seesNoClara(String where) throws Exception {
        seesNoName(where, "Novak", "Cla••••••••");
    }

    @Test
    void seesNoNameFromTheOfferToTheLastNotice() throws Exception {
        var id = centre.customerComesTo("ann", "Clara Novak", "Is my lamp on its way?");
        day.waitToSee(".offer-ringing");
        seesNoClara("offer");
        day.click(".offer-accept");
        day.waitToSee(".inbound");
        seesNoClara("conversation");
        centre.customerTypes(id);
        day.waitToSee(".typing-line");
        seesNoClara("typing line");
        day.click(WRITING);
        day.press(KeyCode.SHORTCUT, KeyCode.R);
        day.waitToSee(".composer-reference");
        seesNoClara("quote in the composer");
        day.type("Yes.");
        day.press(KeyCode.ENTER);
        day.waitToSee(".quote-block");
        seesNoClara("quote in the transcript");
        day.press(KeyCode.SHORTCUT, KeyCode.K);
        day.waitToSee("#palette");
        seesNoClara("palette");
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#palette");
        day.choose("#others", "Transfer…");
        day.waitToSee("#assist");
        seesNoClara("transfer");
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#assist");
        centre.customerLeaves(id);
        day.click(".leave-button");
        day.waitUntil("left", () -> day.state().conversations().isEmpty());
    }

    @Test
    void seesNoNameInToastsAndHistoryWhenAnOfferIsLost() throws Exception {
        var id = centre.customerComesTo("ann", "Clara Novak", "Hello");
        day.click(".offer-accept");
        day.waitToSee(".inbound");
        centre.closes(id, "CLOSED_BY_ADMIN");
        day.waitToSee(".toast");
        seesNoClara("toast");
        day.click("#bell");
        day.waitToSee(".history-line");
        seesNoClara("history");
        day.press(KeyCode.ESCAPE);
    }

    @Test
    void seesNoNameInALists() throws Exception {
        var list = day.state().around().offered().getLast();
        day.click("#lists-button");
        day.tick(list, true);
        var id = centre.requestIn(list.name(), "Lea Lindgren", "Whenever you have time");
        day.waitToSee("@request-" + id);
        seesNoName("list", "Lindgren", "Lea•••••••••");
        day.click("@request-" + id + " .primary");
        day.waitUntil("joined", () -> day.state().conversation(id).isPresent());
        day.waitToSee(".inbound");
        seesNoName("conversation from a list", "Lindgren", "Lea•••••••••");
        day.click(".leave-button");
        day.waitUntil("left", () -> day.state().conversations().isEmpty());
        day.click("#lists-button");
        day.tick(list, false);
    }
}
