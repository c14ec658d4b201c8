package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.PastActivity.State;
import org.junit.jupiter.api.Test;

/// What ann learns and says about the customer of a conversation, at the real window.
class CustomerJourneysTest extends WindowJourneys {

    private boolean sees(String selector, String text) {
        return day.robot.lookup(selector).queryAll().stream()
                .anyMatch(node -> text.equals(node.getAccessibleText()));
    }

    @Test
    void readsTheCardAndChangesIt() throws Exception {
        var form = "{\"first_name\":\"Dora\",\"order_number\":\"40117\"}";
        centre.customerComesTo("ann", "Dora Lind", "Hello", form, List.of());
        day.accept();
        day.waitUntil("the form", () -> sees("#context-form .field", "Order number: 40117"));
        assertTrue(sees("#context-data .field", "Browser: Firefox"));
        day.waitToSee("#context-sessions .session-on");
        day.click("#customer-edit");
        day.waitUntil("writes at once", () -> day.isFocused("#customer-firstName"));
        day.fill("#customer-firstName", "Dora Berg");
        centre.fails("/customers/", 1);
        day.press(KeyCode.ENTER);
        day.waitToSee("#customer-trouble");
        assertTrue(day.isFocused("#customer-firstName"), "Enter tries again");
        day.press(KeyCode.ENTER);
        day.waitUntil("saved", () -> day.text("#customer-name").equals("Dora Berg"));
        day.choose("#customer-add-label", "VIP");
        day.waitToSee(".label-chip");
        day.click(".label-remove");
        day.waitToSeeNo(".label-chip");
    }

    @Test
    void linksTheConversationToAProfileAndMovesThePast() throws Exception {
        var list = day.state().around().offered().getFirst().name();
        var before = centre.requestIn(list, "Mona", "The first time");
        var first = centre.knows("Mona Keller", "+49 30 111");
        var second = centre.knows("Mona Kessler", "+49 30 222");
        var id = centre.customerComesTo("ann", "Mona", "Me again", "{}", List.of(first, second));
        day.accept();
        day.waitUntil(
                "suggested", () -> day.text("#customer-suggested").equals("2 possible profiles"));
        day.click("#customer-suggested");
        day.waitUntil("both", () -> ((ListView<?>) day.find("#link-list")).getItems().size() == 2);
        day.press(KeyCode.DOWN);
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#link");
        day.click("#customer-suggested");
        day.waitUntil("chosen anew", () -> day.find("#link-next").isDisabled());
        day.press(KeyCode.DOWN, KeyCode.DOWN);
        day.press(KeyCode.DOWN);
        day.press(KeyCode.ENTER);
        centre.fails("update-customer", 1);
        day.click("#link-next");
        day.waitToSee("#link-trouble");
        day.click("#link-next");
        day.waitUntil("linked", () -> day.text("#customer-name").equals("Mona Kessler"));
        centre.fails("update-past-conversations", 1);
        day.click("#link-next");
        day.waitUntil("told", () -> day.text("#link-trouble").startsWith("They were not moved"));
        day.click("#link-next");
        day.waitToSeeNo("#link");
        assertTrue(centre.told(id).contains(second), centre.told(id));
        assertTrue(centre.told(before).contains(second), centre.told(before));
        day.waitToSeeNo("#customer-suggested");
        var again = centre.requestIn(list, "Mona", "And a third time");
        assertTrue(centre.told(again).contains(second), "the address is known from now on");
    }

    @Test
    void readsThePastToItsEndWithoutAClickForNothing() throws Exception {
        var list = day.state().around().offered().getFirst().name();
        var before = centre.requestIn(list, "Ines Costa", "line 0");
        for (int i = 1; i < 60; i++) {
            centre.customerSays(before, "line " + i);
        }
        centre.customerLeaves(before);
        day.meet("Ines Costa", "Hello again");
        centre.fails("/activities", 1);
        day.click("#past-more");
        day.waitUntil("failed", () -> day.text("#past-more").startsWith("Try again"));
        int clicks = 0;
        while (past(day.conversation()) != State.COMPLETE) {
            int had = day.conversation().transcript().size();
            day.click("#past-more");
            day.waitUntil("read", () -> past(day.conversation()) != State.LOADING);
            day.waitUntil(
                    "more is read",
                    () ->
                            day.conversation().transcript().size() > had
                                    || past(day.conversation()) == State.COMPLETE);
            clicks++;
        }
        assertTrue(clicks >= 2 && clicks <= 4, clicks + " clicks");
        var ids = day.conversation().transcript().stream().map(line -> line.id()).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertTrue(ids.size() > 60, ids.size() + " lines");
        day.waitToSeeNo("#past-more");
    }

    private static State past(Conversation conversation) {
        return conversation.around().past().state();
    }

    @Test
    void startsAConversation() throws Exception {
        day.meet("Clara Novak", "Can you call me by text?");
        day.click("#customer-start");
        day.fill("#start-address", "+49170555");
        day.click("#start-go");
        day.waitToSee("#start-done");
        day.waitUntil("open", () -> day.state().conversations().size() == 2);
        day.click("#start-cancel");
        day.waitToSeeNo("#start");
    }

    @Test
    void raisesAHandAndSeesThatOfAColleague() throws Exception {
        var sue = day.colleague("sue");
        var id = day.meet("Clara Novak", "I want to speak to somebody else!");
        day.choose("#others", "Ask for a supervisor");
        day.waitUntil(
                "own", () -> day.text("#hands-bar .label").equals("You asked for a supervisor"));
        Workday.waitUntil(
                "sue is told",
                sue,
                s -> s.notices().stream().anyMatch(n -> n.kind() == Notice.Kind.HAND_RAISED));
        centre.plays(id, "hand-raised");
        day.waitUntil(
                "both",
                () -> day.text("#hands-bar .label").equals("You, ben asked for a supervisor"));
        centre.plays(id, "hand-down");
        day.waitUntil(
                "own again",
                () -> day.text("#hands-bar .label").equals("You asked for a supervisor"));
    }
}
