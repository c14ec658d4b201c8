package org.agentdesk.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.FormDraft;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The open form at the keyboard. Here no second ever passes.
class FormKeysTest {

    private static final Body MAIL =
            new Body.Email(
                    "Where is my lamp?",
                    "My lamp",
                    "clara@example.org",
                    List.of(),
                    null,
                    "",
                    List.of("help@shop.example"),
                    List.of(),
                    List.of(),
                    List.of(),
                    Json.Obj.EMPTY);

    private final Talk talk = new Talk().says(Talk.CLARA, MAIL);
    private final Room room = new Room(Talk.desk(talk.conversation()));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whatIsTypedIntoAFormIsKeptWithTheKey() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, this::typeIntoTheForm);
        room.close();
        assertEquals(
                List.of("It is on its way"),
                room.desk.drafts.get("c1").forms().stream().map(FormDraft::words).toList());
    }

    private void typeIntoTheForm() {
        var scene = new Scene(new StackPane(), 720, 600);
        new Theme().dress(scene);
        scene.setRoot(new StackPane(room.view()));
        room.selection.open("c1");
        var said = talk.conversation().lastSaid().orElseThrow();
        var about = room.ports.message("c1", said.id()).orElseThrow();
        room.forms.open(room.forms.offersFor(about).getFirst(), about);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var text =
                (TextInputControl) room.forms.formProperty().get().node().lookup(".mail-form-text");
        text.setText("It is on its way");
        var key = KeyCode.Y;
        Event.fireEvent(
                text, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
    }
}
