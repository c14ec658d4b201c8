package org.agentdesk.core.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.StreamSupport;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Author;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Notice;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.model.Trouble.Kind;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.simulator.SimulatorSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The main job, and what can go wrong with it, on a real connection.
@Timeout(60)
class FirstLightTest {

    private Workplace work;

    @BeforeEach
    void open() throws Exception {
        work = Workplace.open();
    }

    @AfterEach
    void close() {
        work.close();
    }

    private static boolean has(DeskState state, String id, Author.Kind kind, Delivery delivery) {
        return state.conversation(id).stream()
                .flatMap(c -> c.transcript().stream())
                .anyMatch(e ->
                        e instanceof Entry.Said said
                                && said.author().kind() == kind
                                && said.delivery() == delivery);
    }

    private long onServer(String id, String text) throws Exception {
        var events = work.control("GET", "/conversations/" + id, "").path("transcript");
        return StreamSupport.stream(events.spliterator(), false)
                .filter(m -> m.toString().contains(text))
                .count();
    }

    private boolean hasNotice(DeskState state, Notice.Kind kind) {
        return state.notices().stream().anyMatch(n -> n.kind() == kind);
    }

    @Test
    void takesAChatAnswersItAndLeaves() throws Exception {
        var id = work.inConversation();
        assertEquals(AgentState.READY, work.desk.state().presence().state());
        work.await("busy with one", s -> Workplace.chat(s) == MrdState.ACTIVE);
        work.await("her words", s -> has(s, id, Author.Kind.CUSTOMER, Delivery.RECEIVED));
        assertEquals("Cara", work.conversation(id).customerName());

        work.desk.read(id);
        work.desk.typing(id);
        work.desk.send(id, "Good morning");
        work.await("the echo", s -> has(s, id, Author.Kind.ME, Delivery.SENT));
        assertEquals(1, onServer(id, "Good morning"));
        work.post("/conversations/" + id + "/read", "{}");
        work.await("seen", s -> has(s, id, Author.Kind.ME, Delivery.SEEN));

        work.desk.leave(id);
        work.await("gone", s -> s.conversations().isEmpty());
        work.await("free again", s -> Workplace.chat(s) == MrdState.READY);
        work.desk.signOut(null);
        work.await("signed out", s -> s.link() instanceof Link.SignedOut(var why) && why == null);
    }

    @Test
    void wrapsUpWhereTheServerWantsIt() throws Exception {
        var id = work.inConversation();
        work.post("/settings", "{\"wrapUpMillis\":30000}");
        work.desk.leave(id);
        var state =
                work.await(
                        "wrap-up",
                        s ->
                                s.conversation(id)
                                        .filter(c -> c.phase() instanceof Conversation.Phase.WrapUp)
                                        .isPresent());
        assertFalse(state.conversation(id).orElseThrow().canSpeak());
        work.desk.skipWrapUp(id);
        work.await("gone", s -> s.conversations().isEmpty());
    }

    @Test
    void anOfferThatIsTakenBackIsShownAsSuch() throws Exception {
        work.signIn();
        work.beReady();
        var id = work.customerComes("Hello");
        work.await("ringing", s -> s.offers().stream().anyMatch(Offer::isRinging));
        work.post("/conversations/" + id + "/leave", "{}");
        var gone = work.await("gone", s -> s.offers().stream().noneMatch(Offer::isRinging));
        var phase = assertInstanceOf(Offer.Phase.Gone.class, gone.offer(id).orElseThrow().phase());
        assertEquals(Offer.Outcome.REVOKED, phase.outcome());
    }

    @Test
    void aDomainStaysOffUnderAnAgentWhoIsNotReady() throws Exception {
        work.signIn();
        work.desk.switchMrd(Workplace.CHAT, true);
        var state = work.await("told", s -> hasNotice(s, Notice.Kind.MRD_NEEDS_READY_AGENT));
        assertEquals(MrdState.NOT_READY, Workplace.chat(state));
    }

    @Test
    void aLostLinkComesBackAndNothingIsLostOrSentTwice() throws Exception {
        var id = work.inConversation();
        work.post("/agents/ann/drop", "{}");
        work.await("lost", s -> s.link() instanceof Link.Lost);
        work.desk.send(id, "Written while offline");
        work.post("/conversations/" + id + "/messages", "{\"text\":\"Are you there?\"}");
        work.desk.retryNow();
        work.await("back", s -> s.link().isLive());
        work.await("sent", s -> has(s, id, Author.Kind.ME, Delivery.SENT));
        assertEquals(1, onServer(id, "Written while offline"));
        assertTrue(
                work.conversation(id).transcript().stream()
                        .anyMatch(e -> e.toString().contains("Are you there?")));
    }

    @Test
    void aSecondEchoIsNoSecondBubble() throws Exception {
        var id = work.inConversation();
        work.post("/faults/duplicate", "{\"events\":20}");
        work.desk.send(id, "Once");
        work.await("the echo", s -> has(s, id, Author.Kind.ME, Delivery.SENT));
        work.post("/conversations/" + id + "/messages", "{\"text\":\"Done\"}");
        work.await("done", s -> s.toString().contains("Done"));
        var bubbles =
                work.conversation(id).transcript().stream()
                        .filter(e ->
                                e instanceof Entry.Said said
                                        && said.message().body().text().equals("Once"))
                        .count();
        assertEquals(1, bubbles);
    }

    @Test
    void signingInElsewhereEndsThisSession() throws Exception {
        work.signIn();
        try (var other = AgentDesk.open(work.desk.state().settings())) {
            other.signIn(work.simulator.baseUri().toString(), "ann", new Secret("secret"));
            Workplace.await(other, "live", s -> s.link().isLive());
            assertEquals(Kind.TAKEN_OVER, work.trouble().kind());
            Thread.sleep(200); // long enough for a wrong reconnect to evict the other
            assertTrue(other.state().link().isLive());
        }
    }

    @Test
    void aServerThatEndsTheSessionIsTakenAtItsWord() throws Exception {
        work.signIn();
        work.post("/agents/ann/close", "{}");
        assertEquals(Kind.SERVER_CLOSED, work.trouble().kind());
    }

    @Test
    void aSupervisorMayEndTheSession() throws Exception {
        work.signIn();
        work.post("/agents/ann/logout", "{}");
        assertEquals(Kind.SIGNED_OUT_BY_SERVER, work.trouble().kind());
    }

    @Test
    void aRequestWithoutChannelSessionStillRings() throws Exception {
        work.signIn();
        work.post(
                "/agents/ann/emit",
                "{\"event\":\"taskRequest\",\"payload\":{\"conversationId\":\"x\",\"taskId\":\"t\"}}");
        var state = work.await("ringing", s -> s.offer("x").filter(Offer::isRinging).isPresent());
        assertTrue(hasNotice(state, Notice.Kind.UNREADABLE));
        assertTrue(state.link().isLive());
    }

    @Test
    void anEventThatIsNoJsonClosesNothing() throws Exception {
        var id = work.inConversation();
        var payload = "{\"cimEvent\":\"{not json\",\"conversationId\":\"" + id + "\"}";
        work.post("/agents/ann/emit", "{\"event\":\"onCimEvent\",\"payload\":" + payload + "}");
        var state = work.await("told", s -> hasNotice(s, Notice.Kind.UNREADABLE));
        assertInstanceOf(
                Entry.Unread.class, state.conversation(id).orElseThrow().transcript().getLast());
        work.desk.send(id, "Still here");
        work.await("the echo", s -> has(s, id, Author.Kind.ME, Delivery.SENT));
    }

    @Test
    void aTopicWithNullEventsClosesNothing() throws Exception {
        var id = work.inConversation();
        var payload =
                "{\"conversationId\":\"y\",\"topicData\":{\"id\":\"y\",\"topicEvents\":[null,{}]}}";
        work.post("/agents/ann/emit", "{\"event\":\"onTopicData\",\"payload\":" + payload + "}");
        var state = work.await("opened", s -> s.conversation("y").isPresent());
        assertTrue(hasNotice(state, Notice.Kind.UNREADABLE));
        assertTrue(state.conversation(id).isPresent());
    }

    @Test
    void whatCannotBeAcceptedAnyMoreIsSaid() throws Exception {
        work.signIn();
        work.post(
                "/agents/ann/emit",
                "{\"event\":\"taskRequest\",\"payload\":{\"conversationId\":\"x\",\"taskId\":\"t\"}}");
        work.await("ringing", s -> s.offer("x").filter(Offer::isRinging).isPresent());
        work.desk.accept("x");
        work.await("lost", s -> hasNotice(s, Notice.Kind.OFFER_LOST));
    }

    @Test
    void ronaTakesTheOfferBackAndTeachesTheDesk() throws Exception {
        try (var quick =
                new Workplace(SimulatorSettings.standard().withRona(Duration.ofSeconds(5)))) {
            quick.signIn();
            quick.beReady();
            var id = quick.customerComes("Hello");
            var state =
                    quick.await(
                            "expired",
                            s ->
                                    s.offer(id)
                                            .filter(o -> o.phase() instanceof Offer.Phase.Gone)
                                            .isPresent());
            assertEquals(Duration.ofSeconds(5), state.settings().rona());
        }
    }
}
