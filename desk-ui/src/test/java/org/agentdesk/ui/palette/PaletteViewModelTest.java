package org.agentdesk.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.agentdesk.core.model.AssistTarget;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.palette.Choice.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PaletteViewModelTest {

    private final Talk talk = new Talk().says(Talk.CLARA, "Hi");
    private final Room room =
            new Room(Talk.desk(talk.conversation(), talk.conversation("c2", "Bela Varga")));
    private final List<String> done = new ArrayList<>();
    private final PaletteViewModel model =
            new PaletteViewModel(
                    room.desk,
                    room.states,
                    room.selection,
                    room.assist,
                    room.toolbar,
                    room.privacy,
                    new UiThread());

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void offerActions() {
        model.offer(() ->
                List.of(
                        action("Wrap up", ""),
                        action("Put on hold for 1 minute", ""),
                        action("Go ready", "the connection is down")));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Choice action(String name, String obstacle) {
        return new Choice(Kind.COMMAND, name, "", "", obstacle, () -> done.add(name));
    }

    private List<String> typed(String text) {
        model.typedProperty().set(text);
        return model.choices().stream().map(Choice::name).toList();
    }

    @Test
    void findsByTheBeginningsOfWordsAndThenByLettersInOrder() {
        model.toggle();
        assertEquals(List.of("Bela Varga"), typed("be va"));
        assertEquals("Wrap up", typed("wr").getFirst());
        assertEquals(List.of("Put on hold for 1 minute"), typed("pthold"));
        assertEquals(List.of(), typed("xyz"));
    }

    @Test
    void opensTheConversationThatIsTaken() {
        model.toggle();
        typed("bela");
        model.take(model.choices().getFirst());
        assertEquals("c2", room.selection.conversation());
        assertFalse(model.shownProperty().get());
    }

    @Test
    void doesNothingThatIsNotPossibleNow() {
        model.toggle();
        typed("go ready");
        model.take(model.choices().getFirst());
        assertEquals(List.of(), done);
        assertTrue(model.shownProperty().get());
    }

    @Test
    void closesWhenAnotherConversationOpensBelowIt() {
        room.selection.open("c1");
        model.toggle();
        room.selection.open("c2");
        assertFalse(model.shownProperty().get());
    }

    @Test
    void transfersToWhoeverIsFound() {
        var ben = new AssistTarget.Colleague("b1", "Ben Meyer", "READY");
        room.desk.services.targets =
                new ServiceAnswer.Got<>(
                        List.of(new AssistTarget("q1", "sales", null, 1, List.of(ben))));
        room.selection.open("c1");
        model.toggle();
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("Ben Meyer"), typed("ben m"));
        model.take(model.choices().getFirst());
        assertEquals(Assistance.TRANSFER, room.assist.askingProperty().get());
    }

    @Test
    void asksForTheActionsAnewWheneverItOpens() {
        model.toggle();
        model.hide();
        model.offer(() -> List.of(action("Resume", "")));
        model.toggle();
        assertEquals(List.of("Resume"), typed("resu"));
    }
}
