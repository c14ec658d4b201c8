package org.agentdesk.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SelectionTest {

    private final Selection selection = new Selection();

    @Test
    void aWishComesTrueForIdleHands() {
        selection.open("a");
        var wish = selection.wish();
        assertTrue(wish.open("b"));
        assertEquals("b", selection.conversation());
    }

    @Test
    void aWishOutlivesAConversationThatEndsByItself() {
        selection.open("a");
        var wish = selection.wish();
        selection.gone();
        assertNull(selection.conversation());
        assertTrue(wish.open("b"));
    }

    @Test
    void oneWishDoesNotSpoilAnother() {
        var first = selection.wish();
        var second = selection.wish();
        assertTrue(first.open("a"));
        assertTrue(second.open("b"));
    }

    @Test
    void aWishIsForgottenByWhoGoesOn() {
        selection.open("a");
        var beforeWork = selection.wish();
        selection.worked();
        assertFalse(beforeWork.open("b"));
        var beforeOpening = selection.wish();
        selection.open("a");
        assertFalse(beforeOpening.open("b"));
        assertEquals("a", selection.conversation());
    }
}
