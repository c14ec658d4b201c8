package org.agentdesk.core.diagnostics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.model.AgentState;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.DeskSettings;
import org.agentdesk.core.model.DeskState;
import org.agentdesk.core.model.Entry;
import org.agentdesk.core.model.Offer;
import org.agentdesk.core.session.AgentDesk;
import org.agentdesk.core.session.Desk;
import org.agentdesk.core.session.Secret;
import org.agentdesk.core.simulated.Workplace;
import org.agentdesk.core.wire.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A bundle of a session in which much was said that is nobody's business.
@Timeout(120)
class BundleTest {

    private static final String PASSWORD = "Gr\u00fcner/T33 \"heute\"";
    private static final String TOKEN =
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm4iLCJqdGkiOiI0NzExIn0.c2lnbmF0dXJl";
    private static final String CARD = "4111111111111111";
    private static final String SPACED_CARD = "5500 0055 5555 5559";
    private static final String E_MAIL = "cara.doe@customer.example";
    private static final String PHONE = "+491705550123";
    private static final String NAME = "Carolina";
    private static final String TEXT = "I lost my wallet near the station";
    private static final String ANSWER = "Please keep calm Mrs Doe";
    private static final String SERVER_WORDS = "Quota of tenant Blauwal exceeded";

    private static final List<String> SECRETS =
            List.of(
                    PASSWORD,
                    TOKEN,
                    "eyJhbGciOiJub25l",
                    CARD,
                    SPACED_CARD,
                    E_MAIL,
                    PHONE,
                    "491705550123",
                    NAME,
                    TEXT,
                    "wallet",
                    ANSWER,
                    SERVER_WORDS,
                    "Blauwal",
                    "note of the agent",
                    "wanted.pdf",
                    "a whisper of mine");

    @TempDir private Path folder;

    private static String json(String text) {
        return JsonText.write(org.agentdesk.core.cim.Json.of(text));
    }

    /// Lives through a session with all of that, a lost connection and something unreadable.
    private void live(Workplace work, Desk desk) throws Exception {
        desk.signIn(work.simulator.baseUri().toString(), "ann", new Secret(PASSWORD));
        await(desk, "refused", s -> s.toString().contains("WRONG_PASSWORD"));
        desk.signIn(work.simulator.baseUri().toString(), "ann", new Secret("secret"));
        await(desk, "live", s -> s.link().isLive());
        desk.ready();
        await(desk, "READY", s -> s.presence().state() == AgentState.READY);
        desk.switchMrd(Workplace.CHAT, true);
        await(desk, "on", s -> s.presence().mrd(Workplace.CHAT).orElseThrow().state().isOn());
        var came =
                work.post(
                        "/conversations",
                        "{\"name\":%s,\"identifier\":%s,\"text\":%s}"
                                .formatted(json(NAME + " " + E_MAIL), json(PHONE), json(TEXT)));
        var id = came.path("conversationId").asText();
        await(desk, "ringing", s -> s.offer(id).filter(Offer::isRinging).isPresent());
        desk.accept(id);
        await(desk, "open", s -> s.conversation(id).isPresent());
        for (var said : List.of(CARD, "My card is " + SPACED_CARD, "token " + TOKEN)) {
            work.post("/conversations/" + id + "/messages", "{\"text\":" + json(said) + "}");
        }
        for (var sample : List.of("BUTTON", "CAROUSEL", "CONTACT", "LOCATION", "URL")) {
            work.post("/conversations/" + id + "/messages", "{\"sample\":\"" + sample + "\"}");
        }
        work.post(
                "/conversations/" + id + "/data",
                "{\"token\":%s,\"card %s\":%s}".formatted(json(TOKEN), CARD, json(E_MAIL)));
        var mine = desk.send(id, ANSWER);
        await(desk, "echo", s -> isSent(s, id, mine));
        desk.whisper(id, "a whisper of mine");
        desk.reply(id, mine, TEXT);
        desk.typing(id);
        desk.read(id);
        var file = Files.writeString(folder.resolve("wanted.pdf"), TEXT);
        var sent = desk.sendFile(id, file.toString(), CARD);
        await(desk, "file", s -> isSent(s, id, sent));
        emit(work, "errors", "{\"task\":\"x\",\"error\":%s}".formatted(json(SERVER_WORDS)));
        emit(work, "errors", json(SERVER_WORDS));
        emit(work, "onCimEvent", "{\"cimEvent\":%s}".formatted(json("{" + TEXT)));
        emit(work, SERVER_WORDS, json(TOKEN));
        work.post("/agents/ann/drop", "{}");
        await(desk, "lost", s -> !s.link().isLive());
        var late = desk.send(id, ANSWER + " again");
        desk.retryNow();
        await(desk, "back", s -> isSent(s, id, late));
        desk.wrapUp(id, List.of(), "note of the agent");
        desk.leave(id);
        await(desk, "gone", s -> s.conversations().isEmpty());
        work.post("/conversations", "{\"name\":%s,\"text\":%s}".formatted(json(NAME), json(TEXT)));
        await(desk, "the next", s -> s.offers().stream().anyMatch(Offer::isRinging));
    }

    private static void emit(Workplace work, String event, String payload) throws Exception {
        work.post(
                "/agents/ann/emit",
                "{\"event\":%s,\"payload\":%s}".formatted(json(event), payload));
    }

    private static void await(
            Desk desk, String what, java.util.function.Predicate<DeskState> wanted)
            throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.test(desk.state())) {
            assertTrue(System.nanoTime() < end, "never saw: " + what);
            Thread.sleep(10);
        }
    }

    private static boolean isSent(DeskState state, String conversation, String message) {
        return state.conversation(conversation)
                .filter(c ->
                        c.transcript().stream()
                                .anyMatch(e ->
                                        e instanceof Entry.Said said
                                                && said.id().equals(message)
                                                && said.delivery() == Delivery.SENT))
                .isPresent();
    }

    private static int replay(Path bundle, ByteArrayOutputStream out, String... more) {
        var args = new java.util.ArrayList<>(List.of(bundle.toString()));
        args.addAll(List.of(more));
        var screen = new PrintStream(out, true, UTF_8);
        return Replay.run(args.toArray(String[]::new), screen, screen);
    }

    @Test
    void holdsNothingThatWasSaidAndGivesTheSameStatesAgain() throws Exception {
        var logs = folder.resolve("logs");
        var bundle = folder.resolve("bundle.zip");
        assertTrue(DeskLog.toFolder(logs));
        try (var work = Workplace.open();
                var desk = AgentDesk.open(DeskSettings.DEFAULT, logs)) {
            live(work, desk);
            var plugin =
                    new PluginHealth(
                            "org.example/odd\n",
                            "1.0",
                            Thread.State.NEW,
                            1,
                            IllegalStateException.class,
                            0,
                            Duration.ZERO);
            var extras = new Extras(List.of(plugin), Map.of("theme", Thread.State.NEW));
            desk.diagnostics().save(bundle, extras);
        } finally {
            DeskLog.toStandardError();
        }
        var inside = Haystack.ofBundle(bundle);
        var names = inside.texts().keySet();
        assertTrue(names.contains("recording.jsonl"), names.toString());
        assertTrue(names.contains("logs/desk-events.log"), names.toString());
        assertTrue(inside.texts().get("recording.jsonl").contains("Input$Command$SendFile"));
        assertTrue(inside.texts().get("logs/desk-events.log").contains("the link moved"));
        SECRETS.forEach(inside::hasNot);
        inside.hasNot("secret");
        var logged = Haystack.ofFolder(logs);
        SECRETS.forEach(logged::hasNot);
        var out = new ByteArrayOutputStream();
        int verdict = replay(bundle, out);
        assertEquals(Replay.SAME, verdict, out.toString(UTF_8));
        assertTrue(out.toString(UTF_8).contains("the same states again"));
        if (Files.getFileStore(bundle).supportsFileAttributeView("posix")) {
            var owner = PosixFilePermissions.fromString("rw-------");
            assertEquals(owner, Files.getPosixFilePermissions(bundle));
        }
    }

    @Test
    void theSearchFindsWhatIsHidden() throws Exception {
        for (var spelling : Haystack.spellings(TEXT)) {
            Files.writeString(folder.resolve("a.log"), "x" + spelling + "y");
            var hay = Haystack.ofFolder(folder);
            assertThrows(AssertionError.class, () -> hay.hasNot(TEXT), spelling);
        }
        var coded =
                Base64.getEncoder().encodeToString(("{\"a\":\"" + TEXT + "\"}").getBytes(UTF_8));
        Files.writeString(folder.resolve("a.log"), coded);
        var hay = Haystack.ofFolder(folder);
        assertThrows(AssertionError.class, () -> hay.hasNot(TEXT));
    }
}
