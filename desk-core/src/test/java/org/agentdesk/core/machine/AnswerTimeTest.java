package org.agentdesk.core.machine;

import static org.agentdesk.core.machine.Scenario.CONVERSATION;
import static org.agentdesk.core.machine.Scenario.event;
import static org.agentdesk.core.machine.Scenario.live;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.EventName;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Sla;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The time in which a customer should have an answer (AGENT_SLA_*).
class AnswerTimeTest {

    private int events;

    private ServerEvent told(String action) {
        var sla = new EventData.Sla(Duration.ofMinutes(5), action, null);
        return live(event(EventName.AGENT_SLA_STARTED, "sla-" + ++events, sla));
    }

    private static Sla sla(Scenario desk) {
        var sla = desk.conversation().around().sla();
        assertNotNull(sla);
        return sla;
    }

    @Test
    void laterEventsOnlyChangeTheColour() {
        var desk = Scenario.inConversation().told(told("START_TIMER"));
        var ends = sla(desk).ends();
        desk.after(Duration.ofMinutes(3)).told(told("CHANGE_COLOR"));
        assertEquals(ends, sla(desk).ends());
        assertTrue(sla(desk).warning());
        assertFalse(sla(desk).extendable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"REMOVE_ALL_AGENTS", "PLAY_SOUND"})
    void anActionThatBeginsNothingLeavesTheClockAsItIs(String action) {
        var desk = Scenario.inConversation().told(told("START_TIMER"));
        var before = sla(desk);
        desk.after(Duration.ofMinutes(3));
        var later = new EventData.Sla(Duration.ofMinutes(5), action, desk.now);
        desk.told(live(event(EventName.AGENT_SLA_STARTED, "later", later)));
        assertEquals(before, sla(desk));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHANGE_COLOR", "SHOW_POPUP"})
    void aThresholdThatIsTheFirstThingHeardSaysHowMuchIsOver(String action) {
        var over = Duration.ofMinutes(4);
        var told = new EventData.Sla(Duration.ofMinutes(5), action, null, over);
        var desk = Scenario.inConversation();
        desk.told(live(event(EventName.AGENT_SLA_STARTED, "late", told)));
        assertEquals(desk.now.plus(Duration.ofMinutes(1)), sla(desk).ends());
        assertTrue(sla(desk).warning());
    }

    @Test
    void canBeBegunAnewOnceTheServerOffersIt() {
        var desk = Scenario.inConversation().told(told("START_TIMER"));
        desk.take(new Command.ExtendSla(CONVERSATION));
        assertTrue(desk.emitted().isEmpty());
        assertEquals(Notice.Kind.NOT_POSSIBLE, desk.notices().getLast());
        desk.told(told("SHOW_POPUP")).take(new Command.ExtendSla(CONVERSATION));
        var sent = assertInstanceOf(ClientCommand.Publish.class, desk.emitted().getFirst());
        assertEquals(EventName.RESET_AGENT_SLA, sent.event().name());
        assertEquals(new EventData.Other(Json.Obj.EMPTY), sent.event().data());
        desk.told(told("START_TIMER"));
        assertFalse(sla(desk).extendable());
    }
}
