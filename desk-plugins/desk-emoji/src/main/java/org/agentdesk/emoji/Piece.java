package org.agentdesk.emoji;

/// A stretch of a text. The texts of all pieces one after the other are the whole text.
public sealed interface Piece {

    /// The characters.
    String text();

    /// Characters that are shown as such.
    record Words(String text) implements Piece {}

    /// An emoji that is shown as a picture.
    ///
    /// @param text as it was written, which may spell it otherwise than [Emoji#text]
    record Picture(String text, Emoji emoji) implements Piece {}
}
