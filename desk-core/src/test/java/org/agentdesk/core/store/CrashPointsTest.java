package org.agentdesk.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.agentdesk.core.cim.CimEvent;
import org.agentdesk.core.cim.EventData;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.cim.Participant;
import org.agentdesk.core.cim.Role;
import org.agentdesk.core.machine.Effect;
import org.agentdesk.core.machine.Input;
import org.agentdesk.core.machine.Input.Command;
import org.agentdesk.core.machine.Input.LinkInput;
import org.agentdesk.core.machine.Machine;
import org.agentdesk.core.machine.Scenario;
import org.agentdesk.core.machine.Stamped;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.MrdState;
import org.agentdesk.core.model.Trouble;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.wire.ClientCommand;
import org.agentdesk.core.wire.ServerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// A desk that dies just before or just after each of its writes, and again in its next life, until
/// it gets through. The machine and the file are real; the server is a list.
class CrashPointsTest {

    private static final int MESSAGES = 10;
    private static final List<String> CONVERSATIONS = List.of("c-1", "c-2");
    private static final String GONE = "c-2";
    private static final String ACCOUNT = "https://cx.example|ann-id";

    @TempDir private Path folder;

    /// The process is gone.
    private static final class Dead extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// What the server has, by conversation.
    private final Map<String, List<CimEvent>> server = new LinkedHashMap<>();

    /// The ids that a caller was told are safe.
    private final Set<String> acknowledged = new HashSet<>();

    private int lives;

    /// What is certainly on disk of the half sentence, and whether its conversation is over.
    private String typed = "";

    private boolean closed;

    private static String id(CimEvent event) {
        return ((EventData.Message) event.data()).message().id();
    }

    private static ServerEvent.TopicData topic(String id, List<CimEvent> events) {
        var record = Json.obj("role", Json.of("PRIMARY"));
        var ann = Scenario.ANN;
        var mine = new Participant("p-1", ann.id(), "AGENT", "Ann", Role.PRIMARY, record);
        return new ServerEvent.TopicData(
                id,
                Scenario.ROOM,
                "t",
                Scenario.CARA,
                List.of(Scenario.SESSION),
                List.of(mine),
                mine,
                Json.Obj.EMPTY,
                events,
                0,
                null,
                null,
                List.of(),
                List.of());
    }

    /// One run of the process.
    private final class Life implements AutoCloseable {

        private final Shelf shelf;
        private final Random dice;
        private final ArrayDeque<Input> coming = new ArrayDeque<>();
        private DeskState state = DeskState.signedOut(DeskSettings.DEFAULT);
        private final int life = ++lives;
        private int writes;
        private final int last;
        private int inputs;

        /// @param last the write at which it dies; even: before it, odd: after it
        Life(int last, long seed) throws Exception {
            this.last = last;
            dice = new Random(seed);
            var key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
            shelf =
                    SqliteShelf.open(
                            folder.resolve("desk.db"),
                            new Sealing(key),
                            Clock.systemUTC(),
                            SynchronousMode.OFF);
        }

        void take(Input input) throws Exception {
            coming.add(input);
            while (!coming.isEmpty()) {
                var stamped =
                        new Stamped(
                                Kept.AT.plusMillis(inputs),
                                "fresh-" + life + "-" + ++inputs,
                                coming.poll());
                var step = Machine.step(state, stamped);
                state = step.state();
                for (var effect : step.effects()) {
                    perform(effect);
                }
            }
        }

        private void perform(Effect effect) throws Exception {
            switch (effect) {
                case Effect.Restore(var me) -> {
                    var left = shelf.content(ACCOUNT);
                    assertEquals(0, left.unreadable());
                    coming.add(
                            new Input.Restored(
                                    me.id(),
                                    left.messages(),
                                    left.drafts(),
                                    left.wrapUps(),
                                    left.leftovers()));
                }
                case Effect.Keep(var message) -> {
                    write(new Change.Message(ACCOUNT, message));
                    coming.add(new Input.Stored(message.id()));
                }
                case Effect.Forget(var id) -> write(new Change.NoMessage(ACCOUNT, id));
                case Effect.KeepDraft(var id, var draft) ->
                        write(new Change.Draft(ACCOUNT, id, draft));
                case Effect.SetAside(var leftover) -> write(new Change.Aside(ACCOUNT, leftover));
                case Effect.ForgetDrafts(var id) -> write(new Change.NoDrafts(ACCOUNT, id));
                case Effect.Emit(ClientCommand.Publish(var _, var id, var _, var event)) ->
                        published(id, event);
                default -> {
                    // nothing that outlives the process
                }
            }
        }

        private void write(Change change) throws Exception {
            writes++;
            if (writes * 2 == last) {
                throw new Dead();
            }
            shelf.write(List.of(change));
            if (writes * 2 + 1 == last) {
                throw new Dead();
            }
        }

        /// The server has it; the echo comes, or is lost with the link.
        private void published(String conversation, CimEvent event) {
            server.computeIfAbsent(conversation, _ -> new ArrayList<>()).add(event);
            if (dice.nextInt(4) > 0) {
                var told = new ServerEvent.CimEventTold(conversation, event);
                coming.add(new Input.Arrived(told, null));
            } else {
                coming.add(new LinkInput.Lost(new Trouble(Trouble.Kind.SERVER_DOWN, null)));
            }
        }

        void signIn() throws Exception {
            take(new Command.SignIn("https://cx.example", "ann", new Secret("")));
            take(new Input.LoginAnswered(new Input.LoginAnswered.Outcome.Accepted(Scenario.ANN)));
            connect();
        }

        private void connect() throws Exception {
            take(new LinkInput.Connected());
            var presence = Scenario.presence(AgentState.READY, MrdState.READY, true);
            take(new Input.Arrived(presence, null));
            for (var id : CONVERSATIONS) {
                if (id.equals(GONE) && closed) {
                    continue;
                }
                var events = List.copyOf(server.getOrDefault(id, List.of()));
                take(new Input.Arrived(topic(id, events), null));
            }
        }

        /// The caller sends what was not acknowledged yet, under the same ids.
        void work() throws Exception {
            for (int i = 0; i < MESSAGES; i++) {
                var id = "m-" + i;
                var conversation = CONVERSATIONS.get(i % CONVERSATIONS.size());
                if (!acknowledged.contains(id)) {
                    take(new Command.Send(conversation, id, "text " + i));
                    acknowledged.add(id);
                }
                if (!state.link().isLive() && dice.nextBoolean()) {
                    take(new Command.RetryNow());
                    connect();
                }
            }
            while (!state.link().isLive() || !state.kept().outbox().isEmpty()) {
                take(new Command.RetryNow());
                connect();
            }
        }

        /// Half a sentence, a second one, and the conversation is gone before it is sent.
        void writeHalf() throws Exception {
            for (var text : List.of("Dear", "Dear Ca")) {
                if (state.conversation(GONE).isPresent()) {
                    take(new Command.KeepDraft(GONE, new MessageDraft(text, null)));
                    typed = text;
                }
            }
            closed = true;
            take(new Input.Arrived(new ServerEvent.TopicLeft(GONE, "CLOSED"), null));
        }

        /// What is left once no conversation can come back any more.
        List<String> leftInTheEnd() throws Exception {
            inputs += 60_000;
            take(new Input.TimePassed());
            assertTrue(state.kept().composing().conversations().isEmpty());
            return state.kept().leftovers().stream()
                    .flatMap(left -> left.drafts().stream())
                    .map(MessageDraft::text)
                    .toList();
        }

        @Override
        public void close() {
            shelf.close();
        }
    }

    /// Whether it got through.
    private boolean live(int last, long seed) throws Exception {
        try (var life = new Life(last, seed)) {
            life.signIn();
            life.work();
            return true;
        } catch (Dead e) {
            return false;
        }
    }

    private void check(String where) {
        Map<String, List<String>> expected = new TreeMap<>();
        for (int i = 0; i < MESSAGES; i++) {
            var conversation = CONVERSATIONS.get(i % CONVERSATIONS.size());
            expected.computeIfAbsent(conversation, _ -> new ArrayList<>()).add("m-" + i);
        }
        Map<String, List<String>> had = new TreeMap<>();
        server.forEach(
                (id, events) -> had.put(id, events.stream().map(CrashPointsTest::id).toList()));
        assertEquals(expected, had, where);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whereverItDiesNothingIsLostAndNothingSaidTwice(long seed) throws Exception {
        int deaths = 0;
        boolean through = false;
        for (int last = 2; !through; last++) {
            server.clear();
            acknowledged.clear();
            int life = 1;
            through = live(last, seed);
            for (boolean done = through; !done; life++) {
                done = live(life > 3 ? 0 : 2 + (last * life) % 9, seed + life);
                deaths++;
            }
            check("seed " + seed + ", died at half-write " + last);
        }
        assertTrue(deaths > MESSAGES, "it died " + deaths + " times");
    }

    @Test
    void whereverItDiesHalfASentenceIsThereOnceAfterItsConversationIsGone() throws Exception {
        int last = 2;
        for (boolean through = false; !through; last++) {
            Files.deleteIfExists(folder.resolve("desk.db"));
            typed = "";
            closed = false;
            through = writesHalf(last);
            try (var next = new Life(0, last)) {
                next.signIn();
                var left = next.leftInTheEnd();
                assertTrue(left.size() <= 1, "half-write " + last + ": " + left);
                var text = left.isEmpty() ? "" : left.getFirst();
                assertTrue(text.startsWith(typed), "half-write " + last + ": " + text);
            }
        }
        assertTrue(last > 6, "it died at each of its writes");
    }

    private boolean writesHalf(int last) throws Exception {
        try (var life = new Life(last, last)) {
            life.signIn();
            life.writeHalf();
            return true;
        } catch (Dead e) {
            closed = true; // nobody waits for a desk that is gone
            return false;
        }
    }
}
