package org.agentdesk.ui.inbox;

import static org.agentdesk.ui.Samples.NOW;
import static org.agentdesk.ui.Samples.SIGNED_OUT;
import static org.agentdesk.ui.Samples.ago;
import static org.agentdesk.ui.Samples.conversation;
import static org.agentdesk.ui.Samples.gone;
import static org.agentdesk.ui.Samples.in;
import static org.agentdesk.ui.Samples.offer;
import static org.agentdesk.ui.Samples.session;
import static org.agentdesk.ui.Samples.signedIn;
import static org.agentdesk.ui.Samples.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import javafx.collections.FXCollections;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Offer;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.ManualBeat;
import org.agentdesk.ui.fx.Rows;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.fx.Ticks;
import org.agentdesk.ui.fx.UiThread;
import org.agentdesk.ui.inbox.OfferCard.Mood;
import org.agentdesk.ui.port.Privacy;
import org.junit.jupiter.api.Test;

class OffersViewModelTest {

    private static final DeskState READY = signedIn(AgentState.READY, MrdState.READY);

    private final FakeDesk desk = new FakeDesk();
    private final DeskStates states = new DeskStates(SIGNED_OUT);
    private final Selection selection = new Selection();
    private final ManualBeat beat = new ManualBeat(NOW);
    private final OffersViewModel model =
            new OffersViewModel(
                    desk,
                    states,
                    selection,
                    new Privacy(desk, states, new UiThread()),
                    new Ticks(beat, beat));

    private OfferCard card() {
        return model.cards().getFirst();
    }

    private List<String> shown() {
        return model.cards().stream().map(OfferCard::conversationId).toList();
    }

    @Test
    void movesNoCardUnderThePointer() {
        var stays = offer("o2", "Omar");
        states.show(
                READY.withOffers(List.of(gone(offer("o1", "Mei"), Offer.Outcome.REVOKED), stays)));
        model.pointed();
        states.show(READY.withOffers(List.of(stays)));
        assertEquals(List.of("o1", "o2"), shown());
        model.left();
        assertEquals(List.of("o2"), shown());
    }

    @Test
    void saysInBriefWhatIsOverUnlessThePointerIsThere() {
        var ringing = offer("o1", "Mei");
        var over = gone(ringing, Offer.Outcome.REVOKED);
        states.show(READY.withOffers(List.of(ringing)));
        model.pointed();
        states.show(READY.withOffers(List.of(over)));
        assertFalse(card().lookProperty().get().brief());
        model.left();
        assertTrue(card().lookProperty().get().brief());
        states.show(READY.withOffers(List.of(ringing)));
        assertFalse(card().lookProperty().get().brief());
    }

    @Test
    void forgetsThePointerWithTheLastCard() {
        var views = FXCollections.<String>observableArrayList();
        Rows.follow(model.cards(), views, OfferCard::conversationId);
        states.show(READY.withOffers(List.of(offer("o1", "Mei"))));
        model.pointed();
        states.show(READY);
        beat.pass(10);
        states.show(READY.withOffers(List.of(offer("o2", "Omar"), offer("o3", "Ines"))));
        assertEquals(List.of("o2", "o3"), shown());
        assertEquals(List.of("o2", "o3"), views);
    }

    @Test
    void hasNoCardForWhatWasAccepted() {
        var stays = offer("o2", "Omar");
        var taken = gone(offer("o1", "Mei"), Offer.Outcome.ACCEPTED);
        model.pointed();
        states.show(READY.withOffers(List.of(taken, stays)));
        assertEquals(List.of("o2"), shown());
    }

    @Test
    void letsWhatIsOverGoWhenThePointerRests() {
        var stays = offer("o2", "Omar");
        states.show(
                READY.withOffers(List.of(gone(offer("o1", "Mei"), Offer.Outcome.REVOKED), stays)));
        model.pointed();
        states.show(READY.withOffers(List.of(stays)));
        beat.pass(2);
        assertEquals(List.of("o1", "o2"), shown());
        beat.pass(1);
        assertEquals(List.of("o2"), shown());
    }

    @Test
    void showsAnOfferThatRingsAgainInThePlaceOfTheOneThatIsOver() {
        states.show(READY.withOffers(List.of(gone(offer("o1", "Mei"), Offer.Outcome.REVOKED))));
        model.pointed();
        states.show(READY);
        states.show(READY.withOffers(List.of(offer("o1", "Mei"))));
        assertEquals(List.of("o1"), shown());
        assertTrue(card().canAccept());
    }

    @Test
    void emptiesTheRingTowardsItsEnd() {
        states.show(READY.withOffers(List.of(offer("o1", "Mei"))));
        assertEquals("12", card().timeProperty().get().digits());
        assertEquals(0.6, card().timeProperty().get().fraction(), 0.001);
        beat.pass(8);
        assertEquals("4", card().timeProperty().get().digits());
        assertTrue(card().timeProperty().get().urgent());
    }

    @Test
    void fillsTheRingWhereNobodyKnowsHowLongItRings() {
        var known = offer("o1", "Mei");
        var unknown =
                new Offer(
                        "o1",
                        known.taskId(),
                        known.direction(),
                        known.queue(),
                        null,
                        null,
                        known.session(),
                        null,
                        ago(8),
                        null,
                        known.phase());
        states.show(READY.withOffers(List.of(unknown)));
        assertEquals("8", card().timeProperty().get().digits());
        assertFalse(card().timeProperty().get().counting());
    }

    @Test
    void saysWhoTransfersAndWhy() {
        states.show(READY.withOffers(List.of(transfer("o1", "Grace"))));
        var look = card().lookProperty().get();
        assertEquals("Bob Meyer transfers this to you", look.asked());
        assertEquals("Support · WhatsApp", look.origin());
        assertFalse(look.note().isEmpty());
    }

    @Test
    void opensNothingUnderTheHandsOfWhoGoesOnWriting() {
        var first = conversation("c1", "Clara", "WEB", null, 0, "Hello?");
        states.show(
                READY.withConversations(List.of(first)).withOffers(List.of(offer("o1", "Mei"))));
        selection.open("c1");
        model.acceptOldest();
        selection.worked();
        var second = conversation("o1", "Mei", "WEB", null, 0, "Hi");
        states.show(READY.withConversations(List.of(first, second)));
        assertEquals("c1", selection.conversation());
    }

    @Test
    void aCallIsLeftToTheTelephone() {
        var chat = offer("o1", "Mei");
        var call =
                new Offer(
                        "o2",
                        "t-o2",
                        "INBOUND",
                        null,
                        null,
                        null,
                        session("CX_VOICE", "Omar"),
                        null,
                        ago(9),
                        null,
                        chat.phase());
        states.show(READY.withOffers(List.of(call, chat)));
        assertEquals("Calls are taken on the telephone.", card().lookProperty().get().locked());
        model.acceptOldest();
        assertEquals(List.of("accept o1"), desk.asked);
    }

    @Test
    void acceptsTheOldestThatRings() {
        var gone = gone(transfer("o0", "Gone"), Offer.Outcome.EXPIRED);
        states.show(READY.withOffers(List.of(offer("o1", "Mei"), gone, transfer("o2", "Grace"))));
        model.acceptOldest();
        assertEquals(List.of("accept o2"), desk.asked);
    }

    @Test
    void opensTheConversationOnlyAfterTheAgentAccepted() {
        states.show(READY.withOffers(List.of(offer("o1", "Mei"))));
        states.show(READY.withConversations(List.of(conversation("o1", "Mei"))));
        assertNull(selection.conversation());
        states.show(READY.withOffers(List.of(offer("o2", "Omar"))));
        model.accept(card());
        states.show(READY.withConversations(List.of(conversation("o2", "Omar"))));
        assertEquals("o2", selection.conversation());
    }

    @Test
    void showsEveryOtherOutcomeInItsOwnWords() {
        var words = new HashSet<String>();
        var others = EnumSet.complementOf(EnumSet.of(Offer.Outcome.ACCEPTED));
        for (var outcome : others) {
            states.show(READY.withOffers(List.of(gone(offer("o1", "Mei"), outcome))));
            assertEquals(Mood.valueOf(outcome.name()), card().lookProperty().get().mood());
            words.add(card().lookProperty().get().outcome());
        }
        assertEquals(others.size(), words.size());
    }

    @Test
    void locksAcceptWhileTheLinkIsDown() {
        var ringing = READY.withOffers(List.of(offer("o1", "Mei")));
        states.show(ringing);
        states.show(ringing.withLink(new Link.Lost(ago(2), 1, in(3))));
        model.accept(card());
        assertEquals(List.of(), desk.asked);
        assertFalse(card().lookProperty().get().locked().isEmpty());
    }

    private static Offer ringing(int secondsAgo) {
        var o = offer("o1", "Mei");
        return new Offer(
                "o1",
                o.taskId(),
                "INBOUND",
                o.queue(),
                null,
                null,
                o.session(),
                null,
                ago(secondsAgo),
                null,
                o.phase());
    }

    @Test
    void saysThatARequestRingsAgainAfterItWasNotAccepted() {
        states.show(READY.withOffers(List.of(ringing(60))));
        assertFalse(card().lookProperty().get().asked().contains("again"));
        states.show(READY.withOffers(List.of(gone(ringing(60), Offer.Outcome.EXPIRED))));
        states.show(READY);
        states.show(READY.withOffers(List.of(ringing(5))));
        assertTrue(card().lookProperty().get().asked().contains("again"));
    }

    @Test
    void whatTheServerForgotCanBePutAwayOrStillAccepted() {
        var silent = offer("o1", "Mei").in(new Offer.Phase.Silent());
        states.show(READY.withOffers(List.of(silent)));
        assertEquals(OfferCard.Mood.SILENT, card().lookProperty().get().mood());
        assertTrue(card().canAccept());
        model.dismiss(card());
        assertEquals(List.of("dismiss o1"), desk.asked);
    }
}
