package org.agentdesk.ui.toolbar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.agentdesk.core.cim.Role;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class HandOverTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void asksOnlyWhereTheAgentGoesAndSomethingStaysBehind() {
        try (var room = new Room(Talk.desk(new Talk().says(Talk.CLARA, "Hi").conversation()))) {
            var bob = Talk.participant(Talk.BOB, Role.ASSISTANT);
            room.selection.open("c1");
            room.drafts.keep("c1", "I have looked it up and");
            room.toolbar.handOver(bob, true);
            assertEquals(List.of("handOver c1 " + bob.userId()), room.desk.asked);
            room.desk.asked.clear();
            room.toolbar.handOver(bob, false);
            assertEquals(List.of(), room.desk.asked);
            room.questions.answer(true);
            assertEquals(List.of("handOver c1 " + bob.userId()), room.desk.asked);
        }
    }
}
