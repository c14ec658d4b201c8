package org.agentdesk.ui.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.DoubleConsumer;
import org.agentdesk.plugin.MediaException;

/// Takes bytes until they end or are too many. For one fetch, on one thread.
final class Sink {

    private static final int PIECE = 16_384;
    private static final double STEPS = 200;

    private final long most;
    private final OutputStream to;
    private final DoubleConsumer progress;
    private final Sentences sentences;
    private long expected = -1;
    private long got;
    private double told;

    Sink(long most, OutputStream to, DoubleConsumer progress, Sentences sentences) {
        this.most = most;
        this.to = to;
        this.progress = progress;
        this.sentences = sentences;
    }

    /// How many are announced; -1 when none are. More than allowed are refused at once.
    void expect(long bytes) throws MediaException {
        if (bytes > most) {
            throw sentences.tooLarge(most);
        }
        expected = bytes;
    }

    /// Takes all bytes there are.
    ///
    /// @param alive told of each piece
    /// @throws MediaException when there are too many or none, or they cannot be written
    /// @throws IOException when they cannot be read
    void drain(InputStream in, Runnable alive) throws IOException {
        var piece = new byte[PIECE];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            alive.run();
            got += count;
            if (got > most) {
                throw sentences.tooLarge(most);
            }
            write(piece, count);
            tell();
        }
        if (got == 0) {
            throw sentences.empty();
        }
        if (expected > got) {
            throw sentences.brokeOff();
        }
    }

    private void write(byte[] piece, int count) throws MediaException {
        try {
            to.write(piece, 0, count);
        } catch (IOException e) {
            throw sentences.notWritten();
        }
    }

    private void tell() {
        double now = expected > 0 ? Math.min(1, (double) got / expected) : -1;
        if (now - told >= 1 / STEPS || now == 1 || told == 0) {
            told = now;
            progress.accept(now);
        }
    }
}
