package org.agentdesk.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.FormDraft;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.MessageDraft.About;
import org.agentdesk.core.model.MessageDraft.How;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.model.WrapUpForm;
import org.agentdesk.core.wire.JsonText;
import org.agentdesk.core.wire.KeptCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drafts with all that goes with them, and what is left of them when their conversations go.
class LeftoversTest {

    private static final String ANN = "https://cx.example|ann-id";
    private static final byte[] KEY =
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final MessageDraft EDIT =
            new MessageDraft(
                    "Halfway reworded",
                    new About(How.EDIT, "m-0", "You", "Halfway worded", "s-1"),
                    "By the way",
                    List.of("/home/ann/bill.pdf", "/home/ann/map.png"),
                    "s-2",
                    "Caramella");
    private static final WrapUpDraft NOTE =
            new WrapUpDraft(List.of(new WrapUpForm.Choice("Sales", "Refund")), "Refunded", "Cara");

    private static final FormDraft MAIL =
            new FormDraft(
                    "org.agentdesk.messages/EMAIL",
                    "m-0",
                    "E-mail",
                    Json.obj(
                            "to", Json.of("cara@example.org"),
                            "text", Json.of("Dear Caramella"),
                            "copies", new Json.Arr(List.of(Json.of(2), Json.of("Boss")))),
                    Set.of("cara@example.org"),
                    true);

    @TempDir private Path folder;

    private SqliteShelf open(Clock clock) throws Exception {
        return SqliteShelf.open(folder.resolve("desk.db"), new Sealing(KEY), clock);
    }

    private void write(Change... changes) throws Exception {
        try (var shelf = open(Clock.fixed(Kept.AT, java.time.ZoneOffset.UTC))) {
            shelf.write(List.of(changes));
        }
    }

    private Content read(Instant when) throws Exception {
        try (var shelf = open(Clock.fixed(when, java.time.ZoneOffset.UTC))) {
            return shelf.content(ANN);
        }
    }

    private static Leftover left(String conversation, Instant at) {
        return new Leftover(conversation, "Caramella", at, List.of(EDIT), List.of(NOTE));
    }

    @Test
    void aDraftComesBackWithAllThatGoesWithIt() throws Exception {
        write(new Change.Draft(ANN, "c-1", EDIT), new Change.WrapUp(ANN, "c-1", NOTE));
        assertEquals(Map.of("c-1", EDIT), read(Kept.AT).drafts());
        assertEquals(Map.of("c-1", NOTE), read(Kept.AT).wrapUps());
    }

    @Test
    void draftsOfEarlierDesksAreRead() throws Exception {
        var plain = Json.obj("text", Json.of("Dear"), "replyTo", Json.Null.NULL);
        assertEquals(new MessageDraft("Dear", null), KeptCodec.draft(plain));
        var answer = Json.obj("text", Json.of("Dear"), "replyTo", Json.of("m-0"));
        assertEquals(new MessageDraft("Dear", "m-0"), KeptCodec.draft(answer));
        var note = Json.obj("categories", Json.Arr.EMPTY, "note", Json.of("Refunded"));
        assertEquals(new WrapUpDraft(List.of(), "Refunded"), KeptCodec.wrapUp(note));
    }

    @Test
    void whatWasFilledInInAFormComesBackWithWhatWasTyped() throws Exception {
        var draft = EDIT.withForms(List.of(MAIL, MAIL.withOpen(false)));
        write(new Change.Draft(ANN, "c-1", draft));
        assertEquals(Map.of("c-1", draft), read(Kept.AT).drafts());
        var alone = MessageDraft.NONE.withForms(List.of(MAIL));
        write(new Change.Draft(ANN, "c-2", alone));
        assertEquals(alone, read(Kept.AT).drafts().get("c-2"));
    }

    @Test
    void aDraftOfADeskThatKeptNoFormsIsRead() {
        var json = KeptCodec.encode(EDIT.withForms(List.of(MAIL))).without("forms");
        assertEquals(EDIT, KeptCodec.draft(json));
    }

    @Test
    void aFormThatMadeNoJsonTakesNothingElseWithIt() throws Exception {
        var no = new FormDraft("p/X", "", "", new Json.Num("\u0000no"), Set.of(), false);
        write(new Change.Draft(ANN, "c-1", EDIT.withForms(List.of(no, MAIL))));
        var read = read(Kept.AT).drafts().get("c-1");
        assertEquals(EDIT, read.withForms(List.of()));
        assertEquals(Json.Null.NULL, read.forms().getFirst().filledIn());
        assertEquals(MAIL, read.forms().getLast());
    }

    @Test
    void onlyWhatTheAgentWroteIntoAFormIsMissed() {
        assertEquals("Dear Caramella\nBoss", MAIL.words());
        assertTrue(MessageDraft.NONE.withForms(List.of(MAIL)).isMissed());
        var given = FormDraft.texts(MAIL.filledIn());
        var untouched = new FormDraft("p/X", "", "", MAIL.filledIn(), given, true);
        assertFalse(MessageDraft.NONE.withForms(List.of(untouched)).isMissed());
        assertFalse(MessageDraft.NONE.withForms(List.of(untouched)).isEmpty());
    }

    @Test
    void whatALaterDeskWroteKeepsItsWords() throws Exception {
        var json =
                JsonText.parse(
                        "{\"form\":9,\"text\":\"Dear\",\"about\":{\"how\":\"FORWARD\"},\"files\":7}");
        var draft = KeptCodec.draft(json);
        assertEquals("Dear", draft.text());
        assertNull(draft.about());
        assertTrue(draft.files().isEmpty());
        assertEquals(
                new Leftover("c-1", "", Instant.EPOCH, List.of(), List.of()),
                KeptCodec.leftover("c-1", Json.Null.NULL));
    }

    @Test
    void whatIsLeftTakesThePlaceOfTheDraftsAndOutlivesTheirEnd() throws Exception {
        write(new Change.Draft(ANN, "c-1", EDIT), new Change.WrapUp(ANN, "c-1", NOTE));
        write(
                new Change.Aside(ANN, left("c-1", Kept.AT.plusSeconds(9))),
                new Change.Aside(ANN, left("c-0", Kept.AT)),
                new Change.NoDrafts(ANN, "c-1"));
        var read = read(Kept.AT);
        assertTrue(read.drafts().isEmpty());
        assertTrue(read.wrapUps().isEmpty());
        assertEquals(
                List.of(left("c-0", Kept.AT), left("c-1", Kept.AT.plusSeconds(9))),
                read.leftovers());
        write(new Change.NoAside(ANN, "c-0"));
        assertEquals(1, read(Kept.AT).leftovers().size());
    }

    @Test
    void whatIsLeftGoesAfterThirtyDays() throws Exception {
        write(new Change.Aside(ANN, left("c-1", Kept.AT)));
        assertEquals(1, read(Kept.AT.plus(Duration.ofDays(29))).leftovers().size());
        assertTrue(read(Kept.AT.plus(Duration.ofDays(31))).leftovers().isEmpty());
    }

    @Test
    void nothingOfItStandsInTheFile() throws Exception {
        var draft = EDIT.withForms(List.of(MAIL));
        write(new Change.Aside(ANN, left("c-1", Kept.AT)), new Change.Draft(ANN, "c-2", draft));
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var word :
                        List.of("Halfway", "By the way", "bill", "Caramella", "Refund", "Boss")) {
                    assertFalse(bytes.contains(word), word + " in " + file.getFileName());
                }
            }
        }
    }

    @Test
    void aMessageTakesOnlyADraftThatSaysNothingMore() throws Exception {
        KeptMessage message = Kept.message("m-1", "Halfway reworded");
        write(new Change.Draft(ANN, "c-1", EDIT), new Change.Message(ANN, message));
        assertEquals(Map.of("c-1", EDIT), read(Kept.AT).drafts());
    }

    @Test
    void aMessageTakesTheTextAndLeavesWhatStandsInForms() throws Exception {
        var draft = new MessageDraft("Hello", null).withForms(List.of(MAIL));
        var hello = new Change.Message(ANN, Kept.message("m-1", "Hello"));
        var rest = Map.of("c-1", MessageDraft.NONE.withForms(List.of(MAIL)));
        write(new Change.Draft(ANN, "c-1", draft), hello);
        assertEquals(rest, read(Kept.AT).drafts());
        try (var memory = new MemoryShelf()) {
            memory.write(List.of(new Change.Draft(ANN, "c-1", draft), hello));
            assertEquals(rest, memory.content(ANN).drafts());
        }
    }

    @Test
    void memoryKeepsTheSame() throws Exception {
        try (var memory = new MemoryShelf()) {
            memory.write(
                    List.of(
                            new Change.Draft(ANN, "c-1", EDIT),
                            new Change.Aside(ANN, left("c-1", Kept.AT)),
                            new Change.NoDrafts(ANN, "c-1")));
            assertEquals(List.of(left("c-1", Kept.AT)), memory.content(ANN).leftovers());
            assertTrue(memory.content(ANN).drafts().isEmpty());
            memory.write(List.of(new Change.NoAside(ANN, "c-1")));
            assertTrue(memory.content(ANN).leftovers().isEmpty());
        }
    }
}
