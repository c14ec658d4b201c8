package org.agentdesk.ui.toolbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Hold;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class HoldTest {

    private final Talk talk = new Talk().says(Talk.CLARA, "Hi");
    private final Room room = new Room(Talk.desk(talk.conversation()));
    private final ToolbarViewModel model = room.toolbar;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        room.selection.open("c1");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void show(@Nullable Hold hold, Asked.Kind... kinds) {
        var asked = List.of(kinds).stream().map(kind -> new Asked(kind, null, null)).toList();
        room.states.show(Talk.desk(with(hold, asked)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Conversation with(@Nullable Hold hold, List<Asked> asked) {
        var conversation = talk.conversation();
        return conversation.withAround(conversation.around().withHold(hold).withAsked(asked));
    }

    private Hold held(long seconds) {
        return new Hold(room.now, room.now.plusSeconds(seconds));
    }

    @Test
    void isSeenFromTheMomentItIsAskedFor() {
        model.hold(Duration.ofMinutes(1));
        show(null, Asked.Kind.HOLD);
        assertTrue(model.holdingProperty().get());
        assertFalse(model.heldProperty().get());
        assertEquals("Putting the conversation on hold…", model.holdTextProperty().get());
        assertFalse(model.holdObstacleProperty().get().isEmpty());
        show(held(60));
        assertTrue(model.heldProperty().get());
        assertEquals("", model.holdObstacleProperty().get());
        assertEquals("On hold, 1:00 left", model.holdTextProperty().get());
    }

    @Test
    void anUnansweredHoldIsOver() {
        show(null, Asked.Kind.HOLD);
        show(null);
        assertFalse(model.holdingProperty().get());
        assertEquals("", model.holdObstacleProperty().get());
    }

    @Test
    void isTakenUpOnceAtATime() {
        show(held(60), Asked.Kind.RESUME);
        assertEquals("Resuming…", model.holdTextProperty().get());
        assertFalse(model.holdObstacleProperty().get().isEmpty());
    }

    @Test
    void saysThatItsTimeIsOverWhenTheServerDoesNot() {
        show(held(2));
        room.beat.pass(3);
        var over = "The time on hold is over. Resume the conversation.";
        assertEquals(over, model.holdTextProperty().get());
        assertTrue(model.heldProperty().get());
    }
}
