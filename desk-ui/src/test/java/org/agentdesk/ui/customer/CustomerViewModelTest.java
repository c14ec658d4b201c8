package org.agentdesk.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Customer;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.CustomerLabel;
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
        room.desk.services.customer = new ServiceAnswer.Got<>(People.CLARA);
        labels.put(People.LABELS.getLast(), true);
        settle();
        var both = new Json.Arr(List.of(Json.of("l1"), Json.of("l2")));
        assertEquals(List.of("save k1 " + Json.obj("labels", both)), room.desk.services.asked);
        assertFalse(labels.troubleProperty().get().isEmpty());
    }

    private static Customer clara(String name, String... labels) {
        var list = new Json.Arr(Stream.of(labels).<Json>map(Json::of).toList());
        var source = People.CLARA.source().with("labels", list).with("firstName", Json.of(name));
        return new Customer("k1", name, source);
    }

    private void tell(Customer customer) {
        var state = room.states.getValue();
        var told = state.conversation("c1").orElseThrow().withCustomer(customer);
        room.states.show(state.withConversations(List.of(told)));
        settle();
    }

    @Test
    void keepsTheLabelsThatOthersGaveMeanwhile() {
        open(People.ann("view"));
        room.desk.services.customer = new ServiceAnswer.Got<>(clara("Clara", "l1", "l9"));
        room.desk.services.saved = room.desk.services.customer;
        labels.put(People.LABELS.getLast(), true);
        labels.put(People.LABELS.getFirst(), false);
        settle();
        var asked = room.desk.services.asked;
        var all = new Json.Arr(List.of(Json.of("l1"), Json.of("l9"), Json.of("l2")));
        assertEquals("save k1 " + Json.obj("labels", all), asked.getFirst());
        var rest = new Json.Arr(List.of(Json.of("l9")));
        assertEquals("save k1 " + Json.obj("labels", rest), asked.getLast());
        assertEquals(
                List.of("VIP", "Unknown label"),
                labels.carried().stream().map(CustomerLabel::name).toList());
    }

    @Test
    void showsWhatTheServerToldAfterTheProfileWasRead() {
        room.desk.services.customer = new ServiceAnswer.Got<>(clara("Read"));
        open(People.ann("view"));
        assertEquals("Read", model.nameProperty().get());
        tell(clara("Told"));
        assertEquals("Told", model.nameProperty().get());
    }

    @Test
    void anAnswerFromBeforeASaveDoesNotUndoIt() {
        open(People.ann("manage"));
        room.desk.services.slow = new CompletableFuture<>();
        profiles.read("k1");
        room.desk.services.saved = new ServiceAnswer.Got<>(clara("Saved"));
        profiles.save("k1", Json.Obj.EMPTY, _ -> {});
        settle();
        room.desk.services.slow.complete(new ServiceAnswer.Got<>(clara("Old")));
        settle();
        assertEquals("Saved", model.nameProperty().get());
    }

    @Test
    void savesNothingInTheProfileOfAnotherCustomer() {
        open(People.ann("manage"));
        model.edit();
        write("firstName", "Klara");
        tell(People.OTHER);
        assertTrue(model.troubleProperty().get().contains("Clara Novak"));
        assertFalse(model.saveableProperty().get());
        model.save();
        settle();
        assertEquals(List.of(), room.desk.services.asked);
        assertEquals("Klara", model.changes().getFirst().textProperty().get());
        model.cancel();
        assertEquals("", model.troubleProperty().get());
    }

    @Test
    void saysHowManyProfilesItCouldBe() {
        open(People.ann("manage"));
        assertEquals(0, model.suggestedProperty().get());
        var state = room.states.getValue();
        var conversation = state.conversation("c1").orElseThrow();
        var around = conversation.around().withSuggested(List.of(People.CLARA, People.OTHER));
        room.states.show(state.withConversations(List.of(conversation.withAround(around))));
        assertEquals(1, model.suggestedProperty().get());
    }
}
