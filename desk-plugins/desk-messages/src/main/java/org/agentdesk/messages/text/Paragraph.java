package org.agentdesk.messages.text;

import javafx.scene.text.TextFlow;
import org.agentdesk.emoji.EmojiSet;

/// Text that wraps, in the direction it is read. Text with right-to-left letters is never laid out
/// narrower than its longest [piece][Pieces], for the reason told there.
final class Paragraph extends TextFlow {

    /// Enough for any piece, and for one letter of the widest.
    private static final double NARROWEST_MIXED = 170;

    private static final double LETTER = 11;

    private final boolean mixed;
    private final double narrowest;

    Paragraph(String text) {
        this.mixed = Direction.isMixed(text);
        this.narrowest = mixed ? narrowest(text) : 0;
        getStyleClass().add("message-paragraph");
        setNodeOrientation(Direction.of(text));
        setMinWidth(0);
        if (EmojiSet.mayHave(text)) {
            setAccessibleText(text);
        }
        if (mixed) {
            getStyleClass().add("bidi");
        }
    }

    private static double narrowest(String text) {
        int longest =
                Pieces.of(text).stream()
                        .filter(Direction::isMixed)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        return Math.min(NARROWEST_MIXED, (longest + 1) * LETTER);
    }

    private double wide(double width) {
        return mixed && width >= 0
                ? Math.max(Math.min(narrowest, prefWidth(-1) + 1), width)
                : width;
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(wide(width));
    }

    @Override
    public void resize(double width, double height) {
        super.resize(wide(width), height);
    }
}
