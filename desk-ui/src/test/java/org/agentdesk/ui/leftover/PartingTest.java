package org.agentdesk.ui.leftover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.FormDraft;
import org.agentdesk.core.model.Kept;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.leftover.Parting.How;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PartingTest {

    private final Talk talk = new Talk().says(Talk.CLARA, "Hi");
    private final Room room = new Room(Talk.desk(talk.conversation()));
    private final List<String> gone = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void part(How how) {
        room.parting.ask("c1", how, () -> gone.add("gone"));
    }

    @Test
    void doesNotAskWhereNothingStaysBehind() {
        part(How.TRANSFER);
        assertEquals(List.of("gone"), gone);
        assertNull(room.questions.currentProperty().get());
    }

    @Test
    void asksWithWhatStaysBehindAndGoesOnOnlyAfterAYes() {
        room.drafts.keep("c1", "I have looked it up and");
        part(How.HAND_OVER);
        assertEquals(List.of(), gone);
        var question = room.questions.currentProperty().get();
        assertNotNull(question);
        assertEquals("Hand over without sending?", question.heading());
        room.questions.answer(false);
        assertEquals(List.of(), gone);
        part(How.HAND_OVER);
        room.questions.answer(true);
        assertEquals(List.of("gone"), gone);
    }

    @Test
    void namesEverythingThatStaysBehind() {
        var left =
                new MessageDraft(
                        "Hello",
                        new MessageDraft.About(MessageDraft.How.EDIT, "m1", "You", "Hi", null),
                        "By the way",
                        List.of("/a.png", "/b.png"),
                        null,
                        "");
        var form = new FormDraft("p/MAIL", "", "E-mail", Json.of("Dear"), Set.of(), false);
        var all = left.withForms(List.of(form));
        var note = new WrapUpDraft(List.of(), "a refund");
        var kept = Kept.NOTHING.withDrafts(Map.of("c1", all), Map.of());
        var open = talk.writes("Never got through", Delivery.FAILED).conversation();
        room.states.show(Talk.desk(open).withKept(kept.composing(c -> c.with("c1", note))));
        assertEquals(
                Optional.of(
                        "a new wording you were writing, a text you had put aside, 2 files, a"
                                + " form you were filling in, a message on its way, a wrap-up"
                                + " note"),
                room.losses.of("c1"));
        assertEquals(Optional.empty(), room.losses.of("c2"));
    }
}
