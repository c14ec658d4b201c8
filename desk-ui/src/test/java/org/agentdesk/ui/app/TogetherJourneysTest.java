package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.session.Desk;
import org.junit.jupiter.api.Test;

/// What ann does together with ben, she at the window and he at a desk without one.
class TogetherJourneysTest extends WindowJourneys {

    private void ask(String item, String note) throws Exception {
        day.choose("#others", item);
        day.waitToSee("#assist");
        day.type("ben");
        day.waitUntil("found", () -> day.text(".target-name").equals("ben"));
        day.click(".target-name");
        day.click("#assist-note");
        day.type(note);
        day.click("#assist-send");
        day.waitToSeeNo("#assist");
    }

    private static boolean leads(Conversation conversation) {
        return conversation.role() == Role.PRIMARY && conversation.canSpeak();
    }

    @Test
    void transfersToAColleagueByNameWithANote() throws Exception {
        var id = day.meet("Clara Novak", "Is my lamp on its way?");
        var ben = day.colleague("ben");
        ask("Transfer…", "She is in a hurry.");
        var offer = Workday.take(ben, id);
        assertEquals("DIRECT_TRANSFER", offer.direction());
        assertEquals("ann", offer.requestedBy());
        assertEquals("She is in a hurry.", offer.note());
        assertTrue(ben.state().conversation(id).filter(TogetherJourneysTest::leads).isPresent());
        day.waitUntil("gone", () -> day.state().conversations().isEmpty());
        day.waitToSeeNo("#others");
        day.waitToSee("#advice-heading");
        var sentences = day.robot.lookup(".toast .label").queryAllAs(Label.class);
        assertTrue(
                sentences.stream()
                        .map(Label::getText)
                        .anyMatch("The conversation with Clara Novak was transferred."::equals));
    }

    @Test
    void seesWhoTransfersToHerAndTheNote() throws Exception {
        var ben = day.colleague("ben");
        var id = centre.customerComesTo("ben", "Omar Haddad", "Good morning");
        Workday.take(ben, id);
        var ann = new Assistance.Target.Agent(ANN);
        ben.assist(id, Assistance.TRANSFER, ann, "He asks for you.");
        day.waitToSee(".offer-ringing");
        assertEquals("He asks for you.", day.text(".folded-note-text"));
        assertTrue(day.text(".offer-asked").contains("ben"), day.text(".offer-asked"));
        day.click(".offer-accept");
        day.waitToSee(".inbound");
        Workday.waitUntil("gone at ben's", ben, s -> s.conversations().isEmpty());
        day.waitToSee("#brief-bar");
        assertEquals("ben transferred this to you", day.text("#brief-heading"));
        assertEquals("He asks for you.", day.text("#brief-bar .folded-note-text"));
        day.click("#brief-close");
        day.waitToSeeNo("#brief-bar");
    }

    @Test
    void writesToTheCustomerTogetherWithAColleague() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        var ben = day.colleague("ben");
        ask("Add somebody…", "");
        day.waitToSee(".asked-waiting");
        assertEquals("DIRECT_CONFERENCE", Workday.take(ben, id).direction());
        day.waitUntil("both are there", () -> day.conversation().participants().size() == 2);
        day.waitToSee(".asked-came");
        ben.send(id, "Ben here.");
        day.waitToSee(".bubble.team");
        ben.leave(id);
        day.waitUntil("alone again", () -> day.conversation().participants().size() == 1);
        assertTrue(leads(day.conversation()));
    }

    private Desk consulted(String id) throws Exception {
        var ben = day.colleague("ben");
        ask("Consult…", "What may I offer?");
        var offer = Workday.take(ben, id);
        assertEquals("CONSULT", offer.direction());
        assertEquals("What may I offer?", offer.note());
        ben.whisper(id, "Ten per cent");
        day.waitToSee(".bubble.whisper");
        day.waitUntil(
                "told apart from the customer's words",
                () -> day.text(".row-line").endsWith(" (whisper): Ten per cent"));
        return ben;
    }

    @Test
    void handsOverToWhomSheAsked() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        var ben = consulted(id);
        day.choose("#people", "Hand over to ");
        day.click("#handing-confirm");
        day.waitUntil("gone", () -> day.state().conversations().isEmpty());
        Workday.waitUntil(
                "ben leads",
                ben,
                s -> s.conversation(id).filter(TogetherJourneysTest::leads).isPresent());
    }

    @Test
    void letsWhomSheAskedJoin() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        var ben = consulted(id);
        day.choose("#people", "Let ");
        Workday.waitUntil(
                "ben leads too",
                ben,
                s -> s.conversation(id).filter(TogetherJourneysTest::leads).isPresent());
        assertTrue(leads(day.conversation()));
    }

    @Test
    void goesOnWhenNobodyGivesAdvice() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        day.click(".composer-box .text-area");
        day.type("Half a sentence");
        var ben = day.colleague("ben");
        ask("Consult…", "");
        Workday.waitUntil("rings", ben, s -> s.offer(id).isPresent());
        day.waitToSee(".asked-waiting");
        centre.ringsOut(id);
        day.waitToSee(".asked-failed");
        assertTrue(leads(day.conversation()));
        assertEquals(
                "Half a sentence", ((TextArea) day.find(".composer-box .text-area")).getText());
    }
}
