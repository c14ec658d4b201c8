package org.agentdesk.messages.card;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Parts beside each other in lines that break where it is narrow. Unlike in a FlowPane, no part is
/// ever wider than the row.
public final class Row extends Pane {

    private static final double GAP = 6;

    public Row(Node... parts) {
        super(parts);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = -GAP;
        for (var part : getManagedChildren()) {
            width += part.prefWidth(-1) + GAP;
        }
        return snapSizeX(Math.max(0, width));
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow(width < 0 ? Double.MAX_VALUE : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        flow(getWidth(), true);
    }

    /// @param place whether the parts are put where they belong
    /// @return the height of all lines
    private double flow(double width, boolean place) {
        double x = 0;
        double y = 0;
        double line = 0;
        for (var part : getManagedChildren()) {
            double partWidth = Math.min(width, snapSizeX(part.prefWidth(-1)));
            double partHeight = snapSizeY(part.prefHeight(-1));
            if (x > 0 && x + partWidth > width + 0.5) {
                x = 0;
                y += line + GAP;
                line = 0;
            }
            if (place) {
                part.resizeRelocate(x, y, partWidth, partHeight);
            }
            x += partWidth + GAP;
            line = Math.max(line, partHeight);
        }
        return y + line;
    }
}
