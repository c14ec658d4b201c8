package org.agentdesk.messages.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Node;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/// Plays a recording with what Java brings along, on a thread of its own.
final class SoundPlayer implements Player {

    private static final double PIECE_SECONDS = 0.05;

    private final Path file;
    private final Listener listener;
    private final Thread thread;
    private boolean playing;
    private boolean closed;
    private double speed = 1;
    private @Nullable Duration target;

    private SoundPlayer(Path file, Listener listener) {
        this.file = file;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("voice-message").unstarted(this::run);
    }

    static Player open(Path file, Listener listener) {
        var player = new SoundPlayer(file, listener);
        player.thread.start();
        return player;
    }

    private void run() {
        try {
            var recording = Pcm.read(file);
            try (var line = AudioSystem.getSourceDataLine(recording.format())) {
                line.open(recording.format());
                listener.ready(recording.length());
                line.start();
                play(recording, line);
            }
        } catch (IOException | LineUnavailableException | RuntimeException | LinkageError e) {
            // no sound on this computer, or not a recording: either way it does not play here
            listener.failed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void play(Pcm recording, SourceDataLine line) throws InterruptedException {
        int count = Math.max(1, (int) (recording.rate() * PIECE_SECONDS));
        int at = 0;
        int before = 0;
        while (awaitTurn()) {
            var sought = takeTarget();
            if (sought != null) {
                line.flush();
                at = recording.frameAt(sought);
                before = at;
            }
            var piece = recording.piece(before, at, count);
            line.write(piece, 0, piece.length);
            before = at + count;
            at += (int) (count * currentSpeed());
            listener.at(recording.timeOf(Math.min(at, recording.frames())));
            if (at >= recording.frames()) {
                line.drain();
                at = 0;
                before = 0;
                pause();
                listener.ended();
            }
        }
    }

    /// Waits until it is to play; false when it is closed.
    private synchronized boolean awaitTurn() throws InterruptedException {
        while (!playing && !closed) {
            wait();
        }
        return !closed;
    }

    private synchronized @Nullable Duration takeTarget() {
        var taken = target;
        target = null;
        return taken;
    }

    private synchronized double currentSpeed() {
        return speed;
    }

    @Override
    public synchronized void play() {
        playing = true;
        notifyAll();
    }

    @Override
    public synchronized void pause() {
        playing = false;
    }

    @Override
    public synchronized void seek(Duration position) {
        target = position;
    }

    @Override
    public synchronized void speed(double factor) {
        speed = factor;
    }

    @Override
    public @Nullable Node picture() {
        return null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        thread.interrupt();
    }
}
