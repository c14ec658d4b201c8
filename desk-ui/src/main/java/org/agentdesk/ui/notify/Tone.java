package org.agentdesk.ui.notify;

import java.util.List;

/// Sounds as waves that are computed: 16 bit, mono, little endian.
final class Tone {

    static final float RATE = 22_050;
    private static final double FADE = 0.012;
    private static final double HEADROOM = 0.8;

    /// One note.
    ///
    /// @param hertz its pitch; 0 for a pause
    private record Note(double hertz, double seconds) {}

    private Tone() {}

    /// The wave of a kind of sound.
    ///
    /// @param volume from 0 to 1
    static byte[] wave(Sounds.Kind kind, double volume) {
        double loud = HEADROOM * Math.clamp(volume, 0, 1);
        return switch (kind) {
            case RING ->
                    wave(loud * 0.6, new Note(660, 0.18), new Note(0, 0.04), new Note(880, 0.26));
            case URGENT_RING ->
                    wave(
                            loud,
                            new Note(880, 0.12),
                            new Note(0, 0.03),
                            new Note(1175, 0.12),
                            new Note(0, 0.03),
                            new Note(880, 0.12),
                            new Note(0, 0.03),
                            new Note(1175, 0.2));
            case BEEP -> wave(loud * 0.5, new Note(1320, 0.09));
        };
    }

    private static byte[] wave(double loud, Note... notes) {
        int length = List.of(notes).stream().mapToInt(note -> samples(note.seconds())).sum();
        var wave = new byte[2 * length];
        int at = 0;
        for (var note : notes) {
            int samples = samples(note.seconds());
            for (int i = 0; i < samples; i++) {
                double swing = Math.sin(2 * Math.PI * note.hertz() * i / RATE);
                int value = (int) (Short.MAX_VALUE * loud * fade(i, samples) * swing);
                wave[at++] = (byte) value;
                wave[at++] = (byte) (value >> 8);
            }
        }
        return wave;
    }

    private static int samples(double seconds) {
        return (int) (seconds * RATE);
    }

    /// Notes begin and end softly: a wave that is cut off clicks.
    private static double fade(int sample, int samples) {
        double edge = FADE * RATE;
        return Math.min(1, Math.min(sample, samples - 1 - sample) / edge);
    }
}
