package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.session.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How asking others goes on, and how it comes to nothing: queues, refusals, outages, and who is in
/// the conversation.
class AskingJourneysTest extends WindowJourneys {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int MOST_STEPS = 8;

    @AfterEach
    void setBack() throws Exception {
        centre.refuseHandshakes(false);
        centre.lookFor(LONG);
    }

    private void open(String item) throws Exception {
        day.choose("#others", item);
        day.waitToSee("#assist");
    }

    private void write(String note) throws Exception {
        day.click("#assist-note");
        day.type(note);
    }

    private String note() {
        return ((TextInputControl) day.find("#assist-note")).getText();
    }

    private void choose(String name) throws Exception {
        day.click("#assist-search");
        day.type(name);
        day.waitUntil("found", () -> day.text(".target-name").equals(name));
        day.click(".target-name");
    }

    private void send() throws Exception {
        day.click("#assist-send");
        day.waitToSeeNo("#assist");
    }

    private void waitToRead(String words) throws Exception {
        day.waitUntil("told: " + words, () -> day.text(".asked-text").contains(words));
    }

    @Test
    void aQueueThatFindsSomebodyTakesTheConversationOver() throws Exception {
        var id = day.meet("Clara Novak", "Is my lamp on its way?");
        var ben = day.colleague("ben");
        open("Transfer…");
        choose("sales");
        write("She is in a hurry.");
        send();
        var offer = Workday.take(ben, id);
        assertEquals("DIRECT_TRANSFER", offer.direction());
        assertEquals("sales", offer.queue());
        assertEquals("She is in a hurry.", offer.note());
        day.waitUntil("gone", () -> day.state().conversations().isEmpty());
        assertTrue(day.state().assists().isEmpty(), "nothing is waited for");
    }

    @Test
    void aQueueTellsWhomItFoundAndThatNobodyIsLeft() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        var ben = day.colleague("ben");
        open("Add somebody…");
        choose("support");
        write("VIP");
        send();
        waitToRead("ben of support was found");
        Workday.take(ben, id);
        day.waitToSee(".asked-came");
        waitToRead("has joined");
        ben.leave(id);
        day.waitUntil("alone", () -> day.conversation().participants().size() == 1);

        centre.lookFor(Duration.ofMillis(300));
        ben.notReady(null);
        day.desk.assist(id, Assistance.CONFERENCE, queue("support"), "VIP");
        waitToRead("Nobody of support was available");
        day.click(".asked-again");
        day.waitToSee("#assist");
        assertEquals("VIP", note());
        day.waitToSee(".assist-list .list-cell:disabled");
        day.click("#assist-search");
        day.press(KeyCode.DOWN);
        assertTrue(day.find("#assist-send").isDisabled(), "a queue with nobody cannot be chosen");
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#assist");
        day.click(".asked-close");
        day.waitToSeeNo(".asked-bar");
    }

    private static Assistance.Target queue(String name) {
        return new Assistance.Target.Queue(name);
    }

    @Test
    void theKeyboardStaysInWhatLiesOverTheWindow() throws Exception {
        day.meet("Clara Novak", "Hello");
        open("Transfer…");
        for (var key : List.of(KeyCode.F6, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB)) {
            day.press(key);
            day.waitUntil("in the choice after " + key, this::isInTheChoice);
        }
        for (int i = 0; i < 6; i++) {
            day.press(KeyCode.TAB);
            day.waitUntil("still in the choice", this::isInTheChoice);
        }
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#assist");
    }

    private boolean isInTheChoice() {
        var choice = day.find("#assist");
        var node = day.robot.window(0).getScene().getFocusOwner();
        while (node != null && node != choice) {
            node = node.getParent();
        }
        return node != null;
    }

    @Test
    void aRefusedRequestSaysWhyAndGivesTheNoteBack() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        day.desk.assist(id, Assistance.CONSULT, queue("gone"), "Many words");
        waitToRead("There is no queue of that name");
        assertFalse(day.sees(".toast"), "it stands in the conversation");
        open("Consult…");
        assertEquals("Many words", note());
    }

    @Test
    void nobodyTakesTheTransferAndTheServerKeepsTheCustomer() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        var ben = day.colleague("ben");
        open("Transfer…");
        choose("ben");
        send();
        Workday.waitUntil("rings", ben, s -> s.offer(id).isPresent());
        day.waitUntil("gone", () -> day.state().conversations().isEmpty());
        centre.ringsOut(id);
        day.waitUntil("told", () -> toldBy(id).contains("NO_AGENT_AVAILABLE"));
        assertTrue(day.state().conversations().isEmpty(), "a transfer is given away at once");
        assertTrue(day.state().assists().isEmpty());
    }

    private static String toldBy(String id) {
        try {
            return centre.told(id);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aLostLinkKeepsTheNoteAndSaysWhy() throws Exception {
        day.meet("Clara Novak", "Hello");
        day.colleague("ben");
        open("Add somebody…");
        write("Do not lose me");
        choose("ben");
        centre.refuseHandshakes(true);
        centre.drop("ann");
        day.waitToSee("#assist-obstacle");
        assertTrue(day.find("#assist-send").isDisabled());
        assertEquals("Do not lose me", note());
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#assist");
        var others = day.find("#others");
        assertTrue(others.isDisabled());
        assertTrue(others.getAccessibleHelp().contains("connected"), "the reason is told");
        centre.refuseHandshakes(false);
        day.desk.retryNow();
        open("Add somebody…");
        assertEquals("Do not lose me", note());
    }

    private Desk advisedBy(String id) throws Exception {
        var ben = day.colleague("ben");
        open("Consult…");
        choose("ben");
        send();
        Workday.take(ben, id);
        waitToRead("is advising you");
        return ben;
    }

    private boolean isFocusIn(String selector) {
        var place = day.find(selector);
        for (Node node = day.robot.window(0).getScene().getFocusOwner();
                node != null && place != null;
                node = node.getParent()) {
            if (node == place) {
                return true;
            }
        }
        return false;
    }

    private void goTo(String selector) throws Exception {
        day.waitToSee(selector);
        for (int i = 0; i < MOST_STEPS && !isFocusIn(selector); i++) {
            day.press(KeyCode.TAB);
        }
        assertTrue(isFocusIn(selector), "no way by Tab to " + selector);
    }

    /// Opens the participants by the keyboard and takes the item that many below the first; what
    /// the menu said.
    private String takeFromPeople(int below) throws Exception {
        day.press(KeyCode.F6);
        for (int i = 0; i < MOST_STEPS && !isFocusIn(".conversation"); i++) {
            day.press(KeyCode.F6);
        }
        goTo("#people");
        day.press(KeyCode.SPACE);
        day.waitToSee(".context-menu .menu-item");
        var words = day.robot.lookup(".context-menu .menu-item .label").queryAll().toString();
        for (int i = 0; i < below; i++) {
            day.press(KeyCode.DOWN);
        }
        day.press(KeyCode.ENTER);
        return words;
    }

    private static boolean leads(Conversation conversation) {
        return conversation.role() == Role.PRIMARY && conversation.canSpeak();
    }

    @Test
    void handsOverByTheKeyboardFromTheParticipants() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        var ben = advisedBy(id);
        var words = takeFromPeople(3);
        assertTrue(words.contains("in charge since"), words);
        assertTrue(words.contains("advising since"), words);
        day.waitUntil("asked", () -> isFocusIn("#handing-stay"));
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#handing-bar");
        takeFromPeople(3);
        goTo("#handing-confirm");
        day.press(KeyCode.SPACE);
        day.waitUntil("gone", () -> day.state().conversations().isEmpty());
        Workday.waitUntil(
                "ben leads",
                ben,
                s -> s.conversation(id).filter(AskingJourneysTest::leads).isPresent());
    }

    @Test
    void letsWhoAdvisesJoinByTheKeyboard() throws Exception {
        var id = day.meet("Clara Novak", "Hello");
        var ben = advisedBy(id);
        takeFromPeople(4);
        Workday.waitUntil(
                "ben leads too",
                ben,
                s -> s.conversation(id).filter(AskingJourneysTest::leads).isPresent());
        waitToRead("has joined");
        assertTrue(leads(day.conversation()));
    }
}
