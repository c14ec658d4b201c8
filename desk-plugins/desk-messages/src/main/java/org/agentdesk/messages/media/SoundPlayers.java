package org.agentdesk.messages.media;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Plays what Java plays by itself on every system: recordings without compression. Everything else
/// opens in the program that the computer has for it (docs/adr/0033).
record SoundPlayers() implements Players {

    private static final Set<String> ENDINGS = Set.of("WAV", "WAVE", "AIF", "AIFF", "AU");
    private static final Set<String> TYPES =
            Set.of(
                    "audio/wav",
                    "audio/x-wav",
                    "audio/wave",
                    "audio/vnd.wave",
                    "audio/aiff",
                    "audio/x-aiff",
                    "audio/basic");

    @Override
    public boolean plays(Media media) {
        return media.kind() == Media.Kind.SOUND
                && (TYPES.contains(media.mimeType().toLowerCase(Locale.ROOT))
                        || ENDINGS.contains(media.ending()));
    }

    @Override
    public Player open(Path file, Player.Listener listener) {
        return SoundPlayer.open(file, listener);
    }
}
