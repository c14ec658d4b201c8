package org.agentdesk.ui.wrapup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Asked;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.ServiceAnswer;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.wrapup.Categories.FormState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WrapUpViewModelTest {

    private static final WrapUpForm.Choice RETURN = new WrapUpForm.Choice("Order", "Return");
    private static final WrapUpForm.Choice DELIVERY = new WrapUpForm.Choice("Order", "Delivery");

    private static final Body SENT_A_LABEL =
            new Body.WrapUp(List.of(new Body.Category("Order", "Return")), "Sent a label");

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

    private WrapUpViewModel model() {
        return room.wrapUp;
    }

    private static ServiceAnswer<WrapUpForm> form(boolean multiple) {
        var order = new WrapUpForm.Category("Order", List.of("Return", "Delivery"));
        return new ServiceAnswer.Got<>(new WrapUpForm(multiple, List.of(order)));
    }

    private void show(DeskState state) {
        room.states.show(state);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Conversation asked(Conversation conversation, Asked.Kind kind) {
        var asked = new Asked(kind, null, null);
        return conversation.withAround(conversation.around().withAsked(List.of(asked)));
    }

    /// The agent has left Clara's conversation.
    private Conversation left(long seconds) {
        return talk.conversation().withPhase(new Phase.WrapUp(room.now.plusSeconds(seconds)));
    }

    @Test
    void opensDuringTheConversationAndSavesWhatWasChosen() {
        room.desk.services.form = form(true);
        room.selection.open("c1");
        assertFalse(model().shownProperty().get());
        model().toggle();
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(FormState.READY, model().formStateProperty().get());
        assertFalse(model().savableProperty().get());
        model().toggle(RETURN);
        model().noteProperty().set(" Sent a label\n");
        model().save();
        assertEquals(List.of("wrapUp c1 [Order: Return] Sent a label"), room.desk.asked);
        show(Talk.desk(asked(talk.conversation(), Asked.Kind.SAVE_WRAP_UP)));
        assertTrue(model().shownProperty().get());
        assertFalse(model().savableProperty().get());
        assertEquals("Saving…", model().hintProperty().get());
        show(Talk.desk(talk.says(Talk.ANN, SENT_A_LABEL).conversation()));
        assertFalse(model().shownProperty().get());
        assertEquals("Saved", model().hintProperty().get());
    }

    @Test
    void aSaveThatCameToNothingIsNotCalledSaved() {
        room.selection.open("c1");
        show(Talk.desk(left(60)));
        model().noteProperty().set("Sent a label");
        model().save();
        show(Talk.desk(asked(left(60), Asked.Kind.SAVE_WRAP_UP)));
        show(Talk.desk(left(60)));
        assertEquals("", model().hintProperty().get());
        assertTrue(model().savableProperty().get());
        model().save();
        assertEquals(2, room.desk.asked.size());
    }

    @Test
    void whatIsWrittenWhileSavingIsNotSaved() {
        room.selection.open("c1");
        model().toggle();
        model().noteProperty().set("Sent a label");
        model().toggle(RETURN);
        model().save();
        show(Talk.desk(asked(talk.conversation(), Asked.Kind.SAVE_WRAP_UP)));
        model().noteProperty().set("Sent a label twice");
        show(Talk.desk(talk.says(Talk.ANN, SENT_A_LABEL).conversation()));
        assertTrue(model().shownProperty().get());
        assertEquals("", model().hintProperty().get());
    }

    @Test
    void oneChoiceTakesThePlaceOfAnotherWhereOnlyOneIsAllowed() {
        room.desk.services.form = form(false);
        room.selection.open("c1");
        model().toggle();
        WaitForAsyncUtils.waitForFxEvents();
        model().toggle(RETURN);
        model().toggle(DELIVERY);
        assertEquals(List.of(DELIVERY), model().draftProperty().get().chosen());
    }

    @Test
    void takesFiveAndNoMore() {
        var draft = WrapUpDraft.NONE;
        for (int i = 0; i < 7; i++) {
            draft = draft.toggled(new WrapUpForm.Choice("Order", "" + i), WrapUpForm.MOST);
        }
        assertEquals(5, draft.chosen().size());
        assertEquals(4, draft.toggled(new WrapUpForm.Choice("Order", "0"), 5).chosen().size());
    }

    @Test
    void keepsEachConversationsDraftApart() {
        var both = Talk.desk(talk.conversation(), talk.conversation("c2", "Bela"));
        room.states.show(both);
        room.selection.open("c1");
        model().noteProperty().set("About Clara");
        room.selection.open("c2");
        assertEquals("", model().noteProperty().get());
        room.selection.open("c1");
        assertEquals("About Clara", model().noteProperty().get());
    }

    @Test
    void savesWhatWasNotedJustBeforeTheTimeIsUpInWhicheverConversation() {
        show(Talk.desk(talk.conversation(), talk.conversation("c2", "Bela")));
        room.selection.open("c1");
        model().noteProperty().set("About Clara");
        room.selection.open("c2");
        show(Talk.desk(left(30), talk.conversation("c2", "Bela")));
        room.beat.pass(25);
        assertEquals(List.of(), room.desk.asked);
        room.beat.pass(2);
        room.beat.pass(1);
        assertEquals(List.of("wrapUp c1 [] About Clara"), room.desk.asked);
        show(Talk.desk(left(1).withSynced(false)).withLink(new Link.Lost(Talk.START, 1, null)));
        room.beat.pass(1);
        show(Talk.desk(left(0).withSynced(false)));
        room.beat.pass(1);
        assertEquals(1, room.desk.asked.size(), "not before it is told anew");
        show(Talk.desk(left(0)));
        room.beat.pass(1);
        assertEquals(2, room.desk.asked.size(), "once over each link");
    }

    @Test
    void whatIsSavedIsNotSavedAgainByTheClock() {
        room.selection.open("c1");
        model().toggle(RETURN);
        model().noteProperty().set("Sent a label");
        talk.says(Talk.ANN, SENT_A_LABEL);
        show(Talk.desk(left(1)));
        room.beat.pass(1);
        assertEquals(List.of(), room.desk.asked);
        assertEquals("Saved", model().hintProperty().get());
    }

    @Test
    void theNoteIsCalledForOnlyAfterTheAgentsOwnDoing() {
        room.selection.open("c1");
        int calls = model().callsProperty().get();
        show(Talk.desk(left(60)));
        assertEquals(calls, model().callsProperty().get(), "the customer left");
        show(Talk.desk(talk.conversation()));
        var own = new Phase.WrapUp(room.now.plusSeconds(60), true);
        show(Talk.desk(talk.conversation().withPhase(own)));
        show(Talk.desk(talk.conversation().withPhase(own)));
        assertEquals(calls + 1, model().callsProperty().get(), "the agent left");
        show(Talk.desk(talk.conversation()));
        model().toggle();
        assertEquals(calls + 2, model().callsProperty().get(), "the agent asked for the form");
    }

    @Test
    void saysWhenTheTimeIsUp() {
        room.selection.open("c1");
        show(Talk.desk(left(2)));
        assertEquals("0:02 left", model().leftProperty().get());
        room.beat.pass(1);
        assertEquals("0:01 left", model().leftProperty().get());
        room.beat.pass(1);
        assertEquals("The time is up", model().leftProperty().get());
    }

    @Test
    void nothingIsSavedWhereNothingWasNoted() {
        room.selection.open("c1");
        show(Talk.desk(left(1)));
        room.beat.pass(1);
        assertEquals(List.of(), room.desk.asked);
        model().skip();
        assertEquals(List.of("skipWrapUp c1"), room.desk.asked);
        show(Talk.desk(asked(left(1), Asked.Kind.SKIP_WRAP_UP)));
        assertEquals("Finishing…", model().hintProperty().get());
        assertFalse(model().skippableProperty().get());
    }

    @Test
    void keepsTheDraftWhileTheLinkIsDown() {
        room.selection.open("c1");
        show(Talk.desk(left(60)));
        model().noteProperty().set("Angry about the delay");
        show(Talk.desk(left(60)).withLink(new Link.Lost(Talk.START, 1, null)));
        assertFalse(model().savableProperty().get());
        model().save();
        assertEquals(List.of(), room.desk.asked);
        show(Talk.desk(left(60)));
        assertTrue(model().savableProperty().get());
        assertEquals("Angry about the delay", model().noteProperty().get());
    }

    @Test
    void aNoteCanBeSavedWhereTheServerHasNoForm() {
        room.selection.open("c1");
        show(Talk.desk(left(60)));
        assertEquals(FormState.NONE, model().formStateProperty().get());
        model().noteProperty().set("Fine");
        model().save();
        assertEquals(List.of("wrapUp c1 [] Fine"), room.desk.asked);
    }

    @Test
    void asksAgainWhereTheFormCouldNotBeHad() {
        room.desk.services.form = new ServiceAnswer.Failed<>();
        room.selection.open("c1");
        show(Talk.desk(left(60)));
        assertEquals(FormState.FAILED, model().formStateProperty().get());
        room.desk.services.form = form(true);
        model().reload();
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(FormState.READY, model().formStateProperty().get());
    }

    @Test
    void isNotOfferedWithoutTheScope() {
        show(Talk.desk(talk.conversation()).withMe(limited()));
        room.selection.open("c1");
        assertFalse(model().offeredProperty().get());
        model().toggle();
        assertFalse(model().shownProperty().get());
    }

    @Test
    void withoutTheScopeOnlyTheClockAndFinishAreLeft() {
        room.selection.open("c1");
        model().noteProperty().set("Typed when it was allowed");
        show(Talk.desk(left(1)).withMe(limited()));
        assertTrue(model().shownProperty().get());
        assertFalse(model().writableProperty().get());
        assertFalse(model().savableProperty().get());
        room.beat.pass(1);
        assertEquals(List.of(), room.desk.asked);
        model().skip();
        assertEquals(List.of("skipWrapUp c1"), room.desk.asked);
    }

    private static Me limited() {
        var scopes = Map.of("agent-conversation-control", Set.of("view_history"));
        return new Me("a1", "ann", "Ann", "", null, List.of(), scopes, Json.Obj.EMPTY);
    }
}
