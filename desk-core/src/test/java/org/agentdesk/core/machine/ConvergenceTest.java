package org.agentdesk.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.RaisedHand;
import org.agentdesk.core.wire.ServerEventDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A desk that followed a conversation event by event knows the same as one that is told the whole
/// of it now. Seeded: a failing seed is run again by naming it.
class ConvergenceTest {

    private static final int STEPS = 400;

    private final ServerEventDecoder decoder = new ServerEventDecoder();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2026, 4711, 65537, 9_999_991})
    void followingIsTheSameAsBeingTold(long seed) {
        var random = new SplittableRandom(seed);
        var server = new TopicModel(random);
        var follower = open(server);
        for (int step = 0; step < STEPS; step++) {
            var event = server.next();
            tell(follower, "onCimEvent", event);
            if (random.nextInt(5) == 0) {
                tell(follower, "onCimEvent", event); // told twice
            }
            if (random.nextInt(7) == 0) {
                // and once more much later
                server.earlier().ifPresent(e -> tell(follower, "onCimEvent", e));
            }
            if (random.nextInt(40) == 0) {
                assertEquals(
                        known(open(server)), known(follower), "seed " + seed + " step " + step);
            }
            if (random.nextInt(60) == 0) {
                tell(follower, "onTopicData", server.topic());
            }
        }
        assertEquals(known(open(server)), known(follower), "seed " + seed);
    }

    private Scenario open(TopicModel server) {
        var desk = Scenario.signedIn();
        tell(desk, "onTopicData", server.topic());
        return desk;
    }

    private void tell(Scenario desk, String event, Json payload) {
        desk.told(decoder.decode(event, List.of(payload), Instant.EPOCH));
    }

    /// What both must agree on; what the agent did (read, typing) is not part of it.
    private static List<Object> known(Scenario desk) {
        Conversation c = desk.state.conversation(TopicModel.ID).orElseThrow();
        List<Object> known = new ArrayList<>();
        for (var entry : c.transcript()) {
            known.add(
                    entry instanceof Entry.Said said
                            ? said.id() + " " + said.author() + " " + said.delivery()
                            : entry.id());
        }
        known.add(c.role());
        known.add(c.customer());
        known.add(c.data());
        // told with the whole, hands have names only
        known.add(c.around().withHandsRaised(List.of()));
        known.add(c.around().handsRaised().stream().map(RaisedHand::name).toList());
        known.add(c.sessions().stream().map(s -> s.id() + s.active()).sorted().toList());
        known.add(c.participants().stream().map(p -> p.userId() + p.role()).sorted().toList());
        return known;
    }
}
