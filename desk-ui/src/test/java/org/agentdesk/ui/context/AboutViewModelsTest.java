package org.agentdesk.ui.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.customer.People;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.port.ConversationViews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The channel sessions and the data beside a conversation, and what plug-ins learn of them.
class AboutViewModelsTest {

    private final Talk talk =
            new Talk()
                    .happens(
                            EventName.CHANNEL_SESSION_STARTED,
                            new EventData.SessionChange(Talk.session()))
                    .says(Talk.CLARA, "Hi");
    private final Room room = new Room(Talk.desk());
    private final SessionsViewModel sessions = new SessionsViewModel(room.open, room.privacy);
    private final DataViewModel data =
            new DataViewModel(room.desk, room.open, room.privacy, new UiThread());

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void open(String... scopes) {
        room.states.show(People.desk(People.ann(scopes), People.withClara(talk)));
        room.selection.open("c1");
    }

    @Test
    void listsTheSessionsThatLastFirstAndSinceWhen() {
        open("view");
        var lines = sessions.sessions();
        assertEquals(List.of(true, false), lines.stream().map(SessionLine::active).toList());
        assertEquals(Talk.START, lines.getFirst().since());
        assertEquals("+436601234567", lines.getFirst().address());
    }

    @Test
    void masksTheAddressInTheListAndInWhatPlugInsGet() {
        open("view", "masked_pii");
        assertFalse(sessions.sessions().getFirst().address().contains("660"));
        var view = room.ports.of("c1").view();
        assertFalse(view.toString().contains("660"), view.toString());
        assertFalse(view.toString().contains("Novak"), view.toString());
    }

    @Test
    void showsPlugInsEverythingWhereNothingIsMasked() {
        open("view");
        var conversation = room.open.get();
        assertEquals(
                conversation.customer(),
                ConversationViews.of(conversation, room.privacy.pii()).customer());
    }

    @Test
    void listsWhatTheCustomerFilledInAndTheData() {
        open("view");
        assertEquals(
                List.of(
                        new DataLine("Order", "39054", false),
                        new DataLine("Language", "English", false),
                        new DataLine("Page", "/returns", false)),
                data.lines());
    }

    private void openWithForm(String... scopes) {
        room.desk.services.schema = new ServiceAnswer.Got<>(People.SCHEMA);
        room.states.show(Talk.desk().withMe(null));
        var conversation = People.withClara(talk).withSessions(List.of(People.sessionWithForm()));
        room.states.show(People.desk(People.ann(scopes), conversation));
        WaitForAsyncUtils.waitForFxEvents();
        room.selection.open("c1");
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void readsTheFormAndTheBrowserOfTheWebWidget() {
        openWithForm("view");
        assertEquals(
                List.of(
                        new DataLine("First name", "Clara", false),
                        new DataLine("Mail", "clara@example.com", false),
                        new DataLine("City", "Graz", false)),
                data.form());
        assertTrue(data.lines().contains(new DataLine("Browser", "Firefox", false)));
        assertTrue(data.lines().contains(new DataLine("Language", "English", false)));
    }

    @Test
    void masksWhatWasFilledInUnlessTheProfilesSayThatItIsNotPersonal() {
        openWithForm("view", "masked_pii");
        var values = data.form().stream().map(DataLine::value).toList();
        assertEquals(List.of("Cla••", "clar•••••••••.com", "Graz"), values);
        assertEquals(
                List.of(true, true, false), data.form().stream().map(DataLine::masked).toList());
    }

    @Test
    void asksOnceForDataThatDidNotCome() {
        room.desk.services.data = new ServiceAnswer.Got<>(Json.obj("Plan", Json.of("Gold")));
        room.states.show(Talk.desk(talk.conversation()));
        room.selection.open("c1");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(new DataLine("Plan", "Gold", false)), data.lines());
    }
}
