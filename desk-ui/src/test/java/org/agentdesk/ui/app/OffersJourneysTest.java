package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.agentdesk.core.model.Offer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Requests of every kind at the real window: several at once, again, too late, and by themselves.
class OffersJourneysTest extends WindowJourneys {

    @AfterEach
    void setBack() throws Exception {
        centre.delayEvents(Duration.ZERO);
        centre.answersWithin(Duration.ofMinutes(5));
    }

    private String card(String id) {
        return "@offer-" + id;
    }

    @Test
    void severalRingAtOnceAndTakeNothingFromWhoIsWriting() throws Exception {
        day.meet("Clara Novak", "Hello");
        day.click(WRITING);
        day.type("Half a sen");
        var omar = centre.customerComesTo("ann", "Omar Haddad", "Good morning");
        var grace = centre.customerComesTo("ann", "Grace Okafor", "Anybody there?");
        day.waitToSee(card(omar));
        day.waitToSee(card(grace));
        day.type("tence");
        assertEquals("Half a sentence", ((TextArea) day.find(WRITING)).getText());
        assertEquals("Clara Novak", day.text(".conversation-customer"));
        day.click(card(grace) + " .offer-accept");
        day.waitUntil("joined", () -> day.state().conversation(grace).isPresent());
        assertTrue(day.state().offer(omar).filter(Offer::isRinging).isPresent());
        centre.customerLeaves(omar);
        day.waitToSee(card(omar) + " .offer-outcome");
        assertEquals("Withdrawn before you could accept", day.text(card(omar) + " .offer-outcome"));
    }

    @Test
    void takesNoKeysFromWhoIsWritingANoteWhenAnAcceptedOneOpensLate() throws Exception {
        day.meet("Clara Novak", "Hello");
        day.click("#wrap-up-button");
        day.click("#wrap-up-note");
        day.type("Wants ");
        var omar = centre.customerComesTo("ann", "Omar Haddad", "Good morning");
        day.waitToSee(card(omar));
        centre.delayEvents(Duration.ofSeconds(2));
        day.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        day.type("a lamp");
        day.waitUntil("joined", () -> day.state().conversation(omar).isPresent());
        day.type(" today");
        assertEquals("Clara Novak", day.text(".conversation-customer"));
        assertEquals("Wants a lamp today", ((TextArea) day.find("#wrap-up-note")).getText());
    }

    @Test
    void opensWhatIsAcceptedByEnterOnItsButton() throws Exception {
        day.meet("Clara Novak", "Hello");
        var omar = centre.customerComesTo("ann", "Omar Haddad", "Good morning");
        day.waitToSee(card(omar) + " .offer-accept");
        centre.delayEvents(Duration.ofSeconds(1));
        day.robot.interact(() -> day.find(card(omar) + " .offer-accept").requestFocus());
        day.press(KeyCode.ENTER);
        day.waitUntil("opened", () -> day.text(".conversation-customer").equals("Omar Haddad"));
    }

    @Test
    void saysThatSomebodyElseWasFaster() throws Exception {
        var id = centre.customerComesTo("ann", "Mei Lin", "Hi");
        day.waitToSee(card(id));
        centre.delayEvents(Duration.ofSeconds(2));
        centre.ringsOut(id);
        day.click(card(id) + " .offer-accept");
        day.waitUntil(
                "told so",
                () -> day.text(card(id) + " .offer-outcome").equals("Somebody else was faster"));
        assertTrue(day.state().conversations().isEmpty());
    }

    @Test
    void ringsAgainAfterTheConnectionWasLost() throws Exception {
        var id = centre.customerArrives("Mei Lin", "Hi");
        day.waitToSee(card(id));
        centre.drop("ann");
        day.waitUntil(
                "cut off",
                () ->
                        day.text(card(id) + " .offer-outcome")
                                .equals("The connection was lost while it rang"));
        day.waitUntil(
                "rings again", () -> day.text(card(id) + " .offer-asked").endsWith("rings again"));
        day.click(card(id) + " .offer-accept");
        day.waitToSee(".inbound");
    }

    @Test
    void joinsByItselfWhatTheServerHasStarted() throws Exception {
        var id = centre.startedFor("ann", "Vera Vogel", "I am back");
        day.waitUntil("joined", () -> day.state().conversation(id).isPresent());
        day.waitToSee(".toast");
        assertFalse(day.sees(".inbound"), "opened by itself");
        day.click("@conversation-" + id);
        day.waitToSee(".inbound");
    }

    @Test
    void seesWhenAnAnswerIsDueAndTakesMoreTime() throws Exception {
        centre.answersWithin(Duration.ofSeconds(4));
        day.meet("Clara Novak", "Hello");
        day.waitToSee(".row-due");
        day.waitToSee("#sla-more");
        var urgent = day.text("#sla-text");
        centre.answersWithin(Duration.ofMinutes(5));
        day.click("#sla-more");
        day.waitUntil("begun anew", () -> day.text("#sla-text").startsWith("Answer due in 4:"));
        assertTrue(urgent.startsWith("Answer "), urgent);
        day.waitToSeeNo("#sla-more");
        day.click(WRITING);
        day.type("Hello!\n");
        day.waitToSeeNo("#sla-bar");
        day.waitToSeeNo(".row-due");
    }
}
