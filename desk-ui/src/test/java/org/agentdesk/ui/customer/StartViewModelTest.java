package org.agentdesk.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.ChannelType;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.customer.StartViewModel.Stage;
import org.agentdesk.ui.fx.UiThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class StartViewModelTest {

    private final Room room = new Room(Talk.desk());
    private final Profiles profiles = new Profiles(room.desk, new UiThread());
    private final StartViewModel model =
            new StartViewModel(room.desk, room.open, profiles, room.privacy, new UiThread());

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Me ann(String control, String... customer) {
        var scopes =
                Map.of("customer", Set.of(customer), "agent-conversation-control", Set.of(control));
        return new Me("a1", "ann", "Ann", "Berger", null, List.of(), scopes, Json.Obj.EMPTY);
    }

    private void open(Me me) {
        room.desk.services.schema = new ServiceAnswer.Got<>(People.SCHEMA);
        room.states.show(Talk.desk().withMe(null));
        var state = People.desk(me, People.withClara(new Talk().says(Talk.CLARA, "Hi")));
        var types =
                List.of(
                        new ChannelType("t1", "WEB", true, "m1"),
                        new ChannelType("t2", "WHATSAPP", true, "m1"),
                        new ChannelType("t3", "CX_VOICE", false, null));
        room.states.show(state.withAround(state.around().withChannelTypes(types)));
        room.selection.open("c1");
        settle();
        model.open();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void proposesTheChannelAndTheAddressThatTheProfileKnows() {
        open(ann("view_initiate_chat", "view"));
        assertEquals("WHATSAPP", model.channelProperty().get().name());
        assertEquals("+43 660 1234567", model.addressProperty().get());
        assertEquals(2, model.channels().size());
    }

    @Test
    void startsItAndSaysThatItWillRing() {
        room.desk.services.started = new ServiceAnswer.Got<>(Json.Obj.EMPTY);
        open(ann("view_initiate_chat", "view"));
        model.start();
        settle();
        assertEquals(Stage.STARTED, model.stageProperty().get());
        assertEquals(List.of("start k1 t2 +43 660 1234567"), room.desk.services.asked);
    }

    @Test
    void usesAMaskedAddressWithoutEverShowingIt() {
        open(ann("view_initiate_chat", "view", "masked_pii"));
        assertTrue(model.maskedProperty().get());
        assertFalse(model.addressProperty().get().contains("660"));
        model.start();
        settle();
        assertEquals(List.of("start k1 t2 +43 660 1234567"), room.desk.services.asked);
    }

    @Test
    void saysWhyItFailedAndKeepsWhatWasTyped() {
        room.desk.services.started = new ServiceAnswer.Failed<>();
        open(ann("view_initiate_chat", "view"));
        model.addressProperty().set("+43 1 2345");
        model.start();
        settle();
        assertEquals(Stage.FILLING, model.stageProperty().get());
        assertFalse(model.troubleProperty().get().isEmpty());
        assertEquals("+43 1 2345", model.addressProperty().get());
    }

    @Test
    void isLockedAndNotGoneWithoutALink() {
        open(ann("view_initiate_chat", "view"));
        model.hide();
        var state = room.states.getValue();
        room.states.show(state.withLink(new Link.Lost(Talk.START, 1, Talk.START)));
        assertTrue(model.possibleProperty().get());
        assertFalse(model.lockedProperty().get().isEmpty());
        model.open();
        assertEquals(Stage.CLOSED, model.stageProperty().get());
    }

    @Test
    void isAbsentWithoutTheScope() {
        open(ann("view_history", "view"));
        assertFalse(model.possibleProperty().get());
        assertEquals(Stage.CLOSED, model.stageProperty().get());
    }
}
