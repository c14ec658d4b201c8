package org.agentdesk.core.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.Assistance;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.session.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Several desks on one conversation: transfer, conference, consultation and supervision.
@Timeout(60)
class TogetherTest {

    private static final Assistance.Target SALES = new Assistance.Target.Queue("sales");
    private static final String ANN = "a0000000-0000-4000-8000-000000000001";
    private static final String BEN = "a0000000-0000-4000-8000-000000000002";

    private Workplace work;
    private String id;

    @BeforeEach
    void open() throws Exception {
        work = Workplace.open();
        id = work.inConversation();
    }

    @AfterEach
    void close() {
        work.close();
    }

    private static boolean has(DeskState state, Notice.Kind kind) {
        return state.notices().stream().anyMatch(n -> n.kind() == kind);
    }

    private static boolean in(DeskState state, String id, Role role) {
        return state.conversation(id).filter(c -> c.role() == role).isPresent();
    }

    private static boolean heard(DeskState state, String id, String text, boolean whisper) {
        return state.conversation(id).stream()
                .flatMap(c -> c.transcript().stream())
                .anyMatch(e ->
                        e instanceof Entry.Said said
                                && said.whisper() == whisper
                                && said.delivery().isConfirmed()
                                && said.message().body().text().equals(text));
    }

    private void say(Desk desk, String text) throws Exception {
        desk.send(id, text);
        Workplace.await(desk, "the echo of " + text, s -> heard(s, id, text, false));
    }

    private Offer offer(Desk desk) throws Exception {
        return Workplace.await(
                        desk, "ringing", s -> s.offer(id).filter(Offer::isRinging).isPresent())
                .offer(id)
                .orElseThrow();
    }

    @Test
    void aTransferThatOneDeskLetsRingOutRingsAtTheNext() throws Exception {
        var ben = work.readyColleague("ben");
        work.desk.notReady(null);
        work.await("not ready", s -> s.presence().state().name().equals("NOT_READY"));
        work.desk.assist(id, Assistance.TRANSFER, SALES, "She is in a hurry");
        var gone = work.await("transferred", s -> s.conversations().isEmpty());
        assertEquals("CHAT TRANSFERRED", gone.around().departures().getLast().reason());
        var offer = offer(ben);
        assertEquals("DIRECT_TRANSFER", offer.direction());
        assertEquals("She is in a hurry", offer.note());
        assertEquals("ann", offer.requestedBy());
        var sue = work.readyColleague("sue");
        work.post("/conversations/" + id + "/revoke", "{}");
        Workplace.await(ben, "gone", s -> s.offers().stream().noneMatch(Offer::isRinging));
        Workplace.take(sue, id);
        assertTrue(in(sue.state(), id, Role.PRIMARY));
        assertTrue(sue.state().conversation(id).orElseThrow().toString().contains("Hello"));
        say(sue, "I have it now");
    }

    @Test
    void aNamedAgentGetsTheConversation() throws Exception {
        var ben = work.readyColleague("ben");
        var target = new Assistance.Target.Agent(BEN);
        work.desk.assist(id, Assistance.TRANSFER, target, "");
        work.await("transferred", s -> s.conversations().isEmpty());
        assertEquals("DIRECT_TRANSFER", offer(ben).direction());
        Workplace.take(ben, id);
        say(ben, "Ben here");
        assertEquals(List.of("Ben here"), work.seenByCustomer(id));
    }

    @Test
    void aConferenceSpeaksWithTwoVoicesAndGoesOnWithOne() throws Exception {
        var ben = work.readyColleague("ben");
        work.desk.assist(id, Assistance.CONFERENCE, SALES, "");
        work.await("placed", s -> has(s, Notice.Kind.ASSISTANCE_PLACED));
        Workplace.take(ben, id);
        work.await("ben", s -> s.conversation(id).orElseThrow().participants().size() == 2);
        say(work.desk, "From ann");
        say(ben, "From ben");
        work.await("ben's words", s -> heard(s, id, "From ben", false));
        ben.leave(id);
        work.await("alone", s -> s.conversation(id).orElseThrow().participants().size() == 1);
        say(work.desk, "Only me again");
        assertEquals(List.of("From ann", "From ben", "Only me again"), work.seenByCustomer(id));
    }

    private Desk consulted() throws Exception {
        var ben = work.readyColleague("ben");
        var target = new Assistance.Target.Agent(BEN);
        work.desk.assist(id, Assistance.CONSULT, target, "What may I offer?");
        assertEquals("CONSULT", offer(ben).direction());
        Workplace.take(ben, id);
        assertTrue(in(ben.state(), id, Role.ASSISTANT));
        work.await("ben", s -> s.conversation(id).orElseThrow().participants().size() == 2);
        return ben;
    }

    @Test
    void aConsultedAgentIsHeardByTheAgentOnly() throws Exception {
        var ben = consulted();
        ben.send(id, "To the customer by mistake");
        Workplace.await(ben, "refused", s -> has(s, Notice.Kind.NOT_POSSIBLE));
        ben.whisper(id, "Ten per cent");
        work.await("the whisper", s -> heard(s, id, "Ten per cent", true));
        work.desk.whisper(id, "Thank you");
        Workplace.await(ben, "the thanks", s -> heard(s, id, "Thank you", true));
        assertEquals(List.of(), work.seenByCustomer(id));
    }

    @Test
    void aConsultedAgentMayTakeOver() throws Exception {
        var ben = consulted();
        work.desk.handOver(id, BEN, false);
        work.await("handed over", s -> s.conversations().isEmpty());
        Workplace.await(ben, "PRIMARY", s -> in(s, id, Role.PRIMARY));
        Workplace.await(ben, "told", s -> has(s, Notice.Kind.IN_CHARGE));
        say(ben, "I will help you");
        ben.leave(id);
        Workplace.await(ben, "gone", s -> s.conversations().isEmpty());
    }

    @Test
    void aConsultedAgentMayJoin() throws Exception {
        var ben = consulted();
        work.desk.handOver(id, BEN, true);
        Workplace.await(ben, "PRIMARY", s -> in(s, id, Role.PRIMARY));
        say(ben, "Hello from me");
        say(work.desk, "And from me");
    }

    @Test
    void aSupervisorWatchesWhispersAndTakesPart() throws Exception {
        var sue = work.colleague("sue");
        sue.monitor(id);
        Workplace.await(sue, "watching", s -> in(s, id, Role.SILENT_MONITOR));
        sue.send(id, "Not to be said");
        Workplace.await(sue, "refused", s -> has(s, Notice.Kind.NOT_POSSIBLE));
        sue.joinWhisper(id);
        Workplace.await(sue, "whispering", s -> in(s, id, Role.WHISPER));
        sue.whisper(id, "Offer a refund");
        work.await("the whisper", s -> heard(s, id, "Offer a refund", true));
        assertEquals(List.of(), work.seenByCustomer(id));
        sue.bargeIn(id);
        Workplace.await(sue, "taking part", s -> in(s, id, Role.PRIMARY));
        work.await(
                "told",
                s ->
                        s.conversation(id).orElseThrow().participants().stream()
                                .anyMatch(p ->
                                        p.name().startsWith("Sue") && p.role() == Role.PRIMARY));
        say(sue, "This is the supervisor");
        assertEquals(List.of("This is the supervisor"), work.seenByCustomer(id));
    }

    @Test
    void aSupervisorGoesWhenTheLastAgentGoes() throws Exception {
        var sue = work.colleague("sue");
        sue.monitor(id);
        Workplace.await(sue, "watching", s -> in(s, id, Role.SILENT_MONITOR));
        work.desk.leave(id);
        Workplace.await(sue, "out", s -> s.conversations().isEmpty());
        assertTrue(sue.state().link().isLive());
    }

    @Test
    void aRaisedHandBringsTheSupervisor() throws Exception {
        var sue = work.colleague("sue");
        work.desk.raiseHand(id);
        var told = Workplace.await(sue, "the hand", s -> has(s, Notice.Kind.HAND_RAISED));
        assertEquals(id, told.notices().getLast().about());
        assertEquals("Cara", told.notices().getLast().detail());
        sue.joinWhisper(id);
        Workplace.await(sue, "whispering", s -> in(s, id, Role.WHISPER));
        sue.whisper(id, "I am here");
        work.await("the whisper", s -> heard(s, id, "I am here", true));
    }

    @Test
    void takingTheSessionOverKeepsTheConversation() throws Exception {
        var second = work.colleague("ann");
        assertEquals("TAKEN_OVER", work.trouble().kind().name());
        var state = Workplace.await(second, "open", s -> s.conversation(id).isPresent());
        var conversation = state.conversation(id).orElseThrow();
        assertEquals(ANN, conversation.mine().userId());
        assertTrue(conversation.canSpeak());
        say(second, "Still me");
        assertFalse(
                second.state().conversation(id).orElseThrow().transcript().stream()
                        .anyMatch(e ->
                                e instanceof Entry.Said said
                                        && said.delivery() == Delivery.FAILED));
    }

    @Test
    void whatANamedAgentLetsRingOutIsSaid() throws Exception {
        var ben = work.readyColleague("ben");
        work.desk.assist(id, Assistance.CONSULT, new Assistance.Target.Agent(BEN), "");
        offer(ben);
        work.post("/conversations/" + id + "/revoke", "{}");
        work.await("nobody", s -> has(s, Notice.Kind.NOBODY_AVAILABLE));
        assertTrue(work.conversation(id).phase() instanceof Conversation.Phase.Open);
    }
}
