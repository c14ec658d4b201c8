package org.agentdesk.messages.media;

/// Makes players for what can be played here.
interface Players extends Player.Opener {

    /// Whether there is hope to play a file, by what its message says.
    boolean plays(Media media);
}
