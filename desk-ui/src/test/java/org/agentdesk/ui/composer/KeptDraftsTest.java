package org.agentdesk.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.model.Kept;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.MessageDraft.About;
import org.agentdesk.core.model.MessageDraft.How;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What goes with a draft outlives the program as the draft does.
class KeptDraftsTest {

    private static final MessageDraft EDIT =
            new MessageDraft(
                    "On Fri",
                    new About(How.EDIT, "m1", "You", "On Monday", "s1"),
                    "By the way",
                    List.of("/plan.txt", "/gone.txt"),
                    "s1",
                    "");

    private final Talk talk = new Talk().says(Talk.CLARA, "Hi");
    private final Room room = new Room(Talk.desk(talk.conversation()));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void restart() {
        var plan = new Attachment("file:///plan.txt", "text/plain", 600, "plan.txt", "");
        room.desk.looks.put("/plan.txt", new FileLook.Fine(plan));
        var left = Kept.NOTHING.withDrafts(Map.of("c1", EDIT), Map.of());
        room.states.show(Talk.desk(talk.conversation()).withKept(left));
        room.selection.open("c1");
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents(); // a file is looked at, and then what comes of it
    }

    @Test
    void anEditHalfWayIsThereAgainAsAnEdit() {
        restart();
        assertEquals("On Fri", room.composer.textProperty().get());
        var about = room.composer.extrasProperty().get().about();
        assertEquals(new Reference(Reference.How.EDIT, "m1", "You", "On Monday", "s1"), about);
        room.composer.forgetReference();
        assertEquals("By the way", room.composer.textProperty().get());
    }

    @Test
    void filesAreLookedAtAgainAndAVanishedOneIsSaid() {
        restart();
        assertEquals(
                List.of("/plan.txt"),
                room.attachments.files().stream()
                        .map(AttachmentsViewModel.Attached::path)
                        .toList());
        assertEquals("600 bytes", room.attachments.files().getFirst().size());
        assertEquals("gone.txt is not there any more.", room.attachments.troubleProperty().get());
    }

    @Test
    void everyChangeOfWhatGoesWithADraftIsKept() {
        room.selection.open("c1");
        room.composer.textProperty().set("By the way");
        room.composer.refer(
                new Reference(Reference.How.EDIT, "m1", "You", "On Monday", "s1"), "On Monday");
        var kept = room.desk.drafts.get("c1");
        assertEquals("On Monday", kept.text());
        assertEquals("By the way", kept.aside());
        assertEquals(How.EDIT, kept.about().how());
        assertTrue(kept.isMissed());
    }

    @Test
    void whatWasLeftIsNotThereAgainWhenItsConversationWentAndComesBack() {
        restart();
        var back = room.states.getValue();
        room.states.show(back.withConversations(List.of()));
        room.states.show(back);
        assertEquals(MessageDraft.NONE, room.drafts.draft("c1"));
        assertEquals(Extras.NONE, room.composer.extrasProperty().get());
    }

    @Test
    void whatWasLeftIsNotThereAgainAfterItWasChangedAndItsConversationWent() {
        restart();
        room.drafts.keep("c1", room.drafts.extras("c1").withFiles(List.of("/other.txt")));
        var back = room.states.getValue();
        room.states.show(back.withConversations(List.of()));
        room.states.show(back);
        assertEquals(Extras.NONE, room.drafts.extras("c1"));
    }

    @Test
    void whatWasLeftWaitsForItsConversation() {
        var left = Kept.NOTHING.withDrafts(Map.of("c9", EDIT), Map.of());
        room.states.show(Talk.desk(talk.conversation()).withKept(left));
        room.states.show(room.states.getValue().withConversations(List.of()));
        assertEquals(EDIT, room.drafts.draft("c9"));
    }
}
