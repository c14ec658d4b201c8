package org.agentdesk.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.Conversation.Phase;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A clock that is suddenly an hour fast or slow.
class JumpsTest {

    private static Scenario jumped(Scenario desk, String by) {
        var jump = Duration.parse(by);
        desk.now = desk.now.plus(jump);
        return desk.take(new Input.ClockJumped(jump));
    }

    private static boolean triesAgain(Scenario desk) {
        return desk.effects.contains(new Effect.Connect(Scenario.ANN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "-PT1H"})
    void theLinkIsMadeAnewAndAMessageOnItsWayDidNotFail(String by) {
        var desk = Scenario.inConversation();
        desk.take(new Command.Send(Scenario.CONVERSATION, "m-1", "Hello"));
        jumped(desk, by);
        assertTrue(triesAgain(desk));
        desk.take(new Input.TimePassed());
        assertEquals(Delivery.UNCONFIRMED, desk.said("m-1").delivery());
        assertFalse(desk.notices().contains(Notice.Kind.MESSAGE_FAILED));
        desk.take(new LinkInput.Connected()).told(Scenario.topic(Scenario.annSays("m-1", "Hello")));
        assertEquals(Delivery.SENT, desk.said("m-1").delivery());
        assertTrue(desk.emitted().isEmpty(), "the server has it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "-PT1H"})
    void anOfferThatRingsHasNotRungOut(String by) {
        var desk = Scenario.signedIn(new DeskSettings(Duration.ofSeconds(20)));
        desk.told(Scenario.task("RESERVED"));
        jumped(desk, by).take(new Input.TimePassed());
        var offer = desk.state.offer(Scenario.CONVERSATION).orElseThrow();
        var gone = assertInstanceOf(Offer.Phase.Gone.class, offer.phase());
        assertEquals(Offer.Outcome.UNKNOWN, gone.outcome());
        desk.take(new LinkInput.Connected()).told(Scenario.task("RESERVED"));
        var again = desk.state.offer(Scenario.CONVERSATION).orElseThrow();
        assertTrue(again.isRinging());
        assertEquals(desk.now.plusSeconds(20), again.ringsUntil());
        desk.told(new ServerEvent.TaskRevoked(Scenario.CONVERSATION));
        assertEquals(Duration.ofSeconds(20), desk.state.settings().rona(), "nothing was learned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "-PT1H"})
    void aWrapUpHasAsMuchTimeAsItHad(String by) {
        var desk = Scenario.inConversation();
        var started = new ServerEvent.WrapUpStarted(Scenario.CONVERSATION, Duration.ofSeconds(60));
        desk.told(started).after(Duration.ofSeconds(20));
        jumped(desk, by);
        var wrapUp = assertInstanceOf(Phase.WrapUp.class, desk.conversation().phase());
        assertEquals(desk.now.plusSeconds(40), wrapUp.ends());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "-PT1H"})
    void aSignInWaitsAsLongAsItWouldHave(String by) {
        var desk = new Scenario(DeskSettings.DEFAULT);
        desk.take(
                new Command.SignIn(
                        "https://h/agent-manager",
                        "ann",
                        new org.agentdesk.core.session.Secret("p")));
        jumped(desk, by).take(new Input.TimePassed());
        assertInstanceOf(Link.SigningIn.class, desk.state.link());
        desk.after(Duration.ofSeconds(31));
        assertInstanceOf(Link.SignedOut.class, desk.state.link());
    }

    @Test
    void anAttemptDoesNotWaitAnHourMoreBecauseTheClockWasSetBack() {
        var desk = Scenario.signedIn();
        jumped(desk, "-PT1H");
        var lost = assertInstanceOf(Link.Lost.class, desk.state.link());
        assertNull(lost.nextTry());
        assertEquals(desk.now.plusSeconds(20), lost.givenUp());
    }

    @Test
    void whatIsOverGoesAwayAtItsTime() {
        var desk = Scenario.signedIn().told(Scenario.task("RESERVED"));
        desk.told(new ServerEvent.TaskRevoked(Scenario.CONVERSATION));
        jumped(desk, "-PT1H").after(Duration.ofSeconds(5));
        assertTrue(desk.state.offers().isEmpty());
    }

    @Test
    void typingIsToldAlthoughItWasToldInTheFuture() {
        var desk = Scenario.inConversation();
        desk.take(new Command.Type(Scenario.CONVERSATION));
        desk.now = desk.now.minus(Duration.ofSeconds(4)); // too little to be called a jump
        desk.take(new Command.Type(Scenario.CONVERSATION));
        assertEquals(1, desk.emitted().size());
    }

    @Test
    void aDeskThatNobodyIsSignedInToDoesNotMind() {
        var desk = new Scenario(DeskSettings.DEFAULT);
        var before = desk.state;
        jumped(desk, "PT1H");
        assertEquals(before, desk.state);
        assertTrue(desk.effects.isEmpty());
    }
}
