package org.agentdesk.ui.notify;

/// Makes sounds. Every method returns at once and may be called from any thread; where there is no
/// loudspeaker, nothing is heard and nothing fails.
public interface Sounds {

    /// No sound ever.
    Sounds NONE = (_, _) -> {};

    /// A kind of sound.
    enum Kind {
        /// A request rings.
        RING,
        /// A request rings for long.
        URGENT_RING,
        /// A message came.
        BEEP
    }

    /// Plays a sound once.
    ///
    /// @param volume from 0, which is silence, to 1
    void play(Kind kind, double volume);
}
