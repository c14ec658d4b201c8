package org.agentdesk.ui.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.agentdesk.plugin.MediaException;
import org.agentdesk.plugin.MediaException.Kind;
import org.agentdesk.plugin.Transfer;
import org.agentdesk.plugin.Transfer.State;
import org.agentdesk.ui.ask.Question;
import org.agentdesk.ui.fx.UiThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Media against a file engine on a socket and a disk.
class DeskMediaTest {

    @TempDir private Path folder;

    private final List<Question> asked = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private boolean agrees = true;
    private Path place;
    private RawServer server;
    private DeskMedia media;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() throws Exception {
        server = new RawServer();
        place = folder.resolve("saved");
        var places =
                new MediaPlaces(
                        server::engine,
                        _ -> false,
                        question -> {
                            asked.add(question);
                            return CompletableFuture.completedFuture(agrees);
                        },
                        _ -> place,
                        file -> opened.add(file.getFileName().toString()),
                        folder);
        media = fx(() -> new DeskMedia(places, new UiThread()));
    }

    @AfterEach
    void stop() throws IOException {
        media.close();
        server.close();
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    private static URI address(String name) {
        return URI.create(RawServer.mediaUrl(name));
    }

    private static Transfer ended(Callable<Transfer> begin) throws Exception {
        var transfer = fx(begin);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> transfer.state().getValue() != State.RUNNING);
        return transfer;
    }

    private Kind refusal(String name) throws Exception {
        var picture = fx(() -> media.picture(address(name), 320, 240));
        var failure = assertThrows(ExecutionException.class, () -> get(picture));
        return ((MediaException) failure.getCause()).kind();
    }

    @Test
    void fetchesAPictureSmallAndOnce() throws Exception {
        server.file("lamp.png", MediaSamples.lamp());
        var first = fx(() -> media.picture(address("lamp.png"), 320, 240));
        var second = fx(() -> media.picture(address("lamp.png"), 320, 240));
        assertEquals(320, get(first).getWidth(), 1);
        assertSame(get(first), get(second));
        assertSame(get(first), get(fx(() -> media.picture(address("lamp.png"), 320, 240))));
        assertEquals(1, server.heads().size());
    }

    @Test
    void goesOnForOneWhenAnotherStopsWaiting() throws Exception {
        server.file("lamp.png", MediaSamples.lamp());
        var both =
                fx(() -> {
                    var one = media.picture(address("lamp.png"), 320, 240);
                    var other = media.picture(address("lamp.png"), 320, 240);
                    one.cancel(false);
                    return List.of(one, other);
                });
        assertTrue(both.getFirst().isCancelled());
        assertEquals(320, get(both.getLast()).getWidth(), 1);
    }

    @Test
    void asksAgainForWhatWasNotThere() throws Exception {
        assertEquals(Kind.REFUSED, refusal("lamp.png"));
        server.file("lamp.png", MediaSamples.lamp());
        assertEquals(
                320, get(fx(() -> media.picture(address("lamp.png"), 320, 240))).getWidth(), 1);
    }

    @Test
    void drawsNothingThatIsNoPictureByItsFirstBytes() throws Exception {
        server.file("a.png", MediaSamples.ascii("<html><script>alert(1)</script>"));
        server.file("b.png", MediaSamples.ascii("RIFF0000WEBPVP8 "));
        server.file("c.png", ImageSizeTest.png(50_000, 50_000));
        server.file("d.png", ImageSizeTest.png(8, 8));
        assertEquals(Kind.WRONG_TYPE, refusal("a.png"));
        assertEquals(Kind.WRONG_TYPE, refusal("b.png"));
        assertEquals(Kind.TOO_LARGE, refusal("c.png"));
        assertEquals(Kind.WRONG_TYPE, refusal("d.png"));
    }

    @Test
    void fetchesNothingByItselfOverAnInsecureConnection() throws Exception {
        server.file("lamp.png", MediaSamples.lamp());
        for (var text : List.of(server.origin() + "/lamp.png", "file:///etc/passwd", "ftp://x/y")) {
            var picture = fx(() -> media.picture(URI.create(text), 320, 240));
            assertThrows(ExecutionException.class, () -> get(picture), text);
            var file = fx(() -> media.file(URI.create(text)));
            assertThrows(ExecutionException.class, () -> get(file), text);
        }
        assertEquals(List.of(), server.heads());
    }

    @Test
    void keepsAFileForAPlayerWhereOnlyTheAgentCanLook() throws Exception {
        server.file("voice", MediaSamples.voice(1));
        var file = get(fx(() -> media.file(address("voice"))));
        assertArrayEquals(MediaSamples.voice(1), Files.readAllBytes(file));
        assertEquals("media.wav", file.getFileName().toString());
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            var rights = Files.getPosixFilePermissions(file.getParent().getParent());
            assertEquals("rwx------", PosixFilePermissions.toString(rights));
        }
        assertEquals(file, get(fx(() -> media.file(address("voice")))));
        assertEquals(1, server.heads().size());
        media.close();
        assertFalse(Files.exists(file.getParent().getParent()));
    }

    @Test
    void savesAFileAtItsPlaceAndLeavesNothingBeside() throws Exception {
        server.file("a", new byte[200_000]);
        assertEquals(State.DONE, ended(() -> media.save(address("a"), "a.bin")).state().getValue());
        assertEquals(200_000, Files.size(place));
        try (var beside = Files.list(folder)) {
            assertEquals(List.of(place), beside.toList());
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void leavesWhatWasThereWhenAFileDoesNotComeWhole() throws Exception {
        Files.writeString(place, "before");
        server.at(
                "/file-engine/api/downloadFileStream?filename=a",
                out -> {
                    out.write(RawServer.head("200 OK", "Content-Length: 500"));
                    out.write(new byte[100]);
                });
        var transfer = ended(() -> media.save(address("a"), "a.bin"));
        assertEquals(State.FAILED, transfer.state().getValue());
        assertTrue(transfer.trouble().contains("broke off"));
        assertEquals("before", Files.readString(place));
        try (var beside = Files.list(folder)) {
            assertEquals(List.of(place), beside.toList());
        }
    }

    @Test
    void savesNothingWhenTheAgentChangesTheirMind() throws Exception {
        server.file("a", new byte[1]);
        place = null;
        var transfer = ended(() -> media.save(address("a"), "a.bin"));
        assertEquals(State.CANCELLED, transfer.state().getValue());
        assertEquals(List.of(), server.heads());
    }

    @Test
    void asksBeforeAProgramIsSaved() throws Exception {
        server.file("a", MediaSamples.ascii("MZ"));
        agrees = false;
        var transfer = ended(() -> media.save(address("a"), "invoice.pdf.exe"));
        assertEquals(State.CANCELLED, transfer.state().getValue());
        assertTrue(asked.getFirst().text().contains("invoice.pdf.exe"));
        assertFalse(Files.exists(place));
    }

    @Test
    void asksBeforeAProgramIsSavedThatIsCalledOtherwise() throws Exception {
        server.file("a", MediaSamples.ascii("MZ and so on"));
        agrees = false;
        assertEquals(
                State.CANCELLED, ended(() -> media.save(address("a"), "a.pdf")).state().getValue());
        assertTrue(asked.getFirst().text().contains("looks harmless"));
        assertFalse(Files.exists(place));
    }

    @Test
    void asksBeforeAnythingIsSavedOverAnInsecureConnection() throws Exception {
        agrees = false;
        var address = URI.create("http://files.example/a.png");
        assertEquals(State.CANCELLED, ended(() -> media.save(address, "a.png")).state().getValue());
        assertTrue(asked.getFirst().text().contains("files.example"));
    }

    @Test
    void stopsATransferAndRemovesWhatCame() throws Exception {
        server.at(
                "/file-engine/api/downloadFileStream?filename=a",
                out -> {
                    out.write(RawServer.head("200 OK", "Content-Length: 500"));
                    out.write(new byte[100]);
                    out.flush();
                    Thread.sleep(5_000);
                });
        var transfer = fx(() -> media.save(address("a"), "a.bin"));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> transfer.progress().getValue().equals(0.2));
        fx(() -> {
            transfer.cancel();
            transfer.cancel();
            return null;
        });
        assertEquals(State.CANCELLED, transfer.state().getValue());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> isEmpty(folder));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Test
    void opensWhatOnlyShowsSomethingWithoutAQuestion() throws Exception {
        server.file("a", MediaSamples.lamp());
        assertEquals(State.DONE, ended(() -> media.open(address("a"), "../a")).state().getValue());
        assertEquals(List.of("a.png"), opened);
        assertEquals(List.of(), asked);
    }

    @Test
    void asksBeforeItOpensWhatMayCarryMore() throws Exception {
        server.file("a", MediaSamples.ascii("%PDF-1.7"));
        agrees = false;
        assertEquals(
                State.CANCELLED, ended(() -> media.open(address("a"), "a.pdf")).state().getValue());
        agrees = true;
        assertEquals(State.DONE, ended(() -> media.open(address("a"), "a.pdf")).state().getValue());
        assertEquals(List.of("a.pdf"), opened);
        assertEquals(2, asked.size());
    }

    @Test
    void neverOpensAProgram() throws Exception {
        server.file("a", MediaSamples.ascii("MZ and so on"));
        var byName = ended(() -> media.open(address("a"), "a.exe"));
        assertEquals(State.FAILED, byName.state().getValue());
        assertEquals(List.of(), server.heads());
        var byContent = ended(() -> media.open(address("a"), "holiday.jpg"));
        assertEquals(State.FAILED, byContent.state().getValue());
        assertEquals(List.of(), opened);
        assertEquals(List.of(), asked);
    }

    @Test
    void removesWhatADeskLeftThatWasKilled() throws Exception {
        var dead = Files.createDirectory(folder.resolve("agent-desk-media-999999999-x"));
        Files.writeString(dead.resolve("a"), "secret");
        var other = Files.createDirectory(folder.resolve("agent-desk-media-1-y"));
        var foreign = Files.createDirectory(folder.resolve("something-else"));
        server.file("voice", MediaSamples.voice(1));
        get(fx(() -> media.file(address("voice"))));
        assertFalse(Files.exists(dead));
        assertTrue(Files.exists(other) && Files.exists(foreign));
    }

    @Test
    void turnsAPictureAsTheCameraWasHeld() {
        assertEquals(Turn.NONE, Turn.of(MediaSamples.lamp()));
        assertEquals(Turn.RIGHT, Turn.of(jpegWithOrientation(6)));
        assertEquals(Turn.HALF, Turn.of(jpegWithOrientation(3)));
        assertEquals(Turn.NONE, Turn.of(jpegWithOrientation(77)));
        var image = new javafx.scene.image.WritableImage(3, 2);
        image.getPixelWriter().setArgb(0, 0, 0xFF112233);
        var turned = Turn.RIGHT.applied(image);
        assertEquals(2, turned.getWidth());
        assertEquals(0xFF112233, turned.getPixelReader().getArgb(1, 0));
        assertNotEquals(image, Turn.HALF.applied(image));
        assertEquals(0xFF112233, Turn.HALF.applied(image).getPixelReader().getArgb(2, 1));
        assertEquals(0xFF112233, Turn.LEFT.applied(image).getPixelReader().getArgb(0, 2));
    }

    private static byte[] jpegWithOrientation(int orientation) {
        var head = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 34};
        var exif = MediaSamples.ascii("Exif\0\0MM\0*\0\0\0\b\0\1");
        var entry = new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0};
        var end = new byte[] {0, 0, 0, 0, (byte) 0xFF, (byte) 0xDA};
        var bytes = new java.io.ByteArrayOutputStream();
        for (var part : List.of(head, exif, entry, end)) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
