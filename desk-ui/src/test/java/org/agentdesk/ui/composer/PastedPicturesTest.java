package org.agentdesk.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import javafx.scene.image.WritableImage;
import org.agentdesk.core.model.Kept;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.StoreTrouble;
import org.agentdesk.ui.conversation.Talk;
import org.agentdesk.ui.fx.DeskStates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class PastedPicturesTest {

    private final DeskStates states = new DeskStates(Talk.desk());

    @TempDir private Path place;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private PastedPictures pictures() {
        return new PastedPictures(place, states, () -> Talk.START);
    }

    private Path paste(PastedPictures pictures) {
        return pictures.file(new WritableImage(3, 2)).orElseThrow();
    }

    private void show(Kept kept) {
        states.show(Talk.desk().withKept(kept));
    }

    private static Kept draftOf(Path picture) {
        return Kept.NOTHING.composing(
                c -> c.with("c1", MessageDraft.of(picture.toString(), "Look")));
    }

    private static Kept leftoverOf(Path picture) {
        var drafts = List.of(MessageDraft.of(picture.toString(), "Look"));
        var left = new Leftover("c1", "Clara", Talk.START, drafts, List.of());
        return Kept.NOTHING.withLeftovers(List.of(left));
    }

    @Test
    void lieBesideTheStoreForTheOwnerAlone() throws Exception {
        var picture = paste(pictures());
        assertEquals(place.resolve("pictures"), picture.getParent());
        if (Files.getFileStore(picture).supportsFileAttributeView("posix")) {
            var rights = Files.getPosixFilePermissions(picture.getParent());
            assertEquals("rwx------", PosixFilePermissions.toString(rights));
        }
    }

    @Test
    void stayOverARestartUnderNamesOfTheirOwn() {
        var first = paste(pictures());
        var second = paste(pictures());
        assertNotEquals(first, second);
        assertTrue(Files.exists(first));
    }

    @Test
    void goWhenWhatTheyBelongToIsDiscardedAndNotBefore() {
        var picture = paste(pictures());
        show(draftOf(picture));
        show(Kept.NOTHING); // on its way to the server, looked at
        assertTrue(Files.exists(picture));
        show(leftoverOf(picture));
        show(leftoverOf(picture).withTrouble(StoreTrouble.SLOW));
        assertTrue(Files.exists(picture));
        show(Kept.NOTHING);
        assertFalse(Files.exists(picture));
    }

    @Test
    void goWhenTheyAreTakenOutOfADraftOnceTheDeskHasHeardOfIt() {
        var pictures = pictures();
        var picture = paste(pictures);
        show(draftOf(picture));
        pictures.forget(picture.toString());
        assertTrue(Files.exists(picture));
        show(Kept.NOTHING);
        assertFalse(Files.exists(picture));
    }

    @Test
    void stayWhenTheAgentSignsOut() {
        var picture = paste(pictures());
        show(leftoverOf(picture));
        states.show(Talk.desk().withMe(null));
        show(Kept.NOTHING);
        assertTrue(Files.exists(picture));
    }

    @Test
    void otherFilesAreLeftAlone() throws Exception {
        var mine = Files.writeString(place.resolve("plan.txt"), "Walls");
        var pictures = pictures();
        show(leftoverOf(mine));
        show(Kept.NOTHING);
        pictures.forget(mine.toString());
        pictures.forget("\0");
        assertTrue(Files.exists(mine));
    }

    @Test
    void thoseNobodyNeedsGoAfterThirtyDays() throws Exception {
        var old = paste(pictures());
        Files.setLastModifiedTime(old, FileTime.from(Talk.START.minus(Duration.ofDays(31))));
        var kept = paste(pictures());
        assertFalse(Files.exists(old) && !old.equals(kept));
    }

    @Test
    void areTemporaryWhereNothingIsKept() {
        show(Kept.nothing(StoreTrouble.NO_KEY));
        var picture = paste(pictures());
        assertFalse(picture.startsWith(place));
    }
}
