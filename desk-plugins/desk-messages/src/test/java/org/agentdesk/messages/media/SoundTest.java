package org.agentdesk.messages.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {

    @TempDir private Path folder;

    private Path recording(int samples) throws IOException {
        var bytes = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(36 + samples * 2).put(ascii("WAVEfmt ")).putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(16_000);
        bytes.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(samples * 2);
        for (int i = 0; i < samples; i++) {
            bytes.putShort((short) i);
        }
        return Files.write(folder.resolve("a.wav"), bytes.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void readsARecording() throws IOException {
        var pcm = Pcm.read(recording(16_000));
        assertEquals(Duration.ofSeconds(2), pcm.length());
        assertEquals(8_000, pcm.frameAt(Duration.ofSeconds(1)));
        assertEquals(16_000, pcm.frameAt(Duration.ofHours(1)));
        assertEquals(0, pcm.frameAt(Duration.ofSeconds(-1)));
    }

    @Test
    void playsOnWithoutChangeAtItsOwnSpeed() throws IOException {
        var pcm = Pcm.read(recording(1_000));
        var piece = ByteBuffer.wrap(pcm.piece(400, 400, 100)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 100; i++) {
            assertEquals(400 + i, piece.getShort());
        }
    }

    @Test
    void isSilentBehindTheEnd() throws IOException {
        var pcm = Pcm.read(recording(10));
        assertEquals(200, pcm.piece(500, 900, 100).length);
    }

    @Test
    void refusesWhatIsNoRecording() throws IOException {
        var text = Files.write(folder.resolve("b.wav"), ascii("RIFF but not really"));
        assertThrows(IOException.class, () -> Pcm.read(text));
        var empty = Files.write(folder.resolve("c.wav"), new byte[0]);
        assertThrows(IOException.class, () -> Pcm.read(empty));
    }

    @Test
    void tellsThatItCannotPlayInsteadOfFailing() throws Exception {
        var failed = new CountDownLatch(1);
        var text = Files.write(folder.resolve("b.wav"), ascii("not a recording"));
        var player =
                SoundPlayer.open(
                        text,
                        new Player.Listener() {
                            @Override
                            public void ready(Duration length) {}

                            @Override
                            public void at(Duration position) {}

                            @Override
                            public void ended() {}

                            @Override
                            public void failed() {
                                failed.countDown();
                            }
                        });
        player.play();
        assertTrue(failed.await(10, TimeUnit.SECONDS));
        player.close();
    }
}
