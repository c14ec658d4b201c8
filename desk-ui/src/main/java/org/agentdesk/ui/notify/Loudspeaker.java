package org.agentdesk.ui.notify;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays sounds on the computer's loudspeaker, one after the other.
public final class Loudspeaker implements Sounds {

    private static final Logger LOG = LoggerFactory.getLogger(Loudspeaker.class);
    private static final AudioFormat FORMAT = new AudioFormat(Tone.RATE, 16, 1, true, false);

    private final ExecutorService player;
    private volatile boolean silent;

    /// @param player plays; it must have one thread, and refuse or drop what it has no time for
    public Loudspeaker(ExecutorService player) {
        this.player = player;
    }

    @Override
    public void play(Kind kind, double volume) {
        if (silent || volume <= 0) {
            return;
        }
        try {
            player.execute(() -> playNow(Tone.wave(kind, volume)));
        } catch (RejectedExecutionException e) {
            LOG.debug("no time for a sound");
        }
    }

    private void playNow(byte[] wave) {
        try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(wave, 0, wave.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            silent = true; // there is none, and there will be none until the next start
            LOG.info("no loudspeaker: {}", e.getMessage());
        }
    }
}
