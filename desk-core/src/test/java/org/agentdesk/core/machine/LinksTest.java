package org.agentdesk.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.machine.Input.LoginAnswered;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.model.Trouble.Kind;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    private static final Command SIGN_IN = new Command.SignIn("https://h", "ann", new Secret("p"));
    private static final Trouble DOWN = new Trouble(Kind.SERVER_DOWN, "h");

    private static Kind whySignedOut(Scenario desk) {
        var link = assertInstanceOf(Link.SignedOut.class, desk.state.link());
        return present(link.why()).kind();
    }

    private static <T> T present(@Nullable T value) {
        assertNotNull(value);
        return value;
    }

    @Test
    void isLiveOnlyWhenThePresenceIsKnown() {
        var desk = new Scenario(DeskSettings.DEFAULT);
        desk.take(SIGN_IN);
        assertInstanceOf(Link.SigningIn.class, desk.state.link());
        desk.take(new LoginAnswered(new LoginAnswered.Outcome.Accepted(Scenario.ANN)));
        assertInstanceOf(Link.Connecting.class, desk.state.link());
        desk.take(new LinkInput.Connected());
        assertInstanceOf(Link.Connecting.class, desk.state.link());
        desk.told(Scenario.presence(AgentState.NOT_READY, MrdState.NOT_READY, true));
        assertInstanceOf(Link.Live.class, desk.state.link());
    }

    @Test
    void aRefusedLoginIsOverAndSaysWhy() {
        var desk = new Scenario(DeskSettings.DEFAULT);
        var wrong = new Trouble(Kind.WRONG_PASSWORD, null);
        desk.take(SIGN_IN);
        desk.take(new LoginAnswered(new LoginAnswered.Outcome.Refused(wrong)));
        assertEquals(Kind.WRONG_PASSWORD, whySignedOut(desk));
    }

    @Test
    void anAnswerToACancelledLoginIsNotHeard() {
        var desk = new Scenario(DeskSettings.DEFAULT);
        desk.take(SIGN_IN).take(new Command.CancelSignIn());
        desk.take(new LoginAnswered(new LoginAnswered.Outcome.Accepted(Scenario.ANN)));
        assertNull(assertInstanceOf(Link.SignedOut.class, desk.state.link()).why());
    }

    @Test
    void aLoginThatIsNeverAnsweredEnds() {
        var desk = new Scenario(DeskSettings.DEFAULT).take(SIGN_IN);
        assertEquals(Kind.NO_ANSWER, whySignedOut(desk.after(Duration.ofMinutes(1))));
    }

    @Test
    void aServerThatNeverTellsThePresenceIsGivenUp() {
        var desk = new Scenario(DeskSettings.DEFAULT).take(SIGN_IN);
        desk.take(new LoginAnswered(new LoginAnswered.Outcome.Accepted(Scenario.ANN)));
        desk.take(new LinkInput.Connected());
        assertEquals(Kind.NO_PRESENCE, whySignedOut(desk.after(Duration.ofMinutes(1))));
    }

    @ParameterizedTest
    @CsvSource({"login-failed,WRONG_PASSWORD", "busy,REFUSED"})
    void aRefusedHandshakeSaysWhy(String message, Kind kind) {
        var desk = new Scenario(DeskSettings.DEFAULT).take(SIGN_IN);
        desk.take(new LoginAnswered(new LoginAnswered.Outcome.Accepted(Scenario.ANN)));
        desk.take(new LinkInput.Refused(message, Json.Null.NULL));
        assertEquals(kind, whySignedOut(desk));
    }

    @Test
    void aLicenceErrorIsToldAsOne() {
        var content = Json.obj("key", Json.of("LM"), "licStatus", Json.of("EXPIRED"));
        var desk = new Scenario(DeskSettings.DEFAULT).take(SIGN_IN);
        desk.take(new LoginAnswered(new LoginAnswered.Outcome.Accepted(Scenario.ANN)));
        desk.take(new LinkInput.Refused("", Json.obj("content", content)));
        assertEquals(Kind.LICENCE, whySignedOut(desk));
    }

    @Test
    void aLostLinkIsTriedAgainEverLessOften() {
        var desk = Scenario.signedIn().take(new LinkInput.Lost(DOWN));
        var lastWait = Duration.ZERO;
        for (int attempt = 1; attempt <= 8; attempt++) {
            var lost = assertInstanceOf(Link.Lost.class, desk.state.link());
            assertEquals(attempt, lost.attempt());
            lastWait = Duration.between(desk.now, present(lost.nextTry()));
            assertTrue(lastWait.compareTo(Duration.ofSeconds(16)) < 0, "waits " + lastWait);
            desk.after(lastWait);
            assertTrue(desk.effects.contains(new Effect.Connect(Scenario.ANN)));
            desk.take(new LinkInput.Lost(DOWN));
        }
        assertTrue(lastWait.compareTo(Duration.ofSeconds(5)) > 0, "waits " + lastWait);
    }

    @Test
    void theAgeOfThePictureStaysWhileRetrying() {
        var desk = Scenario.signedIn();
        var asOf = desk.now;
        desk.take(new LinkInput.Lost(DOWN)).after(Duration.ofSeconds(20));
        desk.take(new LinkInput.Lost(DOWN));
        assertEquals(asOf, assertInstanceOf(Link.Lost.class, desk.state.link()).asOf());
    }

    @Test
    void retryNowDoesNotWait() {
        var desk = Scenario.signedIn().take(new LinkInput.Lost(DOWN)).take(new Command.RetryNow());
        assertTrue(desk.effects.contains(new Effect.Connect(Scenario.ANN)));
        desk.take(new Command.RetryNow());
        assertTrue(desk.effects.isEmpty(), "an attempt is under way");
    }

    @Test
    void comingBackIsLiveAgain() {
        var desk = Scenario.signedIn().take(new LinkInput.Lost(DOWN)).take(new Command.RetryNow());
        desk.take(new LinkInput.Connected());
        assertInstanceOf(Link.Live.class, desk.state.link());
    }

    @Test
    void aPassingRefusalWhileComingBackIsTriedAgain() {
        var desk = Scenario.signedIn().take(new LinkInput.Lost(DOWN)).take(new Command.RetryNow());
        desk.take(new LinkInput.Refused("starting up", Json.Null.NULL));
        assertInstanceOf(Link.Lost.class, desk.state.link());
    }

    @Test
    void aTakeOverEndsTheSessionWithoutReconnecting() {
        var desk = Scenario.signedIn().told(new ServerEvent.SessionRemoved());
        assertEquals(Kind.TAKEN_OVER, whySignedOut(desk));
        assertTrue(desk.effects.contains(new Effect.Disconnect()));
        desk.take(new LinkInput.Lost(DOWN));
        assertEquals(Kind.TAKEN_OVER, whySignedOut(desk));
    }

    @Test
    void aServerThatClosesEndsTheSession() {
        var desk = Scenario.signedIn().take(new LinkInput.ClosedByServer());
        assertEquals(Kind.SERVER_CLOSED, whySignedOut(desk));
    }

    @Test
    void signingOutWaitsForTheServersWord() {
        var desk = Scenario.signedIn().take(new Command.SignOut(null));
        assertEquals(
                new ClientCommand.ChangeAgentState("ann-id", "LOGOUT", null),
                desk.emitted().getFirst());
        assertInstanceOf(Link.SigningOut.class, desk.state.link());
        desk.told(Scenario.presence(AgentState.LOGOUT, MrdState.LOGOUT, true));
        assertNull(assertInstanceOf(Link.SignedOut.class, desk.state.link()).why());
    }

    @Test
    void signingOutDoesNotWaitForEver() {
        var desk = Scenario.signedIn().take(new Command.SignOut(null));
        desk.after(Duration.ofSeconds(30));
        assertInstanceOf(Link.SignedOut.class, desk.state.link());
    }

    @Test
    void aForcedLogoutSaysSo() {
        var desk = Scenario.signedIn();
        desk.told(Scenario.presence(AgentState.LOGOUT, MrdState.LOGOUT, true));
        assertEquals(Kind.SIGNED_OUT_BY_SERVER, whySignedOut(desk));
    }

    @Test
    void nothingIsHeardWhenNobodyIsSignedIn() {
        var desk = new Scenario(DeskSettings.DEFAULT);
        var before = desk.state;
        desk.told(Scenario.task("RESERVED"));
        assertEquals(before, desk.state);
    }

    private static Scenario refusedOnComingBack() {
        var desk = Scenario.inConversation();
        desk.take(new LinkInput.Lost(DOWN));
        desk.take(new Command.Send(Scenario.CONVERSATION, "m-1", "Not lost"));
        desk.take(new Command.RetryNow());
        return desk.take(new LinkInput.Refused("login-failed", Json.Null.NULL));
    }

    @Test
    void aDeskWhoseSignInIsNoLongerTakenAsksForThePasswordAndKeepsEverything() {
        var wrong = new Trouble(Kind.WRONG_PASSWORD, null);
        var desk = refusedOnComingBack();
        assertEquals(Kind.SIGN_IN_EXPIRED, whySignedOut(desk));
        assertEquals(Delivery.QUEUED, desk.said("m-1").delivery());
        desk.take(SIGN_IN);
        desk.take(new LoginAnswered(new LoginAnswered.Outcome.Refused(wrong)));
        assertEquals(Kind.WRONG_PASSWORD, whySignedOut(desk));
        assertEquals(Delivery.QUEUED, desk.said("m-1").delivery());
        desk.take(SIGN_IN);
        desk.take(new Command.CancelSignIn());
        desk.take(SIGN_IN);
        desk.take(new LoginAnswered(new LoginAnswered.Outcome.Accepted(Scenario.ANN)));
        desk.take(new LinkInput.Connected());
        desk.told(Scenario.presence(AgentState.NOT_READY, MrdState.NOT_READY, true));
        assertInstanceOf(Link.Live.class, desk.state.link());
        desk.told(Scenario.topic());
        assertEquals(Delivery.SENDING, desk.said("m-1").delivery());
        assertEquals(1, desk.emitted().size());
    }

    @Test
    void anotherAgentFindsNothingOfIt() {
        var desk = refusedOnComingBack();
        desk.take(new Command.SignIn("https://h", "ben", new Secret("p")));
        assertEquals(List.of(), desk.state.conversations());
        var renamed = refusedOnComingBack();
        renamed.take(SIGN_IN);
        var other = new Me("x", "ann", "", "", null, List.of(), Map.of(), Json.Obj.EMPTY);
        renamed.take(new LoginAnswered(new LoginAnswered.Outcome.Accepted(other)));
        assertEquals(List.of(), renamed.state.conversations());
    }
}
