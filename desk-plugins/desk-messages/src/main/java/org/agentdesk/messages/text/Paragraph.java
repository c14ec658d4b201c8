package org.agentdesk.messages.text;

import javafx.scene.text.TextFlow;
import org.agentdesk.emoji.EmojiSet;

/// Text that wraps, in the direction it is read. Text with right-to-left letters is never laid out
/// narrower than its longest [piece][Pieces], for the reason told there.
final class Paragraph extends TextFlow {

    private static final double NARROWEST_MIXED = 170;

    private final boolean mixed;

    Paragraph(String text) {
        this.mixed = Direction.isMixed(text);
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

    private double wide(double width) {
        return mixed && width >= 0 ? Math.max(NARROWEST_MIXED, width) : width;
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
