package org.agentdesk.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.fx.UiThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CustomerViewModelTest {

    private final Talk talk = new Talk().says(Talk.CLARA, "Hi");
    private final Room room = new Room(Talk.desk());
    private final Profiles profiles = new Profiles(room.desk, new UiThread());
    private final CustomerViewModel model =
            new CustomerViewModel(room.open, profiles, room.privacy);
    private final LabelsViewModel labels =
            new LabelsViewModel(room.desk, room.open, profiles, new UiThread());

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void open(Me me) {
        room.desk.services.schema = new ServiceAnswer.Got<>(People.SCHEMA);
        room.desk.services.labels = new ServiceAnswer.Got<>(People.LABELS);
        room.states.show(Talk.desk().withMe(null));
        room.states.show(People.desk(me, People.withClara(talk), talk.conversation("c2", "Bela")));
        room.selection.open("c1");
        settle();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String value(String key) {
        return model.fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(Field::value)
                .orElse("");
    }

    private void write(String key, String text) {
        model.changes().stream()
                .filter(change -> change.field().key().equals(key))
                .forEach(change -> change.textProperty().set(text));
    }

    @Test
    void showsTheProfileByTheLabelsOfTheSchema() {
        open(People.ann("view"));
        var names = model.fields().stream().map(Field::label).toList();
        assertEquals(List.of("Name", "Phone", "E-mail", "City"), names);
        assertEquals("+43 660 1234567", value("phoneNumber"));
        assertFalse(model.changeableProperty().get());
    }

    @Test
    void showsOnlyAPartWhereTheScopeMasks() {
        open(People.ann("view", "masked_pii"));
        assertEquals("Cla••••••••", model.nameProperty().get());
        assertTrue(value("phoneNumber").endsWith("67"));
        assertFalse(value("phoneNumber").contains("660"));
        assertEquals("Graz", value("city"));
        assertTrue(model.fields().stream().allMatch(f -> f.masked() != f.key().equals("city")));
    }

    @Test
    void letsNobodyWriteOverWhatIsMasked() {
        open(People.ann("manage", "masked_pii"));
        model.edit();
        var keys = model.changes().stream().map(change -> change.field().key()).toList();
        assertEquals(List.of("city"), keys);
    }

    @Test
    void whatMayBeChangedIsLockedAndNotGoneWithoutALink() {
        open(People.ann("manage"));
        var state = room.states.getValue();
        room.states.show(state.withLink(new Link.Lost(Talk.START, 1, Talk.START)));
        assertTrue(model.changeableProperty().get() && model.linkableProperty().get());
        assertFalse(model.lockedProperty().get().isEmpty());
        model.edit();
        assertFalse(model.editingProperty().get());
    }

    @Test
    void showsNothingToAnAgentWhoMayNotSeeCustomers() {
        open(People.ann("something_else"));
        assertFalse(model.presentProperty().get());
        assertEquals(List.of(), model.fields());
    }

    @Test
    void savesOnlyWhatWasChanged() {
        open(People.ann("manage"));
        room.desk.services.saved = new ServiceAnswer.Got<>(People.OTHER);
        model.edit();
        write("phoneNumber", "+43 1 111, +43 1 222");
        model.save();
        settle();
        var phones = new Json.Arr(List.of(Json.of("+43 1 111"), Json.of("+43 1 222")));
        assertEquals(
                List.of("save k1 " + Json.obj("phoneNumber", phones)), room.desk.services.asked);
        assertFalse(model.editingProperty().get());
    }

    @Test
    void keepsWhatWasTypedWhenSavingFails() {
        open(People.ann("manage"));
        room.desk.services.saved = new ServiceAnswer.Failed<>();
        model.edit();
        write("firstName", "Klara");
        model.save();
        settle();
        assertTrue(model.editingProperty().get());
        assertFalse(model.troubleProperty().get().isEmpty());
        room.selection.open("c2");
        assertFalse(model.editingProperty().get());
        room.selection.open("c1");
        assertEquals("Klara", model.changes().getFirst().textProperty().get());
        model.cancel();
        assertEquals("", model.troubleProperty().get());
    }

    @Test
    void asksNothingOfTheServerWhereNothingWasChanged() {
        open(People.ann("manage"));
        model.edit();
        model.save();
        assertEquals(List.of(), room.desk.services.asked);
        assertFalse(model.editingProperty().get());
    }

    @Test
    void givesAndTakesLabels() {
        open(People.ann("view"));
        assertEquals(List.of(People.LABELS.getFirst()), labels.carried());
        labels.put(People.LABELS.getLast(), true);
        settle();
        var both = new Json.Arr(List.of(Json.of("l1"), Json.of("l2")));
        assertEquals(List.of("save k1 " + Json.obj("labels", both)), room.desk.services.asked);
        assertFalse(labels.troubleProperty().get().isEmpty());
    }
}
