package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import org.agentdesk.core.model.Conversation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How conversations end, at the real window: who ends them, what ann is told, and what becomes of
/// her wrap-up.
class EndingJourneysTest extends WindowJourneys {

    @AfterEach
    void setBack() throws Exception {
        centre.letsIn();
        centre.wrapUpFor(Duration.ZERO);
        centre.wrapUpWithOneValue(false);
    }

    private void waitForTheEnd() throws Exception {
        day.waitUntil("gone", () -> day.state().conversations().isEmpty());
        day.waitToSeeNo("#wrap-up");
    }

    private boolean isToldOnAToast(String sentence) {
        return day.robot.lookup(".toast .label").queryAll().stream()
                .anyMatch(
                        node -> node instanceof Labeled label && label.getText().equals(sentence));
    }

    private String note() {
        return day.find("#wrap-up-note") instanceof TextArea area ? area.getText() : "";
    }

    private List<ToggleButton> values() {
        return day.robot.lookup("#wrap-up-categories .chip").queryAll().stream()
                .map(ToggleButton.class::cast)
                .toList();
    }

    private long chosen() {
        return values().stream().filter(ToggleButton::isSelected).count();
    }

    private void choose(Node value) throws Exception {
        long before = chosen();
        day.robot.clickOn(value);
        day.waitUntil("chosen", () -> chosen() != before || before == 1);
    }

    @Test
    void theCustomerLeavesFirst() throws Exception {
        var first = day.meet("Clara Novak", "Never mind, bye");
        centre.customerLeaves(first);
        day.waitToSee("#gone-bar");
        day.click(".leave-button");
        waitForTheEnd();

        centre.wrapUpFor(Duration.ofSeconds(60));
        var second = day.meet("Omar Haddad", "Found it myself");
        day.click(WRITING);
        day.type("Then have a ni");
        centre.customerLeaves(second);
        day.waitToSee("#wrap-up-left");
        day.type("ce day ");
        assertEquals("", note());
        day.click("#wrap-up-skip");
        waitForTheEnd();
        assertFalse(centre.told(second).contains("WRAPUP"), centre.told(second));
    }

    @Test
    void theServerEndsAHoldAndTheConversation() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        day.desk.hold(id, Duration.ofSeconds(2));
        day.waitToSee("#hold-bar");
        day.waitUntil("counts down", () -> day.text("#hold-text").startsWith("On hold, "));
        day.waitToSeeNo("#hold-bar");
        assertTrue(day.conversation().canSpeak());

        centre.closes(id, "the shop is closed");
        day.waitUntil("gone", () -> day.state().conversations().isEmpty());
        var sentence = "The conversation with Clara Novak was closed: the shop is closed";
        day.waitUntil("said", () -> isToldOnAToast(sentence));
    }

    @Test
    void aWrapUpTakesFiveValuesAndSavesItselfInTime() throws Exception {
        centre.wrapUpFor(Duration.ofSeconds(60));
        var first = day.meet("Clara Novak", "Thank you!");
        day.click(".leave-button");
        day.waitUntil(
                "the note is called for",
                () -> day.find("#wrap-up-note") instanceof Node note && note.isFocused());
        day.waitUntil("all values", () -> values().size() > 5);
        for (var value : values().subList(0, 5)) {
            choose(value);
        }
        assertTrue(values().get(5).isDisabled());
        assertTrue(values().get(6).isDisabled());
        choose(values().getFirst());
        assertFalse(values().get(5).isDisabled());
        choose(values().get(5));
        day.click("#wrap-up-save");
        waitForTheEnd();
        assertEquals(5, centre.told(first).split("categoryName", -1).length - 1);

        centre.wrapUpFor(Duration.ofSeconds(4));
        var second = day.meet("Omar Haddad", "Thanks");
        day.click("#wrap-up-button");
        day.click("#wrap-up-note");
        day.type("Not finis");
        day.click(".leave-button");
        waitForTheEnd();
        assertTrue(centre.told(second).contains("\"Not finis\""), centre.told(second));
    }

    @Test
    void aWrapUpGoesOnAfterTheLinkWasLost() throws Exception {
        centre.wrapUpFor(Duration.ofSeconds(60));
        centre.wrapUpWithOneValue(true);
        var id = day.meet("Clara Novak", "Thank you!");
        day.click(".leave-button");
        day.waitUntil("all values", () -> values().size() > 5);
        choose(values().getFirst());
        choose(values().get(3));
        day.waitUntil("only one", () -> values().get(3).isSelected() && chosen() == 1);
        day.click("#wrap-up-note");
        day.type("Wants it ");
        centre.cutsOff("ann");
        day.waitUntil("cut off", () -> !day.state().link().isLive());
        day.type("in green");
        day.waitUntil(
                "what cannot be is said",
                () ->
                        day.text("#wrap-up-hint").startsWith("You can save when")
                                && day.find("#wrap-up-save").isDisabled());
        centre.letsIn();
        day.desk.retryNow();
        day.waitUntil(
                "told anew", () -> day.state().link().isLive() && day.conversation().synced());
        assertTrue(day.conversation().phase() instanceof Conversation.Phase.WrapUp);
        assertEquals("Wants it in green", note());
        assertTrue(values().get(3).isSelected());
        day.click("#wrap-up-save");
        waitForTheEnd();
        var told = centre.told(id);
        assertTrue(told.contains("\"Wants it in green\""), told);
        assertEquals(1, told.split("categoryName", -1).length - 1);
    }
}
