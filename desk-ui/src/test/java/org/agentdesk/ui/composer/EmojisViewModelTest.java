package org.agentdesk.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.model.DeskOptions;
import org.agentdesk.emoji.Emoji;
import org.agentdesk.emoji.Emoji.Group;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.settings.Remembered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmojisViewModelTest {

    private final Room room = new Room(Talk.desk(new Talk().conversation()));
    private final EmojisViewModel model = new EmojisViewModel(room.open, Remembered.untilTheEnd());

    @AfterEach
    void close() {
        room.close();
    }

    private List<String> names() {
        return model.emojis().stream().map(Emoji::name).toList();
    }

    @Test
    void beginsWithSmileysAndLooksByName() {
        room.selection.open("c1");
        model.toggle();
        assertEquals(Group.SMILEYS, model.groupProperty().get());
        assertTrue(names().contains("grinning face"), names().toString());
        model.queryProperty().set("thumbs up");
        assertEquals("thumbs up", names().getFirst());
        model.queryProperty().set("no such thing");
        assertEquals(List.of(), names());
    }

    @Test
    void beginsWithWhatWasUsedLast() {
        room.selection.open("c1");
        model.toggle();
        var first = model.emojis().get(0);
        var second = model.emojis().get(1);
        model.used(first);
        model.used(second);
        model.used(first);
        model.toggle();
        model.toggle();
        assertNull(model.groupProperty().get());
        assertEquals(List.of(first, second), List.copyOf(model.emojis()));
    }

    @Test
    void isNotOfferedWhereAdministratorsForbidIt() {
        room.selection.open("c1");
        model.toggle();
        var state = Talk.desk(new Talk().conversation());
        var around = state.around().withOptions(new DeskOptions(true, false, true, true, false));
        room.states.show(state.withAround(around));
        assertFalse(model.offeredProperty().get());
        assertFalse(model.shownProperty().get());
        model.toggle();
        assertFalse(model.shownProperty().get());
    }
}
