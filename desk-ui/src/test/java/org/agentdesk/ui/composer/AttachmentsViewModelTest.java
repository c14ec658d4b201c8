package org.agentdesk.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.DeskOptions;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.core.model.FileTrouble;
import org.agentdesk.core.model.Notice;
import org.agentdesk.ui.composer.AttachmentsViewModel.Attached;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AttachmentsViewModelTest {

    private static final Path HOME = Path.of("/home/ann").toAbsolutePath().normalize();

    private final Conversation one = new Talk().conversation("c1", "Clara");
    private final Conversation two = new Talk().conversation("c2", "Dora");
    private final Room room = new Room(Talk.desk(one, two));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static String at(String name) {
        return HOME.resolve(name).toString();
    }

    private void add(String... names) {
        var files = List.of(names).stream().map(HOME::resolve).toList();
        onFx(() -> room.attachments.add(files));
    }

    /// On the thread of the window, as everything that its models answer to.
    private static void onFx(Runnable what) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, what);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean send() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> room.composer.send());
    }

    private void isThere(String name, long size) {
        var file = new Attachment("file:" + at(name), "image/png", size, name, "");
        room.desk.looks.put(at(name), new FileLook.Fine(file));
    }

    private void isRefused(String name, FileTrouble why) {
        room.desk.looks.put(at(name), new FileLook.Refused(name, why));
    }

    private List<String> names() {
        return room.attachments.files().stream().map(Attached::name).toList();
    }

    private List<String> sent() {
        return room.desk.asked.stream().filter(ask -> ask.startsWith("send")).toList();
    }

    @Test
    void sendsSeveralFilesTheTextBelowTheFirst() {
        isThere("a.png", 600);
        isThere("b.png", 3_000_000);
        onFx(() -> room.selection.open("c1"));
        add("a.png", "b.png");
        var sizes = room.attachments.files().stream().map(Attached::size).toList();
        assertEquals(List.of("600 bytes", "2.9 MB"), sizes);
        room.composer.textProperty().set("Look");
        assertTrue(send());
        assertEquals(
                List.of("sendFile c1 " + at("a.png") + " Look", "sendFile c1 " + at("b.png") + " "),
                sent());
        assertEquals(List.of(), names());
        assertEquals("", room.composer.textProperty().get());
    }

    @Test
    void sendsAFileWithoutAText() {
        isThere("a.png", 600);
        onFx(() -> room.selection.open("c1"));
        add("a.png");
        assertTrue(room.composer.sendableProperty().get());
        assertTrue(send());
        assertEquals(1, sent().size());
    }

    @Test
    void anAnswerGoesBeforeTheFiles() {
        isThere("a.png", 600);
        onFx(() -> room.selection.open("c1"));
        add("a.png");
        onFx(() ->
                room.composer.refer(
                        new Reference(Reference.How.REPLY, "m1", "Clara", "?", null), ""));
        room.composer.textProperty().set("Here");
        assertTrue(send());
        assertEquals(
                List.of("send c1 Here [REPLY_TO m1]", "sendFile c1 " + at("a.png") + " "), sent());
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsTheRest() {
        isThere("a.png", 600);
        // as many as may be looked at together; the last one only happens to files on their way
        var troubles = EnumSet.complementOf(EnumSet.of(FileTrouble.CHANGED));
        for (var why : troubles) {
            isRefused(why.name() + ".png", why);
        }
        onFx(() -> room.selection.open("c1"));
        room.composer.textProperty().set("Look");
        var all = new ArrayList<>(List.of("a.png"));
        for (var why : troubles) {
            all.add(why.name() + ".png");
        }
        add(all.toArray(String[]::new));
        assertEquals(List.of("a.png"), names());
        assertEquals("Look", room.composer.textProperty().get());
        var said = room.attachments.troubleProperty().get();
        assertEquals(troubles.size(), said.lines().count());
        assertTrue(said.contains("EMPTY.png is empty."));
        room.attachments.forgetTrouble();
        assertEquals("", room.attachments.troubleProperty().get());
    }

    @Test
    void takesNoMoreThanTen() {
        var names = IntStream.range(0, 12).mapToObj(i -> i + ".png").toArray(String[]::new);
        for (var name : names) {
            isThere(name, 1);
        }
        onFx(() -> room.selection.open("c1"));
        add(names);
        assertEquals(10, names().size());
        assertEquals(
                "No more than 10 files can be sent at once.",
                room.attachments.troubleProperty().get());
    }

    @Test
    void aFileStaysInItsConversation() {
        isThere("a.png", 600);
        onFx(() -> room.selection.open("c1"));
        add("a.png", "gone.png");
        onFx(() -> room.selection.open("c2"));
        assertEquals(List.of(), names());
        assertEquals("", room.attachments.troubleProperty().get());
        room.composer.textProperty().set("Hi Dora");
        assertTrue(send());
        onFx(() -> room.selection.open("c1"));
        assertEquals(List.of("a.png"), names());
        assertEquals(List.of("send c2 Hi Dora"), sent());
        assertTrue(room.drafts.isAny("c1"));
        onFx(() -> room.attachments.remove(room.attachments.files().getFirst()));
        assertFalse(room.drafts.isAny("c1"));
    }

    @Test
    void aFileThatTurnsOutToBeNoneComesBackWithItsCaption() {
        isThere("a.png", 600);
        onFx(() -> room.selection.open("c1"));
        add("a.png");
        room.composer.textProperty().set("Look");
        assertTrue(send());
        var kind = Notice.Kind.FILE_REFUSED;
        var refusal = new Notice(1, Instant.EPOCH, kind, "c1", "MISSING", "a.png");
        onFx(() -> room.states.show(Talk.desk(one, two).withNotices(List.of(refusal))));
        assertEquals("Look", room.composer.textProperty().get());
        assertEquals(List.of("a.png"), names());
    }

    @Test
    void aPictureFromTheClipboardIsAFileOfItsOwn() throws Exception {
        onFx(() -> room.selection.open("c1"));
        var path =
                new PastedPictures(null, room.states, () -> room.now)
                        .file(new WritableImage(3, 2))
                        .orElseThrow();
        try (var in = Files.newInputStream(path)) {
            var read = new Image(in);
            assertEquals(3, read.getWidth());
            assertEquals(2, read.getHeight());
        }
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            assertEquals("rwx------", permissions(path.getParent()));
        }
        onFx(() -> room.attachments.add(new WritableImage(3, 2)));
        WaitForAsyncUtils.waitForFxEvents();
        var said = room.attachments.troubleProperty().get();
        assertTrue(said.endsWith("is not there any more."), said);
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }

    @Test
    void isNotOfferedWhereAdministratorsForbidIt() {
        isThere("a.png", 600);
        var state = Talk.desk(one);
        var around = state.around().withOptions(new DeskOptions(false, true, true, true, false));
        onFx(() -> room.states.show(state.withAround(around)));
        onFx(() -> room.selection.open("c1"));
        assertFalse(room.attachments.offeredProperty().get());
        add("a.png");
        assertEquals(List.of(), names());
    }
}
