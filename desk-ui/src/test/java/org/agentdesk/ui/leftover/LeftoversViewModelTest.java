package org.agentdesk.ui.leftover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.FormDraft;
import org.agentdesk.core.model.Kept;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.MessageDraft.About;
import org.agentdesk.core.model.MessageDraft.How;
import org.agentdesk.core.model.OutboxItem;
import org.agentdesk.core.model.OutboxItem.Stage;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.port.Privacy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class LeftoversViewModelTest {

    private static final Leftover CLARA =
            new Leftover(
                    "c1",
                    "Clara Novak",
                    Talk.START,
                    List.of(
                            new MessageDraft("I have looked it up and", null),
                            new MessageDraft(
                                    "On Friday",
                                    new About(How.EDIT, "m1", "You", "On Monday", null),
                                    "By the way",
                                    List.of("/plan.txt"),
                                    null,
                                    "")),
                    List.of(
                            new WrapUpDraft(
                                    List.of(new WrapUpForm.Choice("Sales", "Refund")), "a lamp")));

    private final FakeDesk desk = new FakeDesk();
    private final DeskStates states = new DeskStates(Talk.desk());
    private final LeftoversViewModel model =
            new LeftoversViewModel(
                    desk, states, new Privacy(desk, states, new UiThread()), new UiThread());

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static DeskState with(Kept kept) {
        return Talk.desk().withKept(kept);
    }

    private static OutboxItem stranded() {
        var said = (Entry.Said) new Talk().writes("It is on its way", Delivery.FAILED).last();
        var message = new KeptMessage("c2", "", said);
        return new OutboxItem(message, Stage.STRANDED, null);
    }

    @Test
    void listsEverythingThatWasWrittenToACustomer() {
        states.show(with(Kept.NOTHING.withLeftovers(List.of(CLARA))));
        var line = model.lines().getFirst();
        assertEquals("Clara Novak", line.customer());
        assertEquals(
                List.of(
                        "Message",
                        "New wording of “On Monday”",
                        "Put aside before that",
                        "Wrap-up note"),
                line.pieces().stream().map(Piece::kind).toList());
        assertEquals(
                "I have looked it up and\n\nOn Friday\n\nBy the way\n\nRefund\na lamp",
                line.words());
        assertEquals(List.of("/plan.txt"), line.files());
    }

    @Test
    void listsWhatWasWrittenIntoAFormAndNothingElseOfIt() {
        var filledIn =
                Json.obj(
                        "to", Json.of("clara@example.org"),
                        "forward", Json.of(false),
                        "subject", Json.of("Your lamp"),
                        "text", Json.of("It is on its way."));
        var given = Set.of("clara@example.org");
        var mail = new FormDraft("p/EMAIL", "m1", "E-mail", filledIn, given, true);
        var other = new FormDraft("p/COUPON", "", "Coupon", Json.of(""), Set.of(), false);
        var draft = MessageDraft.NONE.withForms(List.of(mail, other));
        var left = new Leftover("c1", "Clara", Talk.START, List.of(draft), List.of());
        states.show(with(Kept.NOTHING.withLeftovers(List.of(left))));
        assertEquals(
                List.of(new Piece("E-mail", "Your lamp\nIt is on its way.", List.of())),
                model.lines().getFirst().pieces());
    }

    @Test
    void listsMessagesWhoseConversationIsGoneAndOnlyThose() {
        var item = stranded();
        var open = new OutboxItem(item.message(), Stage.OPEN, null);
        states.show(with(Kept.NOTHING.with(open)));
        assertTrue(model.lines().isEmpty());
        states.show(with(Kept.NOTHING.with(item)));
        var line = model.lines().getFirst();
        assertEquals("a customer", line.customer());
        assertEquals("It is on its way", line.words());
        model.discard(line);
        assertEquals(List.of("discard c2 " + item.id()), desk.asked);
    }

    @Test
    void discardsWhatWasSetAside() {
        states.show(with(Kept.NOTHING.withLeftovers(List.of(CLARA))));
        model.discard(model.lines().getFirst());
        assertEquals(List.of("discardLeftover c1"), desk.asked);
    }

    @Test
    void theNewestComesFirstAndLinesThatStayAreTheSame() {
        var dora = new Leftover("c3", "Dora", Instant.MAX, CLARA.drafts(), List.of());
        states.show(with(Kept.NOTHING.withLeftovers(List.of(CLARA))));
        var same = model.lines().getFirst();
        states.show(with(Kept.NOTHING.withLeftovers(List.of(CLARA, dora))));
        assertEquals(
                List.of("Dora", "Clara Novak"),
                model.lines().stream().map(LeftoverLine::customer).toList());
        assertTrue(same == model.lines().getLast());
        assertEquals(2, model.countBinding().get());
    }

    @Test
    void saysThatAFileIsGone() throws Exception {
        var gone = new ArrayList<String>();
        model.ifGone("/plan.txt", () -> gone.add("plan"));
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("plan"), gone);
    }

    @Test
    void closesWhenTheAgentSignsOut() {
        model.open();
        states.show(Talk.desk().withMe(null));
        assertFalse(model.shownProperty().get());
        assertFalse(model.hide());
    }
}
