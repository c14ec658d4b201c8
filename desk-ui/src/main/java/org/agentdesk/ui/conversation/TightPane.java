package org.agentdesk.ui.conversation;

import javafx.scene.layout.StackPane;

/// Wraps its content at its greatest width and is then no wider than the longest line needs: the
/// way bubbles look in good messengers.
final class TightPane extends StackPane {

    private static final double PRECISION = 3;

    /// A text of more lines fills its width anyway.
    private static final double MOST_LINES = 8;

    private double knownNatural = -1;
    private double knownWidest = -1;
    private double knownWidth = -1;

    @Override
    protected double computePrefWidth(double height) {
        double natural = super.computePrefWidth(height);
        double widest = getMaxWidth();
        if (widest <= 0 || natural <= widest) {
            return natural;
        }
        if (natural > widest * MOST_LINES) {
            return widest;
        }
        if (natural != knownNatural || widest != knownWidest) {
            knownNatural = natural;
            knownWidest = widest;
            knownWidth = narrowest(widest);
        }
        return knownWidth;
    }

    /// The narrowest width at which it is no higher than at the widest. What does not get higher at
    /// half the width either is not text that wraps but a view of something wider: the more, the
    /// better.
    private double narrowest(double widest) {
        double height = computePrefHeight(widest);
        double fits = widest;
        double tooNarrow = widest / 2;
        if (computePrefHeight(tooNarrow) <= height) {
            return widest;
        }
        while (fits - tooNarrow > PRECISION) {
            double middle = (fits + tooNarrow) / 2;
            if (computePrefHeight(middle) > height) {
                tooNarrow = middle;
            } else {
                fits = middle;
            }
        }
        return snapSizeX(fits);
    }
}
