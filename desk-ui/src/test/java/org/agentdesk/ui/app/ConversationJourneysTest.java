package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.agentdesk.core.model.PullList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What ann does with one conversation from its offer to its wrap-up, at the real window.
class ConversationJourneysTest extends WindowJourneys {

    /// What the desk is told; the simulator lets it ring longer.
    private static final Duration RING = Duration.ofSeconds(2);

    @Override
    Workday newDay() throws Exception {
        return new Workday(centre, RING);
    }

    @AfterEach
    void setBack() throws Exception {
        centre.wrapUpFor(Duration.ZERO);
    }

    private void answer(String text) throws Exception {
        day.click(WRITING);
        day.type(text);
        day.press(KeyCode.ENTER);
        day.waitUntil(
                "the server has it: " + text,
                () ->
                        day.conversation()
                                .lastSaid()
                                .filter(said -> said.message().body().text().equals(text))
                                .filter(said -> said.delivery().isConfirmed())
                                .isPresent());
    }

    @Test
    void holdsWithACountdownAndTakesUpAgain() throws Exception {
        day.meet("Clara Novak", "Hello");
        day.choose("#hold", "1 minute");
        day.waitUntil("held", () -> day.text("#hold-text").startsWith("On hold, "));
        var first = day.text("#hold-text");
        day.waitUntil("counts down", () -> !day.text("#hold-text").equals(first));
        day.click("#resume");
        day.waitToSeeNo("#hold-bar");
        answer("Here I am again.");
    }

    @Test
    void wrapsUpDuringTheConversationAndAfterIt() throws Exception {
        centre.wrapUpFor(Duration.ofSeconds(60));
        var id = day.meet("Clara Novak", "Hello");
        answer("Good morning.");
        day.click("#wrap-up-button");
        day.click("#wrap-up-categories .chip");
        day.click("#wrap-up-note");
        day.type("Asked about a lamp");
        day.click("#wrap-up-save");
        day.waitToSeeNo("#wrap-up");
        day.click(".leave-button");
        day.waitToSee("#wrap-up-left");
        day.click("#wrap-up-note");
        day.press(KeyCode.END);
        day.type(", and it is on its way");
        day.click("#wrap-up-save");
        day.waitUntil("finished", () -> day.state().conversations().isEmpty());
        var told = centre.told(id);
        assertTrue(told.contains("\"Asked about a lamp\""), told);
        assertTrue(told.contains("\"Asked about a lamp, and it is on its way\""), told);
        assertTrue(told.contains("\"Delivery\""), told);
    }

    /// What had the focus is gone with the conversation.
    @Test
    void acceptsTheNextFromTheKeyboardAfterAWrapUp() throws Exception {
        centre.wrapUpFor(Duration.ofSeconds(60));
        day.meet("Clara Novak", "Hello");
        day.click(".leave-button");
        day.click("#wrap-up-skip");
        day.waitUntil("finished", () -> day.state().conversations().isEmpty());
        day.waitToSeeNo("#wrap-up");
        centre.customerComesTo("ann", "Omar Haddad", "Good morning");
        day.waitToSee(".offer-accept");
        day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        day.waitToSee(".inbound");
    }

    @Test
    void escapeFromTheQuestionBeforeLeavingLeadsBackToTheWords() throws Exception {
        day.meet("Clara Novak", "Hello");
        day.click(WRITING);
        day.type("Half a sentence");
        day.click(".leave-button");
        day.waitToSee("#leave-question");
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#leave-question");
        day.type(" more");
        assertEquals("Half a sentence more", ((TextInputControl) day.find(WRITING)).getText());
        day.press(KeyCode.SHORTCUT, KeyCode.A);
        day.press(KeyCode.DELETE);
    }

    @Test
    void answersWithAQuote() throws Exception {
        var id = day.meet("Clara Novak", "Is my lamp on its way?");
        day.click(WRITING);
        day.press(KeyCode.SHORTCUT, KeyCode.R);
        day.waitToSee(".composer-reference");
        assertEquals("Is my lamp on its way?", day.text(".composer-reference-line"));
        answer("Yes, it is.");
        day.waitToSee(".quote-block");
        day.waitToSeeNo(".composer-reference");
        assertTrue(centre.told(id).contains("\"REPLY_TO\""), centre.told(id));
    }

    @Test
    void sendsAFile(@TempDir Path folder) throws Exception {
        var id = day.meet("Clara Novak", "Do you have a plan of it?");
        day.chosen.add(Files.writeString(folder.resolve("plan.txt"), "Walls and a door"));
        day.click("#composer-attach");
        day.waitToSee(".file-chip");
        day.click(WRITING);
        day.type("Here it is.");
        day.press(KeyCode.ENTER);
        day.waitToSee(".message-file");
        day.waitUntil(
                "sent",
                () ->
                        day.conversation()
                                .lastSaid()
                                .filter(said -> said.delivery().isConfirmed())
                                .isPresent());
        day.waitToSeeNo(".file-chip");
        var told = centre.told(id);
        assertTrue(told.contains("\"type\":\"FILE\""), told);
        assertTrue(told.contains("plan.txt"), told);
        assertTrue(told.contains("Here it is."), told);
    }

    @Test
    void readsWhatWasBefore() throws Exception {
        var before = day.meet("Vera Vogel", "The first time");
        answer("Then until the next time.");
        centre.customerLeaves(before);
        day.click(".leave-button");
        day.waitUntil("left", () -> day.state().conversations().isEmpty());
        day.meet("Vera Vogel", "The second time");
        day.click("#past-more");
        day.waitUntil(
                "the past is read",
                () ->
                        day.robot.lookup(".bubble").queryAll().stream()
                                .anyMatch(b ->
                                        String.valueOf(b.getAccessibleText())
                                                .contains("The first time")));
    }

    @Test
    void takesARequestFromAList() throws Exception {
        PullList list = day.state().around().offered().getLast();
        day.click("#lists-button");
        day.tick(list, true);
        var id = centre.requestIn(list.name(), "Lea Lind", "Whenever you have time");
        day.click("@request-" + id + " .primary");
        day.waitUntil("joined", () -> day.state().conversation(id).isPresent());
        day.waitToSeeNo("#lists-page");
        day.waitToSee(".inbound");
        assertEquals("Lea Lind", day.text(".conversation-customer"));
        day.click(".leave-button");
        day.waitUntil("left", () -> day.state().conversations().isEmpty());
        day.click("#lists-button");
        day.tick(list, false);
    }

    @Test
    void isToldThatARequestRangTooLong() throws Exception {
        var id = centre.customerComesTo("ann", "Grace Okafor", "Anybody there?");
        day.waitToSee(".offer-ringing");
        var until = day.state().offer(id).orElseThrow().ringsUntil();
        day.waitUntil("its time is up", () -> Instant.now().isAfter(until));
        centre.ringsOut(id);
        day.waitToSee(".offer-expired");
        assertEquals("Rang too long and was given back", day.text(".offer-outcome"));
    }
}
