package org.agentdesk.messages.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// A recording in memory: samples of 16 bits, the channels of one moment after each other.
record Pcm(short[] samples, int channels, float rate) {

    private static final int MOST_BYTES = 64_000_000;
    private static final int BITS = 16;

    /// Reads WAV, AIFF and AU.
    ///
    /// @throws IOException when it is none of these, or too long to be kept in memory
    static Pcm read(Path file) throws IOException {
        try (var in = AudioSystem.getAudioInputStream(file.toFile())) {
            return read(in);
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException("not a recording that Java reads", e);
        }
    }

    private static Pcm read(AudioInputStream in) throws IOException {
        var from = in.getFormat();
        int channels = from.getChannels();
        if (channels < 1 || channels > 2 || !(from.getSampleRate() > 0)) {
            throw new IOException("neither mono nor stereo");
        }
        var wanted = new AudioFormat(from.getSampleRate(), BITS, channels, true, false);
        try (var linear = AudioSystem.getAudioInputStream(wanted, in)) {
            var bytes = linear.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("too long");
            }
            var samples = new short[bytes.length / 2 / channels * channels];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
            return new Pcm(samples, channels, from.getSampleRate());
        }
    }

    /// How many moments there are.
    int frames() {
        return samples.length / channels;
    }

    Duration length() {
        return timeOf(frames());
    }

    Duration timeOf(int frame) {
        return Duration.ofMillis((long) (frame * 1_000.0 / rate));
    }

    int frameAt(Duration time) {
        return (int) Math.clamp(time.toMillis() * (double) rate / 1_000, 0, frames());
    }

    /// A piece for the ear, faded from the end of the one before: the pitch stays whatever the
    /// speed, because only the distance between the pieces changes.
    ///
    /// @param before where the piece before would have gone on
    /// @param start where this piece begins
    /// @param count how many moments it has
    byte[] piece(int before, int start, int count) {
        var bytes = ByteBuffer.allocate(count * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            double share = (double) i / count;
            for (int channel = 0; channel < channels; channel++) {
                double mixed =
                        sample(before + i, channel) * (1 - share)
                                + sample(start + i, channel) * share;
                bytes.putShort((short) Math.round(mixed));
            }
        }
        return bytes.array();
    }

    private int sample(int frame, int channel) {
        int index = frame * channels + channel;
        return index < samples.length ? samples[index] : 0;
    }

    AudioFormat format() {
        return new AudioFormat(rate, BITS, channels, true, false);
    }
}
