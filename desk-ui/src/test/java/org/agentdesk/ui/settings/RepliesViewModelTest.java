package org.agentdesk.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.core.session.CannedFiles;
import org.agentdesk.ui.Samples;
import org.agentdesk.ui.composer.CannedReplies;
import org.agentdesk.ui.customer.People;
import org.agentdesk.ui.fx.DeskStates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepliesViewModelTest {

    private static final String ADMINISTERED = "{\"en\":{\"Greeting\":[\"Hello!\",\"Hi!\"]}}";

    @TempDir Path folder;

    private Path file;
    private CannedReplies replies;
    private RepliesViewModel model;

    @BeforeEach
    void open() throws Exception {
        var administered = Files.writeString(folder.resolve("all.json"), ADMINISTERED);
        file = folder.resolve("own").resolve("canned-replies.json");
        replies = CannedReplies.in(administered, Optional.of(file), Locale.ENGLISH);
        var states = new DeskStates(Samples.SIGNED_OUT.withMe(People.ann()));
        model = new RepliesViewModel(replies, states);
    }

    private boolean add(String category, String text) {
        model.begin();
        model.categoryProperty().set(category);
        model.textProperty().set(text);
        return model.save();
    }

    private String shown() {
        return model.own().stream().map(CannedReply::text).collect(Collectors.joining(" "));
    }

    private String kept() {
        return CannedFiles.own(file).stream()
                .map(CannedReply::text)
                .collect(Collectors.joining(" "));
    }

    private CannedReply named(String text) {
        return model.own().stream().filter(it -> it.text().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void keepsEveryChangeAtOnce() {
        assertTrue(add(" Orders ", " one "));
        assertTrue(add("", "two"));
        assertEquals("two one", kept());
        assertEquals(CannedReply.own("Orders", "one"), CannedFiles.own(file).getLast());
        model.edit(named("one"));
        assertEquals("Orders", model.categoryProperty().get());
        model.textProperty().set("three");
        assertTrue(model.save());
        assertEquals("two three", kept());
        model.move(named("three"), -1);
        assertEquals("three two", kept());
        model.delete(named("three"));
        assertEquals("two", kept());
        model.undo();
        assertEquals("three two", kept());
        assertEquals(shown(), kept());
    }

    @Test
    void isThereForTheComposerAtOnce() {
        add("Orders", "Which number has your order?");
        assertEquals(replies.own(), model.own());
    }

    @Test
    void saysInASentenceWhyAReplyCannotBeSaved() {
        assertFalse(add("", "  \n "));
        assertEquals("A reply needs some words.", model.problemProperty().get());
        model.textProperty().set("x".repeat(CannedReply.LONGEST + 1));
        assertTrue(model.problemProperty().get().contains("10,001"), model.problemProperty().get());
        assertFalse(model.save());
        model.textProperty().set("fine");
        model.categoryProperty().set("y".repeat(CannedReply.LONGEST_CATEGORY + 1));
        assertFalse(model.save());
        assertEquals("fine", model.textProperty().get());
        model.categoryProperty().set("");
        assertEquals("", model.problemProperty().get());
        assertTrue(model.save());
        assertFalse(add("Other", " fine "));
        assertEquals("You have a reply that says this already.", model.problemProperty().get());
        assertEquals("fine", kept());
    }

    @Test
    void takesNoMoreThanCanBeReadAgain() {
        IntStream.range(0, CannedReply.MOST_OWN).forEach(i -> assertTrue(add("", "r" + i)));
        assertFalse(add("", "one more"));
        assertTrue(model.problemProperty().get().contains("300"), model.problemProperty().get());
        assertEquals(CannedReply.MOST_OWN, CannedFiles.own(file).size());
    }

    @Test
    void losesNothingThatIsWrittenWhenAnotherReplyIsEdited() {
        add("", "one");
        add("", "two");
        model.edit(named("one"));
        model.textProperty().set("one and a half");
        assertTrue(model.edit(named("two")));
        assertEquals("two one and a half", kept());
        model.textProperty().set("");
        assertFalse(model.begin());
        assertEquals("A reply needs some words.", model.problemProperty().get());
        assertEquals("two", model.draftProperty().get().reply().text());
        model.cancel();
        assertNull(model.draftProperty().get());
        assertEquals("two one and a half", kept());
    }

    @Test
    void savesWhatIsWrittenOfAReplyThatWasForgottenMeanwhile() {
        add("", "one");
        model.edit(named("one"));
        model.textProperty().set("reworded");
        replies.remove(CannedReply.own("", "one"));
        assertTrue(model.save());
        assertEquals("reworded", kept());
    }

    @Test
    void searchesItsOwnAndThoseOfAdministrators() {
        add("Orders", "Which number?");
        add("", "Bye");
        model.searchProperty().set("ORDERS");
        assertEquals("Which number?", shown());
        assertEquals(List.of(), model.administered());
        model.searchProperty().set("hello");
        assertEquals("", shown());
        assertEquals(List.of(new CannedReply("Greeting", "Hello!")), model.administered());
        model.searchProperty().set("");
        assertEquals(2, model.administered().size());
    }

    @Test
    void movesAmongThoseThatAreFound() {
        add("", "b x");
        add("", "y");
        add("", "a x");
        model.searchProperty().set("x");
        model.move(named("b x"), -1);
        assertEquals("b x a x", shown());
        model.move(named("b x"), -1);
        model.move(named("a x"), 1);
        assertEquals("b x a x", shown());
    }

    @Test
    void showsWhatTheCustomerWouldRead() {
        model.begin();
        model.textProperty().set("Hello {customer}, {agent} here, {order} $1");
        assertEquals(
                "Hello Maria Sommer, Ann Berger here, {order} $1", model.previewProperty().get());
    }

    @Test
    void saysWhenNothingCanBeWrittenAndLosesNothing() throws Exception {
        var inTheWay = Files.writeString(folder.resolve("own"), "a file where a folder should be");
        assertTrue(add("", "one"));
        assertTrue(model.unkeptProperty().get());
        assertEquals("one", shown());
        Files.delete(inTheWay);
        model.keepAgain();
        assertFalse(model.unkeptProperty().get());
        assertEquals("one", kept());
    }

    @Test
    void setsAsideAFileThatCannotBeRead() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[\"my precious");
        add("", "one");
        assertEquals(
                "[\"my precious",
                Files.readString(file.resolveSibling("canned-replies.json.damaged")));
        assertEquals("one", kept());
    }
}
