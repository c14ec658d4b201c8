package org.agentdesk.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import org.agentdesk.core.model.ListRequest.Status;
import org.agentdesk.core.model.PullList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ann with the pull-mode lists, at the real window.
class ListsJourneysTest extends WindowJourneys {

    private PullList list;

    /// Lists work while an agent is not ready.
    @Override
    @BeforeEach
    void begin() throws Exception {
        day = newDay();
        day.signIn("secret");
        day.waitUntil("the lists", () -> !day.state().around().offered().isEmpty());
        list = day.state().around().offered().getFirst();
        day.click("#lists-button");
        day.tick(list, true);
    }

    @AfterEach
    void setBack() throws Exception {
        centre.listsExclusive(false);
        if (day.sees("#lists-page")) {
            day.tick(list, false);
        }
    }

    @Test
    void endsARequestAfterAQuestionAndForgetsTheListThatIsLeft() throws Exception {
        var id = centre.requestIn(list.name(), "Lea Lind", "Whenever you have time");
        day.waitToSee("@request-" + id);
        assertFalse(day.text("@request-" + id + " .request-time").isEmpty());
        day.click("@request-" + id + " .request-end");
        day.waitToSee("#lists-asking");
        day.click("#lists-keep");
        day.waitToSeeNo("#lists-asking");
        assertTrue(day.sees("@request-" + id));
        day.click("@request-" + id + " .request-end");
        day.click("#lists-end-anyway");
        day.waitToSeeNo("@request-" + id);
        day.tick(list, false);
        var late =
                "{\"type\":\"PULL_MODE_LIST_REQUEST_RECEIVED\",\"conversationId\":\"%1$s\","
                        + "\"pullModeEvent\":{\"id\":\"late\",\"status\":\"CREATED\","
                        + "\"listId\":\"%1$s\"}}";
        centre.emits("ann", "onPullModeSubscribedListRequest", late.formatted(list.id()));
        day.tick(list, true);
        assertEquals(0, day.state().around().requests().size());
    }

    @Test
    void seesAndAcceptsWhatRingsWhileShePicksFromAList() throws Exception {
        day.click("#lists-button");
        var id = centre.customerComesTo("ann", "Mei Lin", "Hello?");
        day.waitToSee("#lists-page .offer-ringing");
        assertEquals("1", day.text("#rail-unread"));
        day.click("#lists-page .offer-accept");
        day.waitUntil("accepted", () -> day.state().conversation(id).isPresent());
        day.waitToSee("#inbox .conversation-row");
    }

    @Test
    void comesBackToTheConversationThatIsOpenByItsKey() throws Exception {
        day.meet("Clara Novak", "Hello");
        day.click("#lists-button");
        day.waitToSee("#lists-page");
        day.press(KeyCode.SHORTCUT, KeyCode.K);
        day.waitToSee("#palette");
        day.type("a");
        day.press(KeyCode.ESCAPE);
        day.waitToSeeNo("#palette");
        assertTrue(day.sees("#lists-page"), "only opening leads away");
        day.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        day.waitToSeeNo("#lists-page");
        day.waitToSee(".inbound");
    }

    @Test
    void isToldThatSomebodyElseWasFaster() throws Exception {
        centre.listsExclusive(true);
        var ben = day.colleague("ben");
        ben.subscribeList(list, true);
        var id = centre.requestIn(list.name(), "Lea Lind", "Whenever you have time");
        Workday.waitUntil("ben sees it", ben, s -> s.around().request(id).isPresent());
        ben.joinRequest(id);
        Workday.waitUntil("ben is in", ben, s -> s.conversation(id).isPresent());
        day.waitUntil(
                "somebody is there",
                () -> day.text("@request-" + id + " .request-active").equals("Somebody is there"));
        day.click("@request-" + id + " .request-join");
        day.waitUntil(
                "told in one sentence",
                () -> day.text(".toast .label").startsWith("The request is gone"));
        assertEquals(1, day.state().notices().size());
        day.waitUntil(
                "not joining", () -> day.text("@request-" + id + " .request-join").equals("Join"));
        assertEquals(Status.ACTIVE, day.state().around().request(id).orElseThrow().status());
        ben.subscribeList(list, false);
    }
}
