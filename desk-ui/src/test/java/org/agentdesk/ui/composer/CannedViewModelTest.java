package org.agentdesk.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.ui.composer.CannedViewModel.Insertion;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.customer.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CannedViewModelTest {

    private static final CannedReply HELLO =
            new CannedReply("Greeting", "Hello {customer}, this is {agent} on {channel}. {order}");
    private static final CannedReply BYE = new CannedReply("Farewell", "Have a nice day");

    @TempDir Path folder;

    private final Room room = new Room(Talk.desk(new Talk().conversation("c1", "Clara $1")));
    private final CannedViewModel model =
            new CannedViewModel(room.open, CannedReplies.of(List.of(HELLO, BYE)), room.privacy);

    @AfterEach
    void close() {
        room.close();
    }

    private List<CannedReply> typed(String text) {
        model.typed(text, text.length());
        return List.copyOf(model.found());
    }

    @Test
    void offersAllAfterASlashAndFewerWithEachWord() {
        assertEquals(List.of(), typed("Hi"));
        assertFalse(model.offeredProperty().get());
        assertEquals(List.of(HELLO, BYE), typed("/"));
        assertTrue(model.offeredProperty().get());
        assertEquals(List.of(BYE), typed("/NICE"));
        assertEquals(List.of(BYE), typed("/farewell day"));
        assertEquals(List.of(), typed("/nothing like it"));
        assertFalse(model.offeredProperty().get());
    }

    @Test
    void onlyASlashAtTheStartOfALineCounts() {
        assertEquals(List.of(HELLO, BYE), typed("First line\n/"));
        assertEquals(List.of(), typed("and/or"));
        assertEquals(List.of(), typed(" /"));
        model.typed("/ce", 2);
        assertFalse(model.offeredProperty().get());
        model.typed("/", 0);
        assertFalse(model.offeredProperty().get());
    }

    @Test
    void fillsInWhatIsKnownAndLeavesTheRestToBeSeen() {
        room.selection.open("c1");
        typed("First line\n/he");
        assertEquals(
                new Insertion(11, 14, "Hello Clara $1, this is Ann Berger on WhatsApp. {order}"),
                model.use(HELLO));
        assertFalse(model.offeredProperty().get());
    }

    @Test
    void greetsNobodyByANameThatTheAgentMaySeeInPartOnly() {
        room.selection.open("c1");
        room.states.show(room.states.getValue().withMe(People.ann("masked_pii")));
        typed("/he");
        assertTrue(model.use(HELLO).text().startsWith("Hello {customer}, this is Ann"));
    }

    @Test
    void staysAwayFromALineInWhichItIsNotWanted() {
        typed("/");
        model.dismiss();
        assertEquals(List.of(), typed("/home"));
        assertEquals(List.of(), typed(""));
        assertEquals(List.of(HELLO, BYE), typed("/"));
    }

    @Test
    void keepsTheAgentsOwnOverTheEndOfTheProgram() throws Exception {
        var administered =
                Files.writeString(folder.resolve("all.json"), "{\"en\":{\"A\":[\"x\"]}}");
        var own = Optional.of(folder.resolve("own.json"));
        CannedReplies.in(administered, own, Locale.ENGLISH).add(" My own ");
        var later = CannedReplies.in(administered, own, Locale.ENGLISH);
        var mine = CannedReply.own("", "My own");
        assertEquals(List.of(mine, new CannedReply("A", "x")), later.search(""));
        later.remove(mine);
        later.remove(new CannedReply("A", "x"));
        var last = CannedReplies.in(administered, own, Locale.ENGLISH);
        assertEquals(List.of(new CannedReply("A", "x")), last.search(""));
    }
}
