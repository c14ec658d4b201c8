package org.agentdesk.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.cim.Body;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.Delivery;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.StoreTrouble;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteShelfTest {

    private static final byte[] KEY =
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final Clock CLOCK = Clock.fixed(Kept.AT, ZoneOffset.UTC);
    private static final String ANN = "https://cx.example|ann-id";

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("desk.db");
    }

    private SqliteShelf open() throws Exception {
        return SqliteShelf.open(file(), new Sealing(KEY), CLOCK);
    }

    private void write(Change... changes) throws Exception {
        try (var shelf = open()) {
            shelf.write(List.of(changes));
        }
    }

    private Content read(String account) throws Exception {
        try (var shelf = open()) {
            return shelf.content(account);
        }
    }

    private static Change.Message keep(String id, String text) {
        return new Change.Message(ANN, Kept.message(id, text));
    }

    private void sql(String... statements) throws Exception {
        try (var raw = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = raw.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private static List<String> ids(Content content) {
        return content.messages().stream().map(KeptMessage::id).toList();
    }

    @Test
    void givesBackExactlyWhatWouldHaveBeenSent() throws Exception {
        var message = Kept.message("m-1", "Your refund is on its way – 7 €");
        write(new Change.Message(ANN, message));
        var read = read(ANN).messages().getFirst();
        assertEquals(Kept.sent(message), Kept.sent(read));
        assertEquals(message.customer(), read.customer());
        assertEquals(message.said().author(), read.said().author());
        assertEquals(Delivery.QUEUED, read.said().delivery());
    }

    @Test
    void whatAPlugInMadeGoesOutAsItMadeIt() throws Exception {
        var made =
                Json.obj(
                        "type", Json.of("FILE"),
                        "markdownText", Json.of("*"),
                        "attachment", Json.obj("mediaUrl", Json.of("file:/etc/hosts")),
                        "extra", Json.of("kept"));
        var attachment = new Attachment("file:/etc/hosts", "text/plain", 1, "hosts", "");
        var body = new Body.File("*", "", attachment, made);
        var message = Kept.message("m-1", body, Delivery.QUEUED);
        write(new Change.Message(ANN, message));
        var read = read(ANN).messages().getFirst();
        assertEquals(Kept.sent(message), Kept.sent(read));
        assertTrue(read.said().message().body().source().size() > 0, "it names no file of ours");
        assertNull(read.said().failure());
    }

    @Test
    void keepsMessagesInTheOrderTheyWereWrittenWhateverBecomesOfThem() throws Exception {
        write(keep("m-2", "b"), keep("m-1", "a"), keep("m-3", "c"));
        write(keep("m-2", "b, failed"), new Change.NoMessage(ANN, "m-1"));
        assertEquals(List.of("m-2", "m-3"), ids(read(ANN)));
    }

    @Test
    void nobodySeesWhatIsNotTheirs() throws Exception {
        write(keep("m-1", "a"), new Change.Draft(ANN, "c-1", new MessageDraft("Dear", null)));
        assertEquals(Content.NOTHING, read("https://cx.example|ben-id"));
        assertEquals(Content.NOTHING, read("https://other.example|ann-id"));
    }

    @Test
    void nothingAnybodySaidOrIsCalledStandsInTheFile() throws Exception {
        var shelf = open();
        shelf.write(
                List.of(
                        keep("m-1", "Sesame opens"),
                        new Change.Draft(ANN, "c-1", new MessageDraft("Halfway through", "m-0")),
                        new Change.WrapUp(ANN, "c-1", new WrapUpDraft(List.of(), "Refunded"))));
        for (boolean open : new boolean[] {true, false}) {
            try (var files = Files.list(folder)) {
                for (var part : files.toList()) {
                    var bytes = new String(Files.readAllBytes(part), StandardCharsets.ISO_8859_1);
                    for (var secret :
                            List.of(
                                    "Sesame",
                                    "Halfway",
                                    "Refunded",
                                    "Caramella",
                                    "Annabella",
                                    "ann-id",
                                    "example")) {
                        assertFalse(bytes.contains(secret), secret + " in " + part + open);
                    }
                }
            }
            shelf.close();
        }
    }

    @Test
    void valuesCannotChangePlaces() throws Exception {
        write(keep("m-1", "Yes"), keep("m-2", "No"));
        sql(
                "UPDATE message SET id = 'x' WHERE id = 'm-1'",
                "UPDATE message SET id = 'm-1' WHERE id = 'm-2'",
                "UPDATE message SET id = 'm-2' WHERE id = 'x'");
        assertEquals(2, read(ANN).unreadable());
        assertTrue(read(ANN).messages().isEmpty());
    }

    @Test
    void draftsAreTheNewestAndGoWhenEmpty() throws Exception {
        var form = new WrapUpDraft(List.of(new WrapUpForm.Choice("Billing", "Refund")), "note");
        write(
                new Change.Draft(ANN, "c-1", new MessageDraft("De", null)),
                new Change.Draft(ANN, "c-1", new MessageDraft("Dear", "m-0")),
                new Change.Draft(ANN, "c-2", new MessageDraft("x", null)),
                new Change.Draft(ANN, "c-2", MessageDraft.NONE),
                new Change.WrapUp(ANN, "c-1", form));
        assertEquals(Map.of("c-1", new MessageDraft("Dear", "m-0")), read(ANN).drafts());
        assertEquals(Map.of("c-1", form), read(ANN).wrapUps());
        write(new Change.NoDrafts(ANN, "c-1"));
        assertEquals(Content.NOTHING, read(ANN));
    }

    @Test
    void aWhisperThatWasBeingWrittenComesBackAsOne() throws Exception {
        var whisper = new MessageDraft("Psst", "m-0").withWhisper(true);
        write(new Change.Draft(ANN, "c-1", whisper));
        assertEquals(Map.of("c-1", whisper), read(ANN).drafts());
    }

    @Test
    void aMessageTakesTheDraftAlongThatItWas() throws Exception {
        write(
                new Change.Draft(ANN, "c-1", new MessageDraft("Good day \n", null)),
                new Change.Message(ANN, Kept.message("m-1", "Good day")));
        assertTrue(read(ANN).drafts().isEmpty());
        write(
                new Change.Draft(ANN, "c-1", new MessageDraft("And then", null)),
                new Change.Message(ANN, Kept.message("m-2", "Good day")));
        assertEquals(1, read(ANN).drafts().size());
    }

    @Test
    void draftsOfLongAgoAreForgotten() throws Exception {
        write(new Change.Draft(ANN, "c-1", new MessageDraft("Dear", null)));
        var later = Clock.offset(CLOCK, Duration.ofDays(31));
        SqliteShelf.open(file(), new Sealing(KEY), later).close();
        assertTrue(read(ANN).drafts().isEmpty());
    }

    @Test
    void anotherKeyIsRecognisedAndChangesNothing() throws Exception {
        write(keep("m-1", "a"));
        var before = Files.readAllBytes(file());
        var other = Arrays.copyOf(KEY, 40);
        var failure =
                assertThrows(
                        Shelf.Failure.class,
                        () -> SqliteShelf.open(file(), new Sealing(other), CLOCK));
        assertEquals(StoreTrouble.WRONG_KEY, failure.trouble());
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertEquals(List.of("m-1"), ids(read(ANN)));
    }

    @Test
    void aStoreOfANewerDeskIsLeftAlone() throws Exception {
        write(keep("m-1", "a"));
        sql("PRAGMA user_version = 99");
        var failure = assertThrows(Shelf.Failure.class, this::open);
        assertEquals(StoreTrouble.NEWER, failure.trouble());
    }

    @Test
    void aFileIsSentOnlyIfItIsWhatItWas() throws Exception {
        var picture = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});
        write(new Change.Message(ANN, Kept.file("m-1", picture.toUri().toString())));
        var same = read(ANN).messages().getFirst().said();
        assertNull(same.failure());
        var body = (Body.Image) same.message().body();
        assertEquals("a.png", body.attachment().name());
        assertEquals(0, body.source().size(), "it counts as written here");
        Files.write(picture, new byte[] {1, 2, 4});
        assertEquals("CHANGED", read(ANN).messages().getFirst().said().failure());
        Files.delete(picture);
        var gone = read(ANN).messages().getFirst().said();
        assertEquals("MISSING", gone.failure());
        assertEquals(Delivery.FAILED, gone.delivery());
    }
}
