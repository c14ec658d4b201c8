package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.presence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.PresenceRequest;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.wire.ClientCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PresencesTest {

    private static final Command ON = new Command.SwitchMrd("chat", true);

    @Test
    void aChangeIsPendingUntilTheServerAnswers() {
        var desk = Scenario.signedIn().take(new Command.Ready());
        assertEquals(
                List.of(new ClientCommand.ChangeAgentState("ann-id", "READY", null)),
                desk.emitted());
        assertTrue(desk.state.pending(PresenceRequest.AGENT).isPresent());
        assertEquals(AgentState.NOT_READY, desk.state.presence().state());
        desk.told(presence(AgentState.READY, MrdState.NOT_READY, true));
        assertTrue(desk.state.presenceRequests().isEmpty());
        assertEquals(AgentState.READY, desk.state.presence().state());
    }

    @Test
    void oneQuestionAtATimeForASubject() {
        var desk = Scenario.signedIn().take(new Command.Ready()).take(new Command.Ready());
        assertTrue(desk.emitted().isEmpty());
        assertEquals(1, desk.state.presenceRequests().size());
    }

    @Test
    void aRefusalRollsBackAndSaysSo() {
        var desk = Scenario.signedIn().take(new Command.Ready());
        desk.told(presence(AgentState.NOT_READY, MrdState.NOT_READY, false));
        assertTrue(desk.state.presenceRequests().isEmpty());
        assertEquals(List.of(Notice.Kind.STATE_UNCHANGED), desk.notices());
    }

    @Test
    void askingForWhatAlreadyIsNeedsNoWord() {
        var desk = Scenario.signedIn().take(new Command.NotReady(null));
        desk.told(presence(AgentState.NOT_READY, MrdState.NOT_READY, false));
        assertTrue(desk.notices().isEmpty());
    }

    @Test
    void aDomainIsNotEvenAskedForUnderAnAgentWhoIsNotReady() {
        var desk = Scenario.signedIn().take(ON);
        assertTrue(desk.emitted().isEmpty());
        assertEquals(List.of(Notice.Kind.MRD_NEEDS_READY_AGENT), desk.notices());
    }

    @Test
    void aDomainIsSwitchedOnUnderAReadyAgent() {
        var desk = Scenario.signedIn();
        desk.told(presence(AgentState.READY, MrdState.NOT_READY, true)).take(ON);
        assertEquals(
                List.of(new ClientCommand.ChangeMrdState("ann-id", "chat", "READY")),
                desk.emitted());
        desk.told(presence(AgentState.READY, MrdState.READY, true));
        assertTrue(desk.state.presenceRequests().isEmpty());
    }

    @Test
    void aDomainNobodyHasIsNotAskedFor() {
        var desk = Scenario.signedIn().take(new Command.SwitchMrd("fax", false));
        assertTrue(desk.emitted().isEmpty());
    }

    @Test
    void aQuestionThatIsNeverAnsweredIsGivenUp() {
        var desk = Scenario.signedIn().take(new Command.Ready()).after(Duration.ofSeconds(11));
        assertTrue(desk.state.presenceRequests().isEmpty());
        assertEquals(List.of(Notice.Kind.STATE_NO_ANSWER), desk.notices());
    }

    @Test
    void changesOfSomebodyElseAreShownToo() {
        var desk = Scenario.signedIn();
        desk.told(presence(AgentState.READY, MrdState.BUSY, true));
        assertEquals(MrdState.BUSY, desk.state.presence().mrd("chat").orElseThrow().state());
    }

    @Test
    void noQuestionOutlivesTheLink() {
        var desk = Scenario.signedIn().take(new Command.Ready());
        desk.take(new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null)));
        assertTrue(desk.state.presenceRequests().isEmpty());
        desk.take(new Command.Ready());
        assertTrue(desk.emitted().isEmpty());
        assertEquals(List.of(Notice.Kind.NOT_POSSIBLE), desk.notices());
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "agent,     domain,            ready, not ready, domain on, domain off",
                "NOT_READY, NOT_READY,         asked, asked,     refused,   asked",
                "NOT_READY, PENDING_NOT_READY, asked, asked,     refused,   asked",
                "READY,     NOT_READY,         asked, asked,     asked,     asked",
                "READY,     READY,             asked, asked,     asked,     asked",
                "READY,     ACTIVE,            asked, asked,     asked,     asked",
                "READY,     BUSY,              asked, asked,     asked,     asked",
                "READY,     INTERRUPTED,       asked, asked,     asked,     asked",
                "UNKNOWN,   UNKNOWN,           asked, asked,     asked,     asked",
            })
    void whatMayBeAskedInAState(
            AgentState agent,
            MrdState domain,
            String ready,
            String notReady,
            String on,
            String off) {
        check(agent, domain, new Command.Ready(), ready);
        check(agent, domain, new Command.NotReady(null), notReady);
        check(agent, domain, ON, on);
        check(agent, domain, new Command.SwitchMrd("chat", false), off);
    }

    private static void check(AgentState agent, MrdState domain, Command command, String expected) {
        var desk = Scenario.signedIn().told(presence(agent, domain, true));
        var before = desk.state.presence();
        desk.take(command);
        boolean asked = expected.equals("asked");
        assertEquals(asked ? 1 : 0, desk.emitted().size(), () -> agent + " " + command);
        assertEquals(asked ? 0 : 1, desk.notices().size(), () -> agent + " " + command);
        assertEquals(before, desk.state.presence(), "only the server changes it");
    }

    @ParameterizedTest
    @EnumSource(MrdState.class)
    void aDomainShowsWhateverTheServerSays(MrdState state) {
        var desk = Scenario.signedIn().told(presence(AgentState.READY, state, true));
        assertEquals(state, desk.state.presence().mrd("chat").orElseThrow().state());
    }
}
