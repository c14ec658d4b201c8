package org.agentdesk.ui.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.model.DeskOptions;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Link;
import org.agentdesk.core.model.Me;
import org.agentdesk.ui.FakeDesk;
import org.agentdesk.ui.composer.Drafts;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.fx.DeskStates;
import org.agentdesk.ui.fx.OpenConversation;
import org.agentdesk.ui.fx.Selection;
import org.agentdesk.ui.leftover.Losses;
import org.agentdesk.ui.leftover.Parting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is in the conversation, and handing it over.
class PeopleViewModelTest {

    private static final Participant BOT =
            new Participant("bot", "bot", "BOT", "Helper", Role.ASSISTANT, Json.Obj.EMPTY);

    private final FakeDesk desk = new FakeDesk();
    private final DeskStates states = new DeskStates(advised());
    private final Selection selection = new Selection();
    private final Drafts drafts = new Drafts(desk);
    private boolean agrees;
    private final PeopleViewModel model =
            new PeopleViewModel(
                    desk,
                    new OpenConversation(states, selection),
                    new Parting(
                            new Losses(states, drafts),
                            _ -> CompletableFuture.completedFuture(agrees)));

    PeopleViewModelTest() {
        selection.open("c1");
    }

    private static DeskState advised() {
        var talk = new Talk().says(Talk.CLARA, "Hi");
        var all =
                List.of(
                        Talk.participant(Talk.ANN, Role.PRIMARY),
                        Talk.participant(Talk.BOB, Role.ASSISTANT),
                        BOT);
        return Talk.desk(
                talk.conversation().withParticipants(all), talk.conversation("c2", "Bela"));
    }

    private Person bob() {
        return model.people().get(1);
    }

    @Test
    void onlyAgentsAdvise() {
        assertEquals(List.of("Bob Meyer"), advisers());
    }

    private List<String> advisers() {
        return model.people().stream().filter(Person::advises).map(Person::name).toList();
    }

    @Test
    void nobodyIsShownWhereAdministratorsDoNotWantIt() {
        var hidden = new DeskOptions(true, true, false, true, false);
        var state = advised();
        states.show(state.withAround(state.around().withOptions(hidden)));
        assertEquals(List.of(), model.people());
    }

    @Test
    void handsOverAfterAQuestion() {
        model.handOver(bob());
        assertEquals(List.of(), desk.asked);
        assertNotNull(model.heirProperty().get());
        model.confirm();
        assertEquals(List.of("handOver c1 a2"), desk.asked);
        assertNull(model.heirProperty().get());
    }

    @Test
    void asksOnceMoreWhereSomethingStaysBehind() {
        drafts.keep("c1", "I have looked it up and");
        desk.asked.clear();
        model.handOver(bob());
        model.confirm();
        assertEquals(List.of(), desk.asked);
        agrees = true;
        model.handOver(bob());
        model.confirm();
        assertEquals(List.of("handOver c1 a2"), desk.asked);
        model.letJoin(bob());
        assertEquals(2, desk.asked.size(), "who lets join stays, and so does what is written");
    }

    @Test
    void theQuestionGoesWithWhatItIsAbout() {
        model.handOver(bob());
        assertTrue(model.hide());
        model.confirm();
        model.handOver(bob());
        selection.open("c2");
        model.confirm();
        selection.open("c1");
        model.handOver(bob());
        var alone = List.of(Talk.participant(Talk.ANN, Role.PRIMARY));
        states.show(Talk.desk(new Talk().conversation().withParticipants(alone)));
        model.confirm();
        assertEquals(List.of(), desk.asked);
        assertFalse(model.hide());
    }

    @ParameterizedTest
    @CsvSource({"view_direct_transfer,true,false", "view_conference,false,true"})
    void eachHasItsScope(String scope, boolean handsOver, boolean letsJoin) {
        var scopes = Map.of("agent-conversation-control", Set.of(scope));
        var ann = new Me("a1", "ann", "Ann", "", null, List.of(), scopes, Json.Obj.EMPTY);
        states.show(advised().withMe(ann));
        assertEquals(handsOver, model.handsOverProperty().get());
        assertEquals(letsJoin, model.letsJoinProperty().get());
        model.handOver(bob());
        model.confirm();
        model.letJoin(bob());
        assertEquals(1, desk.asked.size());
        assertEquals(letsJoin, desk.asked.getFirst().endsWith("stay"));
    }

    @Test
    void nothingIsDoneWithoutALink() {
        states.show(advised().withLink(new Link.Lost(Talk.START, 1, Talk.START)));
        assertFalse(model.obstacleProperty().get().isEmpty());
        model.handOver(bob());
        model.letJoin(bob());
        assertNull(model.heirProperty().get());
        assertEquals(List.of(), desk.asked);
    }
}
